/** The words of this person in a field: signed ones as the server has them, unsigned ones as this browser keeps them, drafts before both. */
import { newId } from '#lib/domain/id.ts';
import type { Id } from '#lib/domain/id.ts';
import type { SeenAnswer, SeenField } from '#lib/domain/view.ts';
import { logOf } from '#lib/forms/logs.ts';
import type { Draft, Slot } from '#lib/live/drafts.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';

/** `heard` is false of words that another hand wrote down, until they were read back. */
export type Own = { slot: Slot; value: unknown; heard?: boolean; row?: SeenAnswer; draft?: Draft };
export type By = 'named' | 'unsigned';

export function ownWords(session: LiveSession, field: Id, about: string | null): Own[] {
	const found = new Map<Id, Own>();
	const rows = session.answers(field);
	for (const row of rows) {
		if (row.seat === null || row.seat !== session.mine?.id || row.about !== about || row.part || row.value === null) continue;
		const slot = { id: row.id, field, about, ticket: null, spend: null, part: false };
		found.set(row.id, { slot, value: row.value, heard: !row.unheard, row });
	}
	for (const { slot, value, heard } of unsigned(session))
		if (slot.field === field && slot.about === about)
			found.set(slot.id, { slot, value, heard, row: rows.find((row) => row.id === slot.id) });
	for (const draft of session.drafts.all()) {
		const { slot, value, heard } = draft;
		if (slot.field === field && slot.about === about && !slot.part)
			found.set(slot.id, { slot, value, heard, draft, row: rows.find((row) => row.id === slot.id) });
	}
	return [...found.values()];
}

/** Words of the group in a field, in the order in which they came; drafts of this page before what is stored. */
export function sharedWords(session: LiveSession, field: Id, about: string | null): Own[] {
	const found = new Map<Id, Own>();
	const slot = (id: Id): Slot => ({ id, field, about, ticket: null, spend: null, part: false, shared: true });
	for (const row of session.answers(field))
		if (row.seat === null && row.about === about && row.given) found.set(row.id, { slot: slot(row.id), value: row.given.value, row });
	for (const draft of session.drafts.all())
		if (draft.slot.shared && draft.slot.field === field && draft.slot.about === about)
			found.set(draft.slot.id, { slot: draft.slot, value: draft.value, draft, row: found.get(draft.slot.id)?.row });
	return [...found.values()];
}

/** A slot for words of the group that are not there yet. */
export const sharedSlot = (field: Id, about: string | null, id: Id): Slot => ({
	id,
	field,
	about,
	ticket: null,
	spend: null,
	part: false,
	shared: true
});

/** Passages of private words that this person shared. */
export const ownParts = (session: LiveSession, field: Id): SeenAnswer[] =>
	session.answers(field).filter((row) => row.part && row.given && row.seat === session.mine?.id);

/** A slot for words that are not there yet; undefined when they are to be unsigned and this browser has no ticket left. */
export function newSlot(session: LiveSession, field: SeenField, about: string | null, by: By, id: Id = newId()): Slot | undefined {
	const tickets = session.tickets.of(field.id, about);
	const used = unsigned(session).map(({ slot }) => slot.ticket);
	const free = tickets.find((ticket) => !used.includes(ticket));
	if (by === 'unsigned') return free ? { id, field: field.id, about, ticket: free, spend: null, part: false } : undefined;
	return { id, field: field.id, about, ticket: null, spend: spends(session, field, about), part: false };
}

/** The ticket that signed words use up, in a question where one may choose and of which there is one answer. */
export const spends = (session: LiveSession, field: SeenField, about: string | null): string | null =>
	field.rules.by === 'choice' && field.shape === 'one' ? (session.tickets.of(field.id, about)[0] ?? null) : null;

/** Anything in it, as its form sees that? */
export const hasWords = (form: string, value: unknown): boolean => value !== null && value !== undefined && !logOf(form).empty(value);

/** Parts of answers that are keys of the plan, and nobody's words. */
const KEYS = ['key', 'column', 'row', 'status', 'mark'];

/** All words in it, under each other, to copy. */
export function wordsIn(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(wordsIn).join('\n');
	if (typeof value === 'object' && value !== null)
		return Object.entries(value)
			.filter(([part, words]) => !KEYS.includes(part) && words)
			.map(([, words]) => String(words))
			.join('\n');
	return '';
}

function unsigned(session: LiveSession): Pick<Own, 'slot' | 'value' | 'heard'>[] {
	return session.store.keys('unsigned/').flatMap((key) => (session.store.read(key) as Own | undefined) ?? []);
}
