/** Parts of this page that only some meetings need, fetched like the faces of their forms: writing together, bringing a situation, what came before. */
import type { Before, Text } from '#lib/domain/row.ts';
import type { SeenField } from '#lib/domain/view.ts';
import { answerFaces } from '#lib/forms/answers.ts';
import { headings, shownFaces } from '#lib/forms/faces.ts';
import { Fetched } from '#lib/forms/fetched.ts';
import { moreLogs } from '#lib/forms/page-logs.ts';
import type { Own } from './own/own.ts';

export const together = new Fetched<{ field: SeenField; label: string; open: boolean }>({}, async () => ({
	group: () => import('./Shared.svelte')
}));
export const ahead = new Fetched<{ folded?: boolean }>({}, async () => ({ presenter: () => import('./Ahead.svelte') }));
export const presenting = new Fetched<{ own: Own; field: SeenField }>({}, async () => ({
	presenter: () => import('./own/Presenting.svelte')
}));
export const earlier = new Fetched<{ before: Before; told: (text: Text) => string }>({}, async () => ({
	before: () => import('#lib/components/Before.svelte')
}));

/** What stands beside the questions, once it is there. */
export const beside = new Fetched<{ lobby?: boolean }>({}, async () => ({
	parts: () => import('./seat/Mine.svelte'),
	voices: () => import('./aside/Voices.svelte'),
	parked: () => import('./aside/Parked.svelte')
}));
export const gathering = new Fetched<{ field: SeenField }>({}, async () => ({ gathering: () => import('./Ordering.svelte') }));

/** All that this page may have to fetch. */
export const faces = [answerFaces, shownFaces, headings, together, ahead, presenting, earlier, beside, gathering, moreLogs];
