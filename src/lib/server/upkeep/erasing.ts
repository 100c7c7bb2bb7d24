/**
 * One place that hears of everything that is erased, in the transaction that erases it: the journal, and every index that holds words of its own (search)
 * and has to let go of them in the same breath. Whoever keeps copies of words says `on`.
 */
import type { Id } from '../../domain/id.ts';
import type { Row } from '../../domain/row.ts';
import type { Change } from '../../domain/rows.ts';
import type { Gone, Journal } from '../storage/journal.ts';

export type Erasing = ReturnType<typeof erasing>;

export function erasing(journal: Journal) {
	const hooks = new Set<(gone: readonly Gone[]) => void>();
	let traces = false;
	const tell = (gone: readonly Gone[]): void => {
		if (!gone.length) return;
		traces = true;
		journal.add(gone);
		for (const hook of hooks) hook(gone);
	};
	return {
		/** Called inside the transaction that erases, before it is on disk. Answers with how to stop listening. */
		on(hook: (gone: readonly Gone[]) => void): () => void {
			hooks.add(hook);
			return () => void hooks.delete(hook);
		},
		/** This is about to be erased. Throws when that could not be written down: then nothing may be erased. */
		tell,
		/**
		 * The write-ahead log is emptied when something is erased, unless somebody was reading just then: so it is tried again until it was. `emptied`
		 * answers whether that went well.
		 */
		cover(emptied: () => boolean): void {
			if (traces && emptied()) traces = false;
		},
		/** What a change of a session takes away, and what it brings back. */
		follow(session: Id, change: Change): void {
			for (const row of change.put) if (row.kind === 'answer' && row.value !== null) journal.back(session, row.id);
			if (change.forgets) traces = true;
			tell(goneIn(session, change));
		}
	};
}

/** Closing takes much away by its own rules, which can be followed again: it is told as one. */
function goneIn(session: Id, { put, drop }: Change): Gone[] {
	const rounds = [...put, ...drop].some(({ kind }) => kind === 'round');
	const closes = rounds && put.some((row) => row.kind === 'session' && row.stage === 'closed');
	if (closes) return [{ what: 'closed', session, id: session }];
	const dropped = drop.flatMap(({ kind, id }): Gone[] => (kind === 'answer' || kind === 'aside' ? [{ what: kind, session, id }] : []));
	return [...dropped, ...put.filter(emptied).map((row): Gone => ({ what: row.kind as 'answer' | 'aside' | 'seat', session, id: row.id }))];
}

/** A place where words or a name were. */
function emptied(row: Row): boolean {
	if (row.kind === 'answer') return row.value === null && row.given === null;
	return (row.kind === 'aside' && row.text === '') || (row.kind === 'seat' && row.name === '');
}
