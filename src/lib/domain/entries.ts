/** The entries of a session that is rounded off, in the order in which it was held: read from the same words as its story. */
import type { Line } from '../forms/form.ts';
import { statuses } from '../forms/followup/log.ts';
import { logOf } from '../forms/logs.ts';
import { afterwords } from './afterword.ts';
import type { Afterword } from './afterword.ts';
import type { About, Entry, Kind } from './entry.ts';
import type { FieldRow, Item, RoundRow, SessionRow } from './row.ts';
import type { Rows } from './rows.ts';
import { isShared } from './rules.ts';
import { sayings } from './said.ts';
import type { MinorityNote, Said, SaidIn } from './said.ts';
import { aboutIt, hushes } from './situation.ts';
import { laidOf, spreadsOf } from './spread.ts';

/** None while the session is not rounded off. `after`: what was said of it since. */
export function entriesOf(rows: Rows, after: readonly Afterword[] = []): Entry[] {
	const { stage } = rows.session;
	if (stage !== 'done' && stage !== 'closed') return [];
	const hushed = hushes(rows.of('answer'));
	const saidIn = sayings(rows);
	const told = rows.rounds().filter((round) => !(hushed && aboutIt(round)));
	const asked = told.flatMap((round) => rows.fields(round.id).map((field) => ({ round, field })));
	const marked = asked.flatMap(({ round, field }) => marks(rows, round, field, saidIn));
	const reasons = new Map(marked.flatMap(({ entry, reasons }) => reasons.map((id) => [id, entry.id])));
	const entries = asked.flatMap(({ round, field }) => [
		...marked.flatMap((one) => (one.field === field.id ? [one.entry, ...one.notes] : [])),
		...laid(rows, round, field, saidIn),
		...words(rows, round, field, saidIn, reasons)
	]);
	return [...entries, ...parked(rows), ...afterwords(rows.session, entries, after)];
}

/** Of a series or a team: conversation by conversation, the oldest first. */
export const entriesOfAll = (sessions: Rows[]): Entry[] =>
	[...sessions].sort((a, b) => (inTime(a.session) < inTime(b.session) ? -1 : 1)).flatMap((rows) => entriesOf(rows));

const inTime = ({ date, startedAt }: SessionRow) => `${date} ${String(startedAt ?? 0).padStart(15, '0')}`;

type Place = Omit<Entry, 'id' | 'row' | 'kind' | 'text' | 'name'>;

function placeIn(rows: Rows, round: RoundRow, field: FieldRow): Place {
	const { id, key, type, visit } = round;
	const situation = hasSituation(rows) && (aboutIt(round) || type === 'agree' || logOf(field.form).presents === true);
	return { ...whence(rows), round: { id, key, type, visit }, field: field.key, prompt: field.prompt, ...plain, situation };
}

const plain = { about: null, wider: false, late: false, unsigned: false, single: false, situation: false } as const;

function whence({ session }: Rows) {
	const { id, series, method, meeting, date } = session;
	return { session: id, series, method, meeting, date };
}

/** Was there a situation on the table? Its own words may be gone. */
const hasSituation = (rows: Rows) => rows.of('field').some((field) => logOf(field.form).presents && (field.open || field.shown));

function marks(rows: Rows, round: RoundRow, field: FieldRow, saidIn: SaidIn) {
	// How a conversation was is only told as a whole: no place that one person gave it.
	if (logOf(field.form).crowd) return [];
	const place = placeIn(rows, round, field);
	return spreadsOf(rows, field, saidIn).flatMap(({ steps, apart, about, standings }) =>
		standings.map(({ id, at, before, name, reasons, notes }) => {
			const kind: Kind = at !== null && before !== null ? 'movement' : 'judgement';
			const item = field.abouts?.find(({ label }) => label.nl === about?.nl);
			const stand = { steps, apart, at, before };
			const entry: Entry = { ...place, id, row: id, kind, text: '', name, stand, about: item ? aboutOf(field, item) : null };
			return { field: field.id, entry, reasons: reasons.map((reason) => reason.id), notes: minority(place, entry, notes) };
		})
	);
}

function laid(rows: Rows, round: RoundRow, field: FieldRow, saidIn: SaidIn): Entry[] {
	const place = placeIn(rows, round, field);
	return laidOf(rows, field, saidIn).flatMap(({ items, notes }) => {
		const piles = items.map(({ dots, ...item }): Entry => {
			const what = { kind: 'dots' as const, text: '', name: null, dots, about: aboutOf(field, item) };
			return { ...place, id: `${field.id}.${item.key}`, row: field.id, ...what };
		});
		return [...piles, ...(piles[0] ? minority(place, piles[0], notes) : [])];
	});
}

