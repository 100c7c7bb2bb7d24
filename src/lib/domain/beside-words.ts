/**
 * What may be put beside words of a conversation that is closed, and by whom. Their author corrects their own, who leads what is the group's; both say why,
 * and the words themselves stay. Who was there puts a note beside what is the group's, when they remember it otherwise. Nobody says anything beside
 * somebody else's judgement or story.
 */
import type { Entry, Kind } from './entry.ts';
import type { Id } from './id.ts';
import type { Rows } from './rows.ts';

/** `seats`: those this somebody had in the conversation. */
export type Speaker = { leads: boolean; seats: readonly Id[] };
export type Beside = { key: Id; text: string };
export type Choices = Record<'correction' | 'remark', Beside[]>;

/** What a group keeps, whoever put it into words. */
const KEPT: readonly Kind[] = ['harvest', 'difference', 'unknown', 'principle', 'promise', 'agreement', 'lesson'];
/** What is the group's where nobody wrote it alone. */
const TOGETHER: readonly Kind[] = ['meaning', 'question'];

export function besideWords(rows: Rows, entries: Entry[], { leads, seats }: Speaker): Choices {
	const written = entries.filter(({ text, late, kind }) => text.trim() && !late && kind !== 'minority');
	const all = [...new Map(written.toReversed().map((entry) => [entry.row, entry])).values()].toReversed();
	// The reason for a judgement is one person's judgement too.
	const groups = ({ kind, beside, single, unsigned }: Entry) =>
		beside === undefined && (KEPT.includes(kind) || (TOGETHER.includes(kind) && !single && !unsigned));
	const own = ({ row }: Entry) => seats.includes(rows.get('answer', row)?.seat ?? '');
	const said = ({ row, text }: Entry): Beside => ({ key: row, text });
	return {
		correction: all.filter((entry) => own(entry) || (leads && groups(entry))).map(said),
		remark: seats.length ? all.filter(groups).map(said) : []
	};
}
