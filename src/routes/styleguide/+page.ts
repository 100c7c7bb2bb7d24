import { formKeys } from '#lib/forms/index.ts';
import { answerFaces } from '#lib/forms/answers.ts';
import { shownFaces } from '#lib/forms/faces.ts';
import { moreLogs } from '#lib/forms/page-logs.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	await Promise.all([answerFaces.fetch(formKeys), shownFaces.fetch(formKeys), moreLogs.fetch(formKeys)]);
	return data;
};
