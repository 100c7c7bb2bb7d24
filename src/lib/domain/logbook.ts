/**
 * How a session reads in the logbook: a story and not minutes. Built from the stored rows by the forms' own `lines` and the fields' `yields`, never by a
 * guess from a name. Everything of the logbook that leaves the server comes from here: nothing that its author took out, that was left out of the
 * summary, that is somebody's own intention, or that the rules keep out; and no counts of what one person did.
 */
import { crowdOf } from '../forms/evaluation/crowd.ts';
import type { Crowd } from '../forms/evaluation/crowd.ts';
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import { namesAt } from './called.ts';
import type { Id } from './id.ts';
import type { DeviationKind, FieldRow, Item, RoundRow, SessionRow, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { sayings } from './said.ts';
import type { MinorityNote, Said, Sentence } from './said.ts';
import { aboutIt, hushes } from './situation.ts';
import { besideMark, laidOf, spreadsOf } from './spread.ts';
import type { Laid, Spread } from './spread.ts';

export type { Sentence };
export type Section = { prompt: Text; sentences: Sentence[] };
export type Column = { label: Text; sentences: Sentence[] };
/** What was kept earlier and looked at again, thing by thing. */
export type LookedBack = { prompt: Text; things: { item: Item | null; sentences: Sentence[] }[] };
export type Promised = Sentence & NonNullable<Line['agreement']>;
/** A round that was held, in minutes. */
export type Lasted = { title: Text; planned: number; used: number };
export type Detour = { id: Id; what: DeviationKind; round: Text | null; now: Text | null; reason: string | null };

export type Story = Pick<SessionRow, 'id' | 'title' | 'question' | 'date' | 'place' | 'credit' | 'words'> & {
	/** Rounded off, not closed yet: words may still come or go. */
	open: boolean;
	/** As they chose to be called. */
	people: string[];
	/** What came of earlier agreements, and how the harvest of earlier conversations stands now. */
	back: LookedBack[];
	/** What was chosen, each thing once, in the order in which it was shown: there is no result. */
	chosen: { prompt: Text; items: Item[]; notes: MinorityNote[] }[];
	/** What a chosen thing means here, under its headings. */
	meant: { item: Item; columns: Column[] }[];
	meanings: Section[];
	/** Where people stood, and where they stood before; what dots lay on; how the conversation was. */
	spreads: Spread[];
	laid: Laid[];
	crowds: Crowd[];
	harvest: Section[];
	/** Differences that may stand, what nobody knows yet, and other headings. */
	columns: Column[];
	agreements: Promised[];
	said: Section[];
	detours: Detour[];
	/** Per round that was held, in minutes. */
	minutes: Lasted[];
};

/** Undefined while the session is not rounded off: nothing of it is in the logbook then. */
export function story(rows: Rows): Story | undefined {
	const { id, title, question, date, place, credit, words, stage } = rows.session;
	if (stage !== 'done' && stage !== 'closed') return undefined;
	const told: Story = {
		...{ id, title, question, date, place, credit, words, open: stage === 'done', people: people(rows) },
		...{ back: [], chosen: [], meant: [], meanings: [], spreads: [], laid: [], crowds: [] },
		...{ harvest: [], columns: [], agreements: [], said: [] },
		...{ detours: detours(rows), minutes: rows.rounds().flatMap(lasted) }
	};
	const saidIn = sayings(rows);
	const hushed = hushes(rows.of('answer'));
	for (const round of rows.rounds())
		for (const field of hushed && aboutIt(round) ? [] : rows.fields(round.id)) {
			const said = saidIn(field);
			if (logOf(field.form).crowd) {
				const lines = said.map(({ line }) => line);
				if (lines.length) told.crowds.push(crowdOf(field, lines));
				continue;
			}
			told.spreads.push(...spreadsOf(rows, field, saidIn));
			told.laid.push(...laidOf(rows, field, saidIn));
			for (const one of said) if (!besideMark(rows, field, one, saidIn)) settle(told, round, field, one);
		}
	return told;
}

/** Where in the story a line belongs. */
function settle(told: Story, round: RoundRow, field: FieldRow, { answer, line, sentence }: Said): void {
	if (line.mark || line.dots) return;
	const about = field.about === 'teller' ? undefined : field.abouts?.find((item) => item.key === answer.about);
	if (line.items) choose(told, field, line.items, sentence.notes);
	else if (line.agreement) told.agreements.push({ ...sentence, ...line.agreement });
	else if (looksBack(field)) back(told, field, about ?? null, sentence);
	else if (about) meaning(told, field, about, line, sentence);
	else if (line.heading || line.yields === 'harvest-difference' || line.yields === 'harvest-unknown')
		columnOf(told.columns, line.heading ?? field.prompt, field).sentences.push(sentence);
	else if (round.type === 'harvest' || line.yields === 'harvest-shared') section(told.harvest, field).sentences.push(sentence);
	else section(line.yields === 'meaning' ? told.meanings : told.said, field).sentences.push(sentence);
}

const looksBack = ({ from }: FieldRow) => from === 'agreements:open' || from === 'harvest:series';

function back(told: Story, field: FieldRow, item: Item | null, sentence: Sentence): void {
	let looked = told.back.find((one) => one.prompt.nl === field.prompt.nl);
	if (!looked) told.back.push((looked = { prompt: field.prompt, things: [] }));
	let thing = looked.things.find((one) => one.item?.key === item?.key);
	if (!thing) looked.things.push((thing = { item, sentences: [] }));
	thing.sentences.push(sentence);
}

function choose(told: Story, field: FieldRow, items: Item[], beside: MinorityNote[]): void {
	let choice = told.chosen.find((one) => one.prompt.nl === field.prompt.nl);
	if (!choice) told.chosen.push((choice = { prompt: field.prompt, items: [], notes: [] }));
	choice.notes.push(...beside);
	for (const item of items) if (!choice.items.some((one) => one.key === item.key)) choice.items.push(item);
}

function meaning(told: Story, field: FieldRow, item: Item, line: Line, sentence: Sentence): void {
	let meant = told.meant.find((one) => one.item.key === item.key);
	if (!meant) told.meant.push((meant = { item, columns: [] }));
	columnOf(meant.columns, line.heading ?? field.prompt, field).sentences.push(sentence);
}

/** The column with this heading; a field that has columns shows all of them, in its own order. */
function columnOf(columns: Column[], label: Text, field: FieldRow): Column {
	const known = () => columns.find((one) => one.label.nl === label.nl);
	if (!known()) for (const one of field.settings.columns ?? [{ label }]) columns.push({ label: one.label, sentences: [] });
	if (!known()) columns.push({ label, sentences: [] });
	return known()!;
}

function section(sections: Section[], field: FieldRow): Section {
	let found = sections.find((one) => one.prompt.nl === field.prompt.nl);
	if (!found) sections.push((found = { prompt: field.prompt, sentences: [] }));
	return found;
}

const people = (rows: Rows) =>
	rows
		.of('seat')
		.filter((seat) => seat.state === 'in' || seat.state === 'left')
		.flatMap(namesAt)
		.sort((a, b) => a.localeCompare(b, 'nl'));

/** What went otherwise than planned. Skipping that was taken back, without a word about it, is no news. */
function detours(rows: Rows): Detour[] {
	return rows
		.of('deviation')
		.sort((a, b) => a.at - b.at)
		.flatMap(({ id, what, round: of, detail, reason }) => {
			const round = rows.get('round', of);
			const undone = what === 'unskipped' || (what === 'skipped' && !round?.skipped);
			return undone && !reason ? [] : [{ id, what, round: round?.title ?? null, now: detail, reason }];
		});
}

export function lasted(round: Pick<RoundRow, 'title' | 'tally' | 'stage' | 'used' | 'planned' | 'minutes'>): Lasted[] {
	const { title, tally } = round;
	if (tally) return [{ title, planned: tally.planned, used: tally.used }];
	return round.stage === 'waiting' || round.used === 0
		? []
		: [{ title, planned: round.planned ?? round.minutes, used: Math.round(round.used / 60_000) }];
}
