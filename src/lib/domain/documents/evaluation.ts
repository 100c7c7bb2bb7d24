/**
 * What a process evaluation of a series can tell without watching anybody: counts of seats and minutes per meeting and round, never of persons. What is
 * not known is named. Nothing is added up to a figure for the whole, and no judgement has an average.
 */
import type { Context } from '#lib/domain/consent.ts';
import type { Allowed } from '#lib/domain/documents/share.ts';
import type { Entry } from '#lib/domain/entry.ts';
import type { Id } from '#lib/domain/id.ts';
import type { Detour, Story } from '#lib/domain/logbook.ts';
import type { FieldRow, Text } from '#lib/domain/row.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { isShared } from '#lib/domain/rules.ts';
import { logOf } from '#lib/forms/logs.ts';

export type Held = { rows: Rows; story: Story; entries: Entry[]; allowed: (context: Context) => Allowed };
export type RoundHeld = {
	title: Text;
	present: number | null;
	contributed: number | null;
	planned: number;
	used: number;
	skipped: boolean;
	added: boolean;
	everybody: boolean;
};
export type Meeting = {
	session: Id;
	title: Text;
	date: string;
	present: number;
	planned: number;
	used: number;
	rounds: RoundHeld[];
	detours: Detour[];
};
/** Lines of a question that was asked twice. `told` is false where too few stood somewhere to tell of them together. */
export type Moved = { session: Id; prompt: Text; told: boolean; stayed: number; moved: number; once: number };

export const meetingOf = ({ rows, story }: Held): Meeting => ({
	...{ session: story.id, title: story.title, date: story.date, detours: story.detours },
	present: rows.of('seat').filter(({ state }) => state === 'in' || state === 'left').length,
	planned: rows.rounds().reduce((sum, { added, planned, minutes }) => sum + (added ? 0 : (planned ?? minutes)), 0),
	used: story.minutes.reduce((sum, { used }) => sum + used, 0),
	rounds: rows.rounds().map(({ id, title, tally, skipped, added, planned, minutes, used }) => ({
		everybody: rows.fields(id).some(asksEverybody),
		...{ title, skipped, added, planned: tally?.planned ?? planned ?? minutes, used: tally?.used ?? Math.round(used / 60_000) },
		...{ present: tally?.present ?? null, contributed: tally?.contributed ?? null }
	}))
});

/** What the group writes together, one of them writes, or is only said aloud tells nothing of whose turn it was. */
const asksEverybody = (field: FieldRow) => field.who === 'all' && !isShared(field) && logOf(field.form).typed;

/** How judgements went from before to after. Staying is as much an outcome as going. */
export function movements({ rows, story }: Held): Moved[] {
	return story.spreads
		.filter(({ moment }) => moment === 'moved')
		.map(({ prompt, standings }) => {
			const both = standings.filter(({ at, before }) => at !== null && before !== null);
			const stayed = both.filter(({ at, before }) => at === before).length;
			const told = standings.length >= rows.session.smallest;
			return { session: story.id, prompt, told, stayed, moved: both.length - stayed, once: standings.length - both.length };
		});
}

/** Days from one meeting to the next. */
export const between = (meetings: Pick<Meeting, 'date'>[]): number[] =>
	meetings.slice(1).map(({ date }, nth) => Math.round((Date.parse(date) - Date.parse(meetings[nth]!.date)) / 86_400_000));

/** Was something written in silence, and was judged before and after? */
export const silent = ({ rows }: Held) => rows.rounds().some(({ type, tally }) => type === 'silent' && (tally?.contributed ?? 0) > 0);
