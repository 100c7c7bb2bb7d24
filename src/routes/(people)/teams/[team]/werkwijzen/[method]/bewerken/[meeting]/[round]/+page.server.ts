import { error } from '@sveltejs/kit';
import { formKeys } from '#lib/forms/index.ts';
import { roundTypes } from '#lib/methods/draft.ts';
import { find } from '#lib/methods/edit.ts';
import { YIELDS } from '#lib/methods/field-lines.ts';
import { roundLines } from '#lib/methods/lines.ts';
import { formParts } from '#lib/methods/parts.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { markOf } from '#lib/server/ways/change.ts';
import { pieceAction } from '#lib/server/ways/form.ts';
import { judge } from '#lib/server/ways/judge.ts';
import { wholeRound } from '#lib/server/ways/pieces.ts';
import { befores, earlier } from './sources.ts';
import { preview } from './preview.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'ways:change');
	const { methods, virtues } = await boot();
	const found = methods.find(team.id, event.params.method) ?? error(404);
	const meeting = find(found.draft.meetings, event.params.meeting) ?? error(404);
	const round = find(meeting.rounds, event.params.round) ?? error(404);
	const judged = judge(found.draft, 1);
	const said = 'problems' in judged ? judged.problems : judged.advice;
	return {
		...{ method: found.key, meeting: meeting.key, round, lines: roundLines(round), saw: markOf(round) },
		...{ words: wordsOf(team.words), width: '78rem', forms: formParts, ready: formKeys, yields: YIELDS, types: roundTypes },
		...{ sources: earlier(meeting, round), befores: befores(meeting, round) },
		said: { wrong: 'problems' in judged, problems: said.filter(({ path }) => `${path}/`.startsWith(`${meeting.key}/${round.key}/`)) },
		preview: preview(round, virtues.all(team.id))
	};
};

export const actions: Actions = { save: pieceAction('save', wholeRound) };
