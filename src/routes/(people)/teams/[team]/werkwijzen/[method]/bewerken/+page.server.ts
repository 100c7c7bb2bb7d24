import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { roundTypes } from '#lib/methods/draft.ts';
import { headLines, meetingLines } from '#lib/methods/lines.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { markOf } from '#lib/server/ways/change.ts';
import { answered, linesOf, pieceAction } from '#lib/server/ways/form.ts';
import { judge, publish } from '#lib/server/ways/judge.ts';
import { goneRound, head, meetings, meetingText, rounds } from '#lib/server/ways/pieces.ts';
import type { Actions, PageServerLoad } from './$types';

async function mine(event: RequestEvent<{ team: string; method: string }>) {
	const team = myTeam(event, 'ways:change');
	const { methods } = await boot();
	return { team, methods, found: methods.find(team.id, event.params.method) ?? error(404) };
}

export const load: PageServerLoad = async (event) => {
	const { team, found } = await mine(event);
	const { key, draft, version, revision, changed } = found;
	const judged = judge(draft, version + 1);
	return {
		...{ key, title: draft.title, version, revision, changed, types: roundTypes, words: wordsOf(team.words), width: '58rem' },
		...{ problems: 'problems' in judged ? judged.problems : [], advice: 'advice' in judged ? judged.advice : [] },
		head: { lines: headLines(draft), saw: markOf(head.look(draft)) },
		order: markOf(meetings.look(draft)),
		meetings: draft.meetings.map((meeting) => ({
			...{ key: meeting.key, title: meeting.title, lines: meetingLines(meeting), saw: markOf(meetingLines(meeting)) },
			order: markOf(rounds.look(draft, { meeting: meeting.key })),
			rounds: meeting.rounds.map((round) => ({
				...{ key: round.key, title: round.title, type: round.type, minutes: round.minutes, saw: markOf(round) },
				questions: round.fields.map((field) => field.key)
			}))
		}))
	};
};

export const actions: Actions = {
	head: pieceAction('head', head),
	meeting: pieceAction('meeting', meetingText),
	meetings: pieceAction('meetings', meetings),
	rounds: pieceAction('rounds', rounds),
	gone: pieceAction('gone', goneRound),
	/** Puts what was seen ready to be planned. */
	publish: async (event) => {
		const { methods, found } = await mine(event);
		const lines = await linesOf(event);
		return answered('publish', lines, async () =>
			String(found.revision) === lines.revision ? publish(methods, found, me(event).id) : 'stale'
		);
	},
	remove: async (event) => {
		const { team, methods, found } = await mine(event);
		const lines = await linesOf(event);
		const typed = lines.title?.trim().toLocaleLowerCase('nl') ?? '';
		const { nl, en } = found.draft.title;
		const reply = await answered('remove', lines, async () => {
			if (![nl, en].some((title) => title.trim().toLocaleLowerCase('nl') === typed)) return 'other-words';
			await methods.remove(team.id, found.key);
			return 'done';
		});
		if ('done' in reply) redirect(303, `/teams/${team.id}/werkwijzen`);
		return reply;
	}
};
