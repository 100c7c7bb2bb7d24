/**
 * How long what is kept, and what follows from that: from rows, periods and a day it says exactly what goes and when. Nothing goes unannounced: it is
 * told two weeks before, and what the team holds stays. Pure: the job that erases, the dry run and the announcement all read the same answer.
 */
import { logOf } from '../forms/logs.ts';
import type { Id } from './id.ts';
import { KEPT } from './retention-periods.ts';
import type { Kept, Periods } from './retention-periods.ts';
import type { AnswerRow, AsideRow, FieldRow, RoundRow, SessionRow } from './row.ts';
import type { Rows } from './rows.ts';
import { presents } from './waiting.ts';

/** Days between telling and erasing. */
export const NOTICE = 14;
/** `YYYY-MM-DD`. */
export type Day = string;
/** What of one conversation goes on one day; `session`: all that is left of it. */
export type Going = { kind: Kept | 'session' | 'paper'; on: Day; words: Id[] };
/** Told to the team: on this day it goes. */
export type Notice = { session: Id; kind: Going['kind']; goes: Day };

/** Everything of this conversation that goes one day, the first first. */
export function calendar(rows: Rows, periods: Periods): Going[] {
	const { session } = rows;
	const last: Going = { kind: 'session', on: monthsAfter(dayOf(session), Math.max(...KEPT.map((kind) => periods[kind]))), words: [] };
	if (session.stage !== 'closed') return session.stage === 'running' ? [] : [last];
	const words = Map.groupBy([...rows.of('answer'), ...rows.of('aside')], (one) => kindOf(rows, one));
	const going = KEPT.flatMap((kind): Going[] => {
		const on = monthsAfter(dayOf(session), periods[kind]);
		const ids = words.get(kind)?.map(({ id }) => id) ?? [];
		return ids.length && on < last.on ? [{ kind, on, words: ids }] : [];
	});
	return [...going, last].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What was written by hand in a document: all versions at once, a while after somebody last wrote in it (wall clock, milliseconds). */
export const paperGoing = (last: number, periods: Periods): Going => ({
	kind: 'paper',
	on: monthsAfter(new Date(last).toISOString().slice(0, 10), periods.paper),
	words: []
});

/** Nothing of this conversation can go before this day: it need not be read until two weeks before. */
export const firstDay = (session: Pick<SessionRow, 'date' | 'startedAt'>, periods: Periods): Day =>
	monthsAfter(dayOf(session), Math.min(...KEPT.map((kind) => periods[kind])));

export type Plan = { tell: Notice[]; withdraw: Notice[]; erase: Going[] };

/** What has to be done today for one conversation: `told` is what was announced of it. */
export function planOf(session: Id, going: Going[], told: Notice[], held: boolean, today: Day): Plan {
	const soon = held ? [] : going.filter(({ on }) => on <= daysAfter(today, NOTICE));
	const known = (kind: Going['kind']) => told.find((notice) => notice.kind === kind);
	return {
		tell: soon
			.filter(({ kind }) => !known(kind))
			.map(({ kind, on }) => ({ session, kind, goes: on < daysAfter(today, NOTICE) ? daysAfter(today, NOTICE) : on })),
		// Also when it turns out to stay longer than was told: then it is told anew.
		withdraw: told.filter((notice) => !soon.some(({ kind, on }) => kind === notice.kind && on <= notice.goes)),
		erase: soon.filter(({ kind, on }) => on <= today && (known(kind)?.goes ?? '9999') <= today)
	};
}

function kindOf(rows: Rows, one: AnswerRow | AsideRow): Kept | undefined {
	if (one.kind === 'aside') return one.what === 'minority' ? undefined : 'raw';
	const [field, round] = [rows.get('field', one.field), rows.get('round', one.round)];
	if (!field || !round) return 'raw';
	if (presents(field)) return 'situation';
	return one.given?.late ? 'late' : lasts(round, field, one) ? 'yield' : 'raw';
}

/** What a conversation is held for: it stays longest. */
const LASTING = ['virtue', 'meaning', 'harvest-shared', 'harvest-difference', 'harvest-unknown', 'lesson', 'principle', 'promise'];

function lasts(round: RoundRow, field: FieldRow, answer: AnswerRow): boolean {
	if (round.type === 'harvest' || round.type === 'agree' || field.settings.personal) return true;
	const value = answer.given?.value ?? answer.value;
	const log = logOf(field.form);
	if (value === null || value === undefined || log.empty(value)) return false;
	return log
		.lines(value, field)
		.some(({ agreement, ended, yields }) => Boolean(agreement) || ended !== undefined || LASTING.includes(yields));
}

const dayOf = ({ date, startedAt }: Pick<SessionRow, 'date' | 'startedAt'>): Day =>
	startedAt === null ? date : new Date(startedAt).toISOString().slice(0, 10);

export const daysAfter = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 24 * 3600_000).toISOString().slice(0, 10);

/** The same day of a later month, or its last when it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10);
}
