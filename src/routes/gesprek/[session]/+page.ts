import { answerFaces } from '#lib/forms/answers.ts';
import { shownFaces } from '#lib/forms/faces.ts';
import type { PageLoad } from './$types';

/** The faces of this conversation's forms: with them the page is complete at once. */
export const load: PageLoad = async ({ data }) => {
	await Promise.all([answerFaces.fetch(data.forms), shownFaces.fetch(data.forms)]);
	return data;
};
