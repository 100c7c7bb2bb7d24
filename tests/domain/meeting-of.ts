/** Other meetings of the series than the first, as a story to be told in tests. */
import { planned } from '#lib/domain/plan.ts';
import type { PlannedField, PlannedRound } from '#lib/domain/plan.ts';
import type { SessionRow } from '#lib/domain/row.ts';
import { formKeys } from '#lib/forms/index.ts';
import { meeting } from '#lib/methods/index.ts';
import { NAMES, Story } from '../cast.ts';

/** A meeting with its own plan, running, with these people. A form nobody made yet is a plain text here. */
export function meetingOf(
	key: string,
	names: readonly string[] = NAMES.slice(0, 5),
	more: Partial<SessionRow> = {},
	seed = 1,
	method = 'groeiend-kwaliteitsbewustzijn'
): Story {
	const story = Story.running(names, seed);
	const known = (field: PlannedField) => (formKeys.includes(field.form) ? field : { ...field, form: 'text' });
	const rounds = (meeting(method, key)!.rounds as PlannedRound[]).map((round) => ({
		...round,
		fields: round.fields.map(known)
	}));
	for (const row of story.rows.of('round')) story.rows.apply({ put: [], drop: [row, ...story.rows.fields(row.id)] });
	story.rows.apply({
		put: [{ ...story.rows.session, method, meeting: key, ...more }, ...planned(story.rows.session.id, rounds, 'normal', story.id)],
		drop: []
	});
	return story;
}
