/** All that is somebody's own in a conversation, through the same view as their page: to read, to take along, to erase. */
import { situations } from '../../domain/erasure.ts';
import type { Id } from '../../domain/id.ts';
import { ownNotes, ownWords } from '../../domain/own-words.ts';
import type { Item, Keep } from '../../domain/row.ts';
import type { Rows } from '../../domain/rows.ts';
import { view } from '../../domain/view.ts';
import type { SeenAnswer, SeenAside, SeenField, SeenRound } from '../../domain/view.ts';
import { wordsOf } from '../live/page.ts';

/** A situation that somebody brought: what is kept of it, and whether its text is still there. */
export type Brought = { id: Id; there: boolean; keep: Keep };

export type OwnData = ReturnType<typeof ownIn>;

export function ownIn(rows: Rows, seat: Id) {
	const seen = <T>(list: Parameters<typeof view>[0][]) => list.flatMap((row) => (view(row, `seat:${seat}`) as T | undefined) ?? []);
	const rounds = seen<SeenRound>(rows.rounds());
	const fields = seen<SeenField>(rows.of('field'));
	const answers = seen<SeenAnswer>(rows.of('answer').filter((answer) => answer.seat === seat));
	const beside = seen<SeenAside>(rows.of('aside')).filter((aside) => aside.seat === seat && aside.text);
	const notes = beside.filter(({ what }) => what === 'minority');
	const outcomes = seen<SeenAnswer>(rows.of('answer').filter((answer) => notes.some((note) => note.about === answer.id)));
	const { id, title, question, date, stage } = rows.session;
	const own: Item[] = rows.get('seat', seat)?.own ?? [];
	return {
		...{ session: id, title, question, date, stage, name: rows.get('seat', seat)?.name ?? '' },
		own: ownWords(rounds, fields, answers, own),
		notes: ownNotes(notes, outcomes, fields),
		/** Solutions they parked, and what they brought of a client. */
		beside: beside.filter(({ what }) => what !== 'minority').map(({ id, what, text, how }) => ({ id, what, text, how })),
		/** Intentions of earlier conversations that came back in this one. */
		earlier: own,
		brought: stage === 'closed' ? situations(rows).flatMap((one) => brought(one, seat)) : [],
		words: wordsOf(rows.session.words)
	};
}

const brought = (one: ReturnType<typeof situations>[number], seat: Id): Brought[] =>
	one.seat === seat ? [{ id: one.id, there: one.given !== null, keep: one.given ? 'all' : 'yield' }] : [];