function words(rows: Rows, round: RoundRow, field: FieldRow, saidIn: SaidIn, reasons: Map<string, string>): Entry[] {
	const place = placeIn(rows, round, field);
	const told = new Map<string, number>();
	return saidIn(field).flatMap((said) => {
		if (said.line.mark || said.line.dots) return [];
		const first = said.answer.id;
		const made = readings(said, round, field).map((reading): Entry => {
			const nth = told.get(first) ?? 0;
			told.set(first, nth + 1);
			const { late, under, tag, name } = said.sentence;
			const beside = reasons.get(first);
			return {
				...place,
				...{ id: nth ? `${first}.${nth}` : first, row: first, text: said.line.text, name, late },
				...(said.line.heading && { heading: said.line.heading }),
				...(tag && { tag }),
				...(under && { under }),
				...(beside && { beside }),
				wider: said.answer.marks.includes('wider'),
				unsigned: said.answer.seat === null && !isShared(field),
				single: said.answer.seat !== null,
				...reading
			};
		});
		return [...made, ...(made[0] ? minority(place, made[0], said.sentence.notes) : [])];
	});
}

type Reading = Pick<Entry, 'kind'> & Partial<Pick<Entry, 'about' | 'name' | 'text' | 'agreement' | 'ended' | 'state'>>;

/** A line reads as one entry; what was chosen as one for each thing, and by whom is nobody's business. People who were chosen are no entries. */
function readings({ answer, line }: Said, round: RoundRow, field: FieldRow): Reading[] {
	if (line.items)
		return field.from === 'participants'
			? []
			: line.items.map((item) => ({ kind: chosenKind(line), name: null, text: '', about: aboutOf(field, item, line.yields) }));
	const item = !field.about || field.about === 'teller' ? undefined : field.abouts?.find(({ key }) => key === answer.about);
	const about = item ? { about: aboutOf(field, item) } : {};
	const { agreement, ended } = line;
	const state = stateOf(line, field);
	const more = { ...(agreement && { agreement }), ...(ended !== undefined && { ended }), ...(state && { state }) };
	return line.text.trim() || line.tag ? [{ kind: kindOf(line, round, field), ...about, ...more }] : [];
}

const chosenKind = (line: Line): Kind => (line.yields === 'virtue' ? 'virtue' : 'words');

/** What the group keeps of a harvest round, whatever its questions yield. */
const KEPT = ['harvest-shared', 'meaning', 'lesson'];
const YIELDED: Record<string, Kind> = {
	...{
		virtue: 'virtue',
		meaning: 'meaning',
		'harvest-shared': 'harvest',
		'harvest-difference': 'difference',
		'harvest-unknown': 'unknown'
	},
	...{ principle: 'principle', promise: 'promise', question: 'question', solution: 'solution', story: 'story', signal: 'signal' },
	lesson: 'lesson'
};

function kindOf(line: Line, round: RoundRow, field: FieldRow): Kind {
	const log = logOf(field.form);
	if (log.presents) return 'situation';
	if (log.crowd) return 'experience';
	if (line.agreement) return 'agreement';
	if (field.from === 'agreements:open') return 'followup';
	if (field.from === 'harvest:series' && field.about) return 'review';
	const headless = line.yields === 'none' && !line.heading;
	if (round.type === 'harvest' && (headless || KEPT.includes(line.yields))) return 'harvest';
	return YIELDED[line.yields] ?? 'words';
}

function stateOf({ tag, ended }: Line, { settings }: FieldRow): string | undefined {
	if (!tag) return undefined;
	const known = ended === undefined ? settings.marks : statuses;
	return known?.find(({ label }) => label.nl === tag.nl)?.key;
}

function aboutOf(field: FieldRow, item: Item, yields = ''): About {
	if (field.about === 'virtue' || yields === 'virtue') return { what: 'virtue', item };
	if (field.from === 'agreements:open') return { what: 'agreement', item };
	return { what: field.from === 'harvest:series' ? 'harvest' : 'item', item };
}

const minority = (place: Place, on: Entry, notes: MinorityNote[]): Entry[] =>
	notes.map(({ id, text, name }) => ({ ...place, id, row: id, kind: 'minority', text, name, beside: on.id, situation: on.situation }));

/** Solutions that came early, once they lay open for all to read. What a client said was lent for the conversation and is in no logbook. */
const parked = (rows: Rows): Entry[] =>
	rows
		.of('aside')
		.filter(({ what, open, text }) => what === 'parked' && open && text.trim())
		.map(({ id, text }) => ({
			...{ ...whence(rows), ...plain, situation: hasSituation(rows), round: null, field: null, prompt: null },
			...{ id, row: id, kind: 'parked', text, name: null }
		}));
