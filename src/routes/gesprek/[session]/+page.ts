import type { SeenField, SeenSession } from '#lib/domain/view.ts';
import { fetchFaces } from '#lib/forms/faces.ts';
import type { PageLoad } from './$types';

/** The faces of what is asked now are there with the first paint; those of later rounds come when they are needed. */
export const load: PageLoad = async ({ data }) => {
	const rows = data.first.streams.flatMap((stream) => stream.rows);
	const at = rows.find((row): row is typeof row & SeenSession => row.kind === 'session')?.at;
	const asked = rows.filter((row): row is typeof row & SeenField => row.kind === 'field' && row.round === at);
	await fetchFaces(asked.map((field) => field.form));
	return data;
};
