import { fetchShownFaces } from '#lib/forms/faces.ts';
import type { PageLoad } from './$types';

/** What was shown already is there at the first paint. */
export const load: PageLoad = async ({ data }) => {
	const rows = data.first.streams.flatMap((stream) => stream.rows);
	await fetchShownFaces(rows.flatMap((row) => (row.kind === 'field' ? [row.form] : [])));
	return data;
};
