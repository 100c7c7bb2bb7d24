/** Agreements that are still open when a team meets again, and people's own intentions. */
import { same } from '../forms/form.ts';
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import { keptLines } from './past.ts';
import type { Past } from './past.ts';
import type { AnswerRow, FieldRow, Item, SeatRow, Text } from './row.ts';
import type { Rows } from './rows.ts';

/** More than a check-in can look back at; the nearest are asked about. */
const MOST = 30;

/** Agreements of earlier conversations that nothing ended yet, those of the same series first. The key is the answer's id. */
export function openAgreements({ all, near }: Past): Item[] {
	const ended = endedIn(all);
	const others = all.filter((rows) => !near.includes(rows));
	return [...near, ...others]
		.flatMap(keptLines)
		.filter(({ line, answer }) => line.agreement && line.text.trim() && !ended.has(answer.id))
		.map(({ line, answer }) => asItem(answer, line))
		.slice(0, MOST);
}

/**
 * What was looked back at and is done with: it worked out, or went differently. The last time counts; as long as one person says that it is not there
 * yet, it stays open.
 */
function endedIn(all: Rows[]): Set<string> {
	const ended = new Set<string>();
	for (const rows of all) {
		const said = keptLines(rows).filter(({ field, line }) => field.from === 'agreements:open' && line.ended !== undefined);
		for (const [key, lines] of Map.groupBy(said, ({ answer }) => answer.about ?? ''))
			note(
				ended,
				key,
				lines.every(({ line }) => line.ended)
			);
	}
	return ended;
}

/** Intentions of these seats of one person that they did not end themselves; also those they never showed to anybody. */
export function ownIntentions(all: Rows[], mine: (seat: SeatRow) => boolean): Item[] {
	const ended = new Set<string>();
	const open: Item[] = [];
	for (const { field, answer, lines } of all.flatMap((rows) => ownAnswers(rows, mine))) {
		if (field.settings.personal) for (const line of lines) if (line.agreement && line.text.trim()) open.push(asItem(answer, line));
		if (field.from !== 'agreements:open' || !answer.about) continue;
		for (const line of lines) if (line.ended !== undefined) note(ended, answer.about, line.ended);
	}
	return open.filter(({ key }) => !ended.has(key)).slice(-MOST);
}

function ownAnswers(rows: Rows, mine: (seat: SeatRow) => boolean): { field: FieldRow; answer: AnswerRow; lines: Line[] }[] {
	const seats = rows.of('seat').flatMap((seat) => (mine(seat) ? seat.id : []));
	return rows.of('answer').flatMap((answer) => {
		const field = rows.get('field', answer.field);
		const log = field && logOf(field.form);
		if (!log || answer.seat === null || !seats.includes(answer.seat) || answer.out) return [];
		return answer.value === null || log.empty(answer.value) ? [] : [{ field, answer, lines: log.lines(answer.value, field) }];
	});
}

function asItem(answer: AnswerRow, line: Line): Item {
	const note = line.agreement && noteOf(line.agreement);
	return { key: answer.id, label: same(line.text), ...(note && { note }) };
}

/** Who, when, and when to look back: what is there of it. */
function noteOf({ who, when, back }: NonNullable<Line['agreement']>): Text | undefined {
	const said = [who, when].map((part) => part.trim()).filter(Boolean);
	const nl = [...said, ...(back ? [`terugkijken op ${day(back, 'nl')}`] : [])].join(' · ');
	const en = [...said, ...(back ? [`look back on ${day(back, 'en')}`] : [])].join(' · ');
	return nl ? { nl, en } : undefined;
}

const day = (date: string, language: 'nl' | 'en') =>
	new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));

function note(ended: Set<string>, key: string, done: boolean): void {
	if (done) ended.add(key);
	else ended.delete(key);
}
