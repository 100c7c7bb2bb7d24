import { answerFaces } from '#lib/forms/answers.ts';
import { fetchAll } from '#lib/forms/fetched.ts';
import { moreLogs } from '#lib/forms/page-logs.ts';
import type { PageLoad } from './$types';

/** The faces of this round's forms, to show the round as others will see it. */
export const load: PageLoad = async ({ data }) => {
	await fetchAll(
		[answerFaces, moreLogs],
		data.preview.map(({ form }) => form)
	);
	return data;
};
