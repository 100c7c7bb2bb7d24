/**
 * One session as a page sees it: a thin reactive skin on the client, the drafts and the device's store. One per page, handed down by context.
 * Reading anything of it in a template makes that template follow.
 */
import { getContext, setContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { called } from '../domain/called.ts';
import { newId } from '../domain/id.ts';
import type { Id } from '../domain/id.ts';
import type { AsideKind, Text } from '../domain/row.ts';
import { needs } from '../domain/waiting.ts';
import type { SeenAnswer, SeenAside, SeenField, SeenGroup, SeenPart, SeenRound, SeenSeat, SeenSession } from '../domain/view.ts';
import { fetchAll } from '../forms/fetched.ts';
import type { Lists } from '../forms/fetched.ts';
import { language } from '../i18n/locale.svelte.ts';
import type { ClientWord } from '../methods/schema.ts';
import { say } from '../methods/text.ts';
import { LiveClient } from './client.ts';
import { Drafts } from './drafts.ts';
import type { Draft, Slot } from './drafts.ts';
import type { Face, Presence, Snapshot } from './protocol.ts';
import { browserStore, memoryStore } from './store.ts';
import type { Store } from './store.ts';
import { Tickets } from './tickets.ts';

const KEY = Symbol('session');

export class LiveSession {
	readonly id: Id;
	readonly client: LiveClient;
	readonly drafts: Drafts;
	readonly tickets: Tickets;
	readonly store: Store;
	/** The team's word for client, in its forms. */
	readonly words: ClientWord;
	#scribe = $state(false);
	#follow: () => void;
	#poke = () => {};

	constructor(id: Id, face: Face, first: Snapshot | undefined, words: ClientWord) {
		this.id = id;
		this.words = words;
		const inBrowser = typeof window !== 'undefined';
		this.client = new LiveClient({ session: id, face, first, idle: true });
		// Somebody may lead and take part in one browser: what they write in either is kept apart.
		this.store = inBrowser && face !== 'screen' ? browserStore(face === 'seat' ? id : `${id}~lead`) : memoryStore();
		this.#scribe = this.store.read('scribe') === true;
		this.drafts = new Drafts(this.client, this.store, () => this.#poke());
		this.tickets = new Tickets(this.client, this.store);
		this.#follow = createSubscriber((update) => {
			this.#poke = update;
			return this.client.on(() => {
				this.drafts.refresh();
				update();
			});
		});
	}

	/** Begins to listen; answers with how to stop. Words of an earlier page of this browser are sent now. */
	open(): () => void {
		this.client.open();
		if (this.client.mirror.me) this.drafts.adopt();
		return () => this.client.close();
	}

	get line() {
		return (this.#follow(), this.client.line);
	}
	get me() {
		return (this.#follow(), this.client.mirror.me);
	}
	get presence(): Presence | undefined {
		return (this.#follow(), this.client.presence);
	}
	get head(): SeenSession | undefined {
		this.#follow();
		const head = this.client.mirror.of('session')[0];
		return head && this.client.line === 'over' ? { ...head, stage: 'closed' } : head;
	}
	get rounds(): SeenRound[] {
		return (this.#follow(), this.client.mirror.of('round').sort((a, b) => a.place - b.place));
	}
	get seats(): SeenSeat[] {
		return (this.#follow(), this.client.mirror.of('seat').sort((a, b) => a.name.localeCompare(b.name, 'nl')));
	}
	/** Parts people have, and chairs: by kind and place. */
	get parts(): SeenPart[] {
		return (this.#follow(), this.client.mirror.of('part').sort((a, b) => a.what.localeCompare(b.what) || a.place - b.place));
	}
	/** The seat of this page, when it has one. */
	get mine(): SeenSeat | undefined {
		const me = this.me;
		return me && 'seat' in me ? this.client.mirror.get('seat', me.seat) : undefined;
	}
	round(id: Id | null | undefined): SeenRound | undefined {
		return (this.#follow(), this.client.mirror.get('round', id));
	}
	fields(round: Id): SeenField[] {
		this.#follow();
		return this.client.mirror
			.of('field')
			.filter((field) => field.round === round && (this.me?.role === 'leader' || field.open || field.shown))
			.sort((a, b) => a.place - b.place);
	}
	/** What this seat may prepare before it is asked for. */
	get ahead(): SeenField[] {
		this.#follow();
		const seat = this.mine?.id;
		return this.client.mirror.of('field').filter((field) => seat && field.ahead === seat && !field.open);
	}
	/** Everything of a field that this page may see, in the order in which it is shown; what is not shown comes last. */
	answers(field: Id): SeenAnswer[] {
		this.#follow();
		const place = (answer: SeenAnswer) => answer.given?.place ?? Infinity;
		return this.client.mirror
			.of('answer')
			.filter((answer) => answer.field === field)
			.sort((a, b) => place(a) - place(b));
	}
	/** The group's headings for the answers of a field, in the order in which they were made. */
	groups(field: Id): SeenGroup[] {
		this.#follow();
		return this.client.mirror
			.of('group')
			.filter((group) => group.field === field)
			.sort((a, b) => a.place - b.place);
	}
	/** May this page gather answers under headings: it leads, or its seat takes notes. */
	get orders(): boolean {
		const seat = this.mine?.id;
		return this.me?.role === 'leader' || this.parts.some((part) => part.what === 'notetaker' && seat && part.seats.includes(seat));
	}
	/** Words beside the rounds that this page may read, in an order of chance: when they were written is nobody's business. */
	asides(what: AsideKind): SeenAside[] {
		this.#follow();
		return this.client.mirror
			.of('aside')
			.filter((aside) => aside.what === what && aside.text)
			.sort((a, b) => (a.id < b.id ? -1 : 1));
	}
	/** Fetches the faces that questions added in the middle of a meeting ask for. What a good line does not bring belongs to another build. */
	async fetch(...faces: Lists): Promise<void> {
		const { line, head } = this;
		const wanted = needs(this.client.mirror.of('field'), {
			before: head?.before,
			parked: head?.parking,
			parts: this.parts.length,
			voices: this.asides('voice').some((voice) => voice.open),
			headings: this.client.mirror.of('group').length,
			gathering: this.orders
		});
		try {
			if ((await fetchAll(faces, wanted)).some(Boolean)) this.#poke();
		} catch {
			if (line === 'live') this.client.outdated();
		}
	}
	/** A text of the plan in this person's language, with the team's word for client. */
	say(text: Text, easy = false): string {
		return say(text, language(), this.words, easy);
	}
	/** Who sits there, all of them; undefined where this page may not know. */
	name(seat: Id | null): string | undefined {
		const row = (this.#follow(), this.client.mirror.get('seat', seat));
		return row && called(row)[language()];
	}
	draft(id: Id): Draft | undefined {
		return (this.#follow(), this.drafts.get(id));
	}

	/** The signed answer of this seat in a slot of which there is one; its draft goes before what is stored. */
	own(field: Id, about: string | null): { slot: Slot; value: unknown; row?: SeenAnswer; draft?: Draft } {
		this.#follow();
		const seat = this.mine?.id;
		const row = this.answers(field).find((answer) => answer.seat === seat && answer.about === about && !answer.part);
		const draft = this.drafts.of(field, about);
		const slot = draft?.slot ?? { id: row?.id ?? newId(), field, about, ticket: null, spend: null, part: false };
		return { slot, value: draft ? draft.value : (row?.value ?? null), row, draft };
	}

	/** Somebody writes down what this person says: on this device, in this conversation. */
	get scribe(): boolean {
		return this.#scribe;
	}
	set scribe(on: boolean) {
		this.#scribe = on;
		this.store.write('scribe', on);
	}

	/** What is left of a running or paused timer, milliseconds; undefined when there is none or the server was not asked yet. */
	get left(): number | undefined {
		const timer = this.head?.timer;
		if (!timer) return undefined;
		const now = this.client.steady();
		return timer.state === 'paused' ? timer.left : now === undefined ? undefined : timer.ends - now;
	}

	/** Forgets everything this browser keeps of the session. */
	erase(): void {
		this.store.forget();
	}
}

export const provideSession = (session: LiveSession) => setContext(KEY, session);
export const useSession = () => getContext<LiveSession>(KEY);
