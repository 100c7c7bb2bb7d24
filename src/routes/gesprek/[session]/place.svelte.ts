/**
 * Where this person is. Everybody is brought along by the facilitator, except who is in the middle of a sentence: they keep their field until they
 * go along themselves. Looking back at an earlier round is separate, so that nobody loses the place they were in.
 */
import type { Id } from '#lib/domain/id.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';

export type Spot = Id | 'lobby' | 'review' | 'ended';

export class Place {
	#stands = $state<Spot>('lobby');
	#back = $state<Id>();
	readonly #session: LiveSession;

	constructor(session: LiveSession) {
		this.#session = session;
		this.#stands = this.called;
	}

	/** Where everybody is brought. */
	get called(): Spot {
		const head = this.#session.head;
		if (head?.stage === 'done' || head?.stage === 'closed') return 'ended';
		return head?.stage === 'running' ? (head.at ?? 'lobby') : 'lobby';
	}
	/** Where this person was brought last. */
	get stands(): Spot {
		return this.#stands;
	}
	/** What the page shows. */
	get spot(): Spot {
		return this.#back ?? this.#stands;
	}
	get lookingBack(): boolean {
		return this.#back !== undefined;
	}
	get behind(): boolean {
		return this.#stands !== this.called;
	}

	follow(): void {
		this.#stands = this.called;
	}
	look(round: Id): void {
		this.#back = round === this.#stands ? undefined : round;
	}
	toNow(): void {
		this.#back = undefined;
		this.follow();
	}
}

/** Is somebody writing here: the cursor stands in words of theirs, or they have a dialog open. */
export function writingIn(area: HTMLElement | undefined): boolean {
	if (area?.querySelector('dialog[open]')) return true;
	const at = document.activeElement;
	if (!area?.contains(at)) return false;
	return (at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text')) && at.value.trim() !== '';
}
