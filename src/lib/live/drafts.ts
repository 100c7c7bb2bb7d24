/**
 * What this browser is writing. Every keystroke is kept on the device at once, sent a moment later, and let go only when the server says that it is
 * stored; so words outlive a lost line, a reload and a crash (R3). One answer has at most one command under way; a newer text waits for it.
 *
 * Two edits at once (two tabs, a late laptop) are told by `saw`: the takes of the text one began from. When the server had others, it keeps both,
 * and what it made of them is taken over here, with what was typed since put in its place.
 */
import type { Id } from '../domain/id.ts';
import type { Takes } from '../domain/row.ts';
import type { Pen } from '../domain/writers.ts';
import { Pens } from './pens.ts';
import { learnToWeave, sameWords, woven } from './woven.ts';
import type { LiveClient } from './client.ts';
import { Refused } from './client.ts';
import type { Replies } from './protocol.ts';
import type { Store } from './store.ts';

/** Where words go: a field, what they are about, and which item where there may be several. */
export type Slot = {
	id: Id;
	field: Id;
	about: string | null;
	ticket: string | null;
	spend: string | null;
	part: boolean;
	/** The group's own: others may be writing in it too. */
	shared?: boolean;
};

/** `kept`: stored by the server. `busy`: on its way. `unsaved`: for longer than people should not know. `refused`: will not be taken like this. */
export type Saving = 'kept' | 'busy' | 'unsaved' | 'refused';

export type Draft = {
	slot: Slot;
	value: unknown;
	base: Takes;
	/** The group's words as they were when this began. */
	was?: unknown;
	under: 'writing' | 'shown';
	heard?: boolean;
	saving: Saving;
	refusal?: string;
	merged: boolean;
};

type Kept = Pick<Draft, 'slot' | 'value' | 'base' | 'was' | 'under' | 'heard'> & { writer: string; take: number };

/** Typing is sent after a pause of this long; *not saved yet* is said after three seconds. Milliseconds. */
const PAUSE = 350;
const UNSAVED = 3000;

export class Drafts {
	readonly #pens = new Pens();
	#drafts = new Map<Id, Draft>();
	#sending = new Map<Id, Promise<void>>();
	#timers = new Map<Id, ReturnType<typeof setTimeout>>();
	readonly #client: LiveClient;
	readonly #store: Store;
	readonly #changed: () => void;

	constructor(client: LiveClient, store: Store, changed: () => void) {
		this.#client = client;
		this.#store = store;
		this.#changed = changed;
	}

	/** A pen for one command. */
	pen(saw?: Takes, ticket: string | null = null): Pen {
		return this.#pens.pen(saw, ticket);
	}

	/** A pen for a command about one answer. */
	penOf(slot: Pick<Slot, 'id' | 'ticket' | 'shared'>, saw?: Takes): Pen {
		return this.#pens.of(slot, saw);
	}

	get(id: Id): Draft | undefined {
		return this.#drafts.get(id);
	}

	/** The draft of a slot of which there is one: not of an item among many. */
	of(field: Id, about: string | null): Draft | undefined {
		return this.all().find(({ slot }) => slot.field === field && slot.about === about && !slot.part);
	}

	all(): Draft[] {
		return [...this.#drafts.values()];
	}

	/** Anything that the server does not have yet? */
	get open(): boolean {
		return this.all().some((draft) => draft.saving !== 'kept');
	}

	/** The words as they are now. Safe to call on every keystroke. `heard`: of words another hand wrote down, whether they were read back. */
	write(slot: Slot, value: unknown, under: 'writing' | 'shown', heard?: boolean): void {
		const before = this.#drafts.get(slot.id);
		const base = before?.base ?? this.#takes(slot) ?? this.#begun(slot) ?? {};
		const was = slot.shared ? (before ? before.was : this.#value(slot)) : undefined;
		if (slot.shared) void learnToWeave();
		this.#set({
			slot,
			value,
			base,
			...{ was, heard },
			under,
			saving: before?.saving === 'unsaved' ? 'unsaved' : 'busy',
			merged: before?.merged ?? false
		});
		clearTimeout(this.#timers.get(slot.id));
		this.#timers.set(
			slot.id,
			setTimeout(() => void this.flush(slot.id), PAUSE)
		);
	}

