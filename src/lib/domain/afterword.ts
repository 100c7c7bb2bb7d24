/**
 * What is said of a conversation after it was closed: a late reflection by somebody who was there or was not, a correction beside words with its reason,
 * a note by who was there and remembers it otherwise, how an agreement went between two meetings. It stands beside what was said; nothing of the conversation itself is changed.
 */
import { same } from '../forms/form.ts';
import { isEnd, statuses } from '../forms/followup/log.ts';
import type { Entry, Kind } from './entry.ts';
import type { Id } from './id.ts';
import type { SessionRow } from './row.ts';

export const AFTERWORDS = ['reflection', 'correction', 'remark', 'followup'] as const;
export type AfterwordKind = (typeof AFTERWORDS)[number];
export type Afterword = {
	id: Id;
	session: Id;
	what: AfterwordKind;
	/** The answer it is about; null for a reflection. */
	about: Id | null;
	text: string;
	/** Of a correction: why. Of an agreement: what the client noticed. */
	more: string;
	/** Of an agreement: how it went. */
	state: string | null;
	/** Under which name; null without one. */
	name: string | null;
	/** Wall clock, milliseconds; null without a name: a time could tell whose it is. */
	at: number | null;
};

/** How afterwords read among the entries of their conversation. What they are about must still be there. */
export const afterwords = (session: SessionRow, entries: Entry[], words: readonly Afterword[]): Entry[] =>
	words.flatMap((word) => {
		const on = word.about ? entries.find(({ row }) => row === word.about) : undefined;
		return word.about && !on ? [] : readings(session, word, on);
	});

function readings(session: SessionRow, word: Afterword, on: Entry | undefined): Entry[] {
	const { id, series, method, meeting, date } = session;
	const entry = (kind: Kind, nth: number, text: string): Entry => ({
		...{ session: id, series, method, meeting, date, id: nth ? `${word.id}.${nth}` : word.id, row: word.id, kind, text, name: word.name },
		...{ round: null, field: null, prompt: null, about: null, wider: false, late: true, unsigned: word.name === null },
		single: true,
		situation: on?.situation ?? false
	});
	if (word.what === 'reflection' || !on) return [entry('reflection', 0, word.text)];
	if (word.what === 'correction') return [{ ...entry('correction', 0, word.text), tag: same(word.more), beside: on.id }];
	// As notes of who saw it otherwise are: they go where the words go that they stand beside.
	if (word.what === 'remark') return [{ ...entry('minority', 0, word.text), beside: on.id, single: false, unsigned: false }];
	const tag = statuses.find(({ key }) => key === word.state)?.label;
	const about = { what: 'agreement' as const, item: { key: on.row, label: same(on.text) } };
	const how = { about, ...(tag && { tag, state: word.state!, ended: isEnd(word.state!) }) };
	const first = { ...entry('followup', 0, word.text), ...how };
	return word.more.trim() ? [first, { ...entry('followup', 1, word.more), about }] : [first];
}
