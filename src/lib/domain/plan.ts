/** A session owns its plan: the meeting's rounds and fields are copied into it, and everything changed on the spot changes that copy. */
import { effective, isShared } from './rules.ts';
import type { Rules } from './rules.ts';
import { formOf } from '../forms/index.ts';
import type { Id } from './id.ts';
import type { Moment } from './moment.ts';
import { refuse } from './refusal.ts';
import { deviation, leading } from './round.ts';
import type { FieldRow, Item, RoundRow, RoundType, Row, Settings, Source, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

/** A round and a field as methods hold them (see the methods' schema); only what a plan takes over. */
export type PlannedField = Partial<Rules> &
	Settings & {
		key: string;
		form: string;
		prompt: Text;
		shape: FieldRow['shape'];
		yields: string;
		who?: FieldRow['who'];
		from?: Source;
		about?: 'teller' | 'virtue' | 'item';
		opens?: { after: string };
	};
export type PlannedRound = Rules & {
	key: string;
	type: RoundType;
	title: Text;
	why: Text;
	say: Text;
	tip: Text;
	pitfall: Text;
	minutes: number;
	minutesShort: number;
	fields: PlannedField[];
};

export function planned(session: Id, rounds: PlannedRound[], version: 'normal' | 'short', id: () => Id): Row[] {
	return rounds.flatMap((round, i) => {
		const minutes = version === 'short' ? round.minutesShort : round.minutes;
		return roundRows(session, { ...round, minutes }, i + 1, id(), id);
	});
}

/** Of a conversation of which nothing is kept no question goes to the logbook, whatever its method says. */
export const unlogged = (rows: Row[]): Row[] =>
	rows.map((row) => (row.kind === 'field' ? { ...row, rules: { ...row.rules, log: 'no' } } : row));

function roundRows(
	session: Id,
	round: Omit<PlannedRound, 'minutesShort'>,
	place: number,
	roundId: Id,
	id: () => Id
): [RoundRow, ...FieldRow[]] {
	const { key, type, title, why, say, tip, pitfall, minutes } = round;
	const row: RoundRow = {
		...{ kind: 'round', id: roundId, session, place, key, visit: 1, type, title, why, say, tip, pitfall, minutes, planned: minutes },
		...{ stage: 'waiting', skipped: false, added: false, used: 0, since: null, tally: null, takes: {} }
	};
	return [row, ...round.fields.map((field, i) => fieldRow(row, round, field, i + 1, id()))];
}

function fieldRow(round: RoundRow, defaults: Rules, planned: PlannedField, place: number, id: Id): FieldRow {
	const { key, form, prompt, yields, who, from, about, opens, reveal, by, log, ...more } = planned;
	const { insists, brings } = formOf(form);
	const { shape = planned.shape } = insists;
	const { shape: _shape, ...settings } = { ...brings, ...more };
	return {
		...{ kind: 'field', id, session: round.session, round: round.id, place, key, form, prompt, shape, yields, settings },
		rules: ruled({ shape, who: who ?? 'all' }, effective(defaults, { reveal, by, log }, insists)),
		...{ who: who ?? 'all', from: from ?? null, about: about ?? null, opensAfter: opens?.after ?? null },
		...{ open: false, shown: false, items: null, abouts: null, focus: null, few: false, ahead: null, takes: {} }
	};
}

/** What the group owns is nobody's own: there is no name to leave out, and no ticket to write it with. */
const ruled = (field: Pick<FieldRow, 'shape' | 'who'>, rules: Rules): Rules => (isShared(field) ? { ...rules, by: 'named' } : rules);

export type Added = { id: Id; after: Id; title: Text; prompt: Text; form: string; rules: Rules; minutes: number; reason?: string };

/** A simple round of one question, put in on the spot behind another. */
export function addRound(rows: Rows, command: Added, moment: Moment): Row[] {
	leading(rows, 'planned', 'lobby');
	if (rows.get('round', command.id)) return [];
	if (rows.has(command.id)) refuse('not-found');
	if (!['text', 'longtext', 'spoken', 'note'].includes(command.form)) refuse('wrong-shape');
	const place = behind(rows, rows.need('round', command.after));
	const empty: Text = { nl: '', en: '' };
	const shape = command.form === 'note' ? 'shared' : 'one';
	const field: PlannedField = { key: 'vraag', form: command.form, prompt: command.prompt, shape, yields: 'none', max: 400 };
	const round = {
		...{ key: 'extra', type: 'deepen' as const, title: command.title, why: empty, say: empty, tip: empty, pitfall: empty },
		...{ minutes: command.minutes, fields: [field], ...command.rules },
		...(rows.session.unrecorded && { log: 'no' as const })
	};
	const [row, ...fields] = roundRows(rows.session.id, round, place, command.id, moment.id);
	const added = { ...row, added: true };
	return [added, ...fields, deviation(rows, added, 'added', moment, command.reason)];
}

/** The same round once more: a new visit with rows of its own. */
export function repeatRound(rows: Rows, command: { round: Id; id: Id; reason?: string }, moment: Moment): Row[] {
	leading(rows);
	if (rows.get('round', command.id)) return [];
	if (rows.has(command.id)) refuse('not-found');
	const round = rows.need('round', command.round);
	const visit = Math.max(...rows.rounds().flatMap((one) => (one.key === round.key ? [one.visit] : []))) + 1;
	const fresh = { stage: 'waiting' as const, skipped: false, used: 0, since: null, tally: null, takes: {} };
	const again: RoundRow = { ...round, ...fresh, id: command.id, visit, place: behind(rows, round) };
	const fields = rows.fields(round.id).map((field): FieldRow => {
		const closed = { open: false, shown: false, items: null, abouts: null, focus: null, few: false, ahead: null, takes: {} };
		return { ...field, ...closed, id: moment.id(), round: again.id };
	});
	return [again, ...fields, deviation(rows, again, 'repeated', moment, command.reason)];
}

export type Rewording = {
	field: Id;
	prompt?: Text;
	columns?: Pick<Item, 'key' | 'label'>[];
	poles?: Pick<Item, 'key' | 'label'>[];
	reason?: string;
	pen: Pen;
};

/** Other words for a question, a column or a pole. Keys stay, so answers stay where they are. */
export function reword(rows: Rows, command: Rewording, moment: Moment): Row[] {
	leading(rows, 'planned', 'lobby');
	const field = rows.need('field', command.field);
	if (meet(field.takes, command.pen) === 'known') return [];
	const settings = { ...field.settings };
	if (command.columns) settings.columns = relabelled(settings.columns, command.columns);
	if (command.poles) settings.poles = relabelled(settings.poles, command.poles);
	const next = { ...field, prompt: command.prompt ?? field.prompt, settings, takes: noted(field.takes, command.pen) };
	return [next, deviation(rows, rows.need('round', field.round), 'changed', moment, command.reason, next.prompt)];
}

/** Brings everybody to one of the things a field is about: one virtue at a time, or who tells now. */
export function focus(rows: Rows, command: { field: Id; about: string | null; pen: Pen }): Row[] {
	leading(rows);
	const field = rows.need('field', command.field);
	const pen = penFor(command.pen, 'focus');
	if (meet(field.takes, pen) === 'known') return [];
	if (command.about !== null && !field.abouts?.some((about) => about.key === command.about)) refuse('not-a-choice');
	return [{ ...field, focus: command.about, takes: noted(field.takes, pen) }];
}

function relabelled<T extends Item>(items: T[] | undefined, labels: Pick<Item, 'key' | 'label'>[]): T[] {
	return (items ?? []).map((item) => ({ ...item, label: labels.find((one) => one.key === item.key)?.label ?? item.label }));
}

function behind(rows: Rows, round: RoundRow): number {
	const next = rows.rounds().find((one) => one.place > round.place);
	return next ? (round.place + next.place) / 2 : round.place + 1;
}