	/** Sends now what waits, and resolves when the server has all of it (or will not take it). */
	async flush(id?: Id): Promise<void> {
		const ids = id ? [id] : [...this.#drafts.keys()];
		await Promise.all(ids.map((one) => this.#send(one)));
	}

	/** Words an earlier page of this browser could not deliver: taken over, and sent as ours. */
	adopt(): void {
		for (const key of this.#store.keys('out/')) {
			const kept = this.#store.read(key) as Kept | undefined;
			this.#store.erase(key);
			if (!kept || this.#drafts.has(kept.slot.id)) continue;
			const takes = this.#takes(kept.slot);
			if ((takes?.[kept.writer] ?? 0) >= kept.take) continue;
			this.#set({
				slot: kept.slot,
				value: kept.value,
				base: { ...kept.base, [kept.writer]: kept.take },
				...{ was: kept.was, heard: kept.heard },
				under: kept.under,
				saving: 'busy',
				merged: false
			});
			void this.#send(kept.slot.id);
		}
	}

	/** The rows changed: a draft that is stored and untouched since gives way to what the server has. */
	refresh(): void {
		for (const [id, draft] of this.#drafts) {
			const takes = draft.slot.ticket ? undefined : this.#takes(draft.slot);
			if (draft.saving === 'kept' && takes && !sameTakes(takes, draft.base)) this.#drafts.delete(id);
		}
	}

	/** Forgets a draft: its answer was taken away. */
	forget(id: Id): void {
		clearTimeout(this.#timers.get(id));
		this.#drafts.delete(id);
		this.#store.erase(`out/${this.#pens.writer}/${id}`);
		this.#store.erase(`unsigned/${id}`);
		this.#changed();
	}

	async #send(id: Id): Promise<void> {
		clearTimeout(this.#timers.get(id));
		await this.#sending.get(id);
		const draft = this.#drafts.get(id);
		if (!draft || draft.saving === 'kept' || draft.saving === 'refused') return;
		const sending = this.#deliver(draft);
		this.#sending.set(id, sending);
		await sending;
		this.#sending.delete(id);
		const now = this.#drafts.get(id);
		if (now && now.saving !== 'kept' && now.saving !== 'refused') await this.#send(id);
	}

	async #deliver(draft: Draft): Promise<void> {
		const { value, base, was, under, heard } = draft;
		const { shared, ...slot } = draft.slot;
		const pen = this.penOf(draft.slot, base);
		const late = setTimeout(() => this.#mark(slot.id, 'unsaved'), UNSAVED);
		try {
			const said = { ...slot, value, under, heard, ...(shared && was !== undefined && { was }), pen };
			const reply = await this.#client.send('answer:put', said);
			this.#delivered(draft, reply, { ...base, [pen.writer]: pen.take });
		} catch (error) {
			if (error instanceof Refused) this.#mark(slot.id, 'refused', error.code);
		} finally {
			clearTimeout(late);
		}
	}

	/** Stored. The server may know this answer by another id (two tabs began it at once), and may have mixed it with another edit. */
	#delivered(sent: Draft, reply: Replies['answer:put'], takes: Takes): void {
		const now = this.#drafts.get(sent.slot.id);
		if (!now) return;
		const slot = { ...now.slot, id: reply.id };
		if (slot.id !== sent.slot.id) this.forget(sent.slot.id);
		const typed = now.value !== sent.value || now.heard !== sent.heard;
		// What stands there now: mixed with another edit, or written on by somebody else since.
		const stored = this.#value(slot);
		const other = slot.shared && stored !== undefined && stored !== null && !sameWords(stored, sent.value);
		const mixed = reply.merged ? (reply.value ?? stored) : other ? stored : undefined;
		const value = mixed === undefined ? now.value : typed ? woven(mixed, sent.value, now.value) : mixed;
		const base = (slot.ticket ? reply.takes : this.#takes(slot)) ?? takes;
		const was = slot.shared ? (mixed ?? sent.value) : undefined;
		this.#set({
			...now,
			slot,
			value,
			base,
			was,
			saving: typed ? now.saving : 'kept',
			merged: now.merged || (reply.merged && !slot.shared)
		});
		if (typed && slot.id !== sent.slot.id) void this.#send(slot.id);
	}

	#mark(id: Id, saving: Saving, refusal?: string): void {
		const draft = this.#drafts.get(id);
		if (draft) this.#set({ ...draft, saving, refusal });
	}

	#set(draft: Draft): void {
		const { slot, value, base, was, under, heard } = draft;
		this.#drafts.set(slot.id, draft);
		const key = `out/${this.#pens.writer}/${slot.id}`;
		if (draft.saving === 'kept') this.#store.erase(key);
		else this.#store.write(key, { slot, value, base, was, under, heard, ...this.#pens.next(slot) } satisfies Kept);
		if (slot.ticket) this.#store.write(`unsigned/${slot.id}`, { slot, value, base, heard });
		this.#changed();
	}

	#row(slot: Slot) {
		return this.#client.mirror.get('answer', slot.id);
	}

	#takes(slot: Slot): Takes | undefined {
		return this.#row(slot)?.takes;
	}

	/** What an earlier page of this browser had seen of its unsigned words: no row comes back to tell. */
	#begun(slot: Slot): Takes | undefined {
		return slot.ticket ? (this.#store.read(`unsigned/${slot.id}`) as Kept | undefined)?.base : undefined;
	}

	#value(slot: Slot): unknown {
		return this.#row(slot)?.value;
	}
}

const sameTakes = (a: Takes, b: Takes) => Object.keys({ ...a, ...b }).every((writer) => (a[writer] ?? 0) === (b[writer] ?? 0));
