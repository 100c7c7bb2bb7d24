import { answerFaces } from '#lib/forms/answers.ts';
import type { PageLoad } from './$types';

/** The faces of this round's forms, to show the round as others will see it. */
export const load: PageLoad = async ({ data }) => {
	await answerFaces.fetch(data.preview.map(({ form }) => form));
	return data;
};
