/**
 * Leading, as one page does it: what the leader looks at, what was just pressed, what was refused, and whether private things are hidden.
 * One per page, handed down by context.
 */
import { createContext, tick } from 'svelte';
import type { Announce } from '#lib/components/announcer.svelte.ts';
import type { Commands } from '#lib/domain/command.ts';
import type { Id } from '#lib/domain/id.ts';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { SeenRound } from '#lib/domain/view.ts';
import { Refused } from '#lib/live/client.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';
import { worded } from './steps/worded.ts';

/** Asked before something that is kept as a deviation, or that cannot be undone. `reason`: room to say why. */
export type Question = { title: string; text: string; go: string; reason?: boolean; careful?: boolean; then: (reason?: string) => unknown };

export class Lead {
	readonly session: LiveSession;
	/** The team whose pages stand around this one; null for who was asked to lead along without being of it. */
	readonly team: { id: string; name: string } | null;
	/** A round the leader looks at while the others are elsewhere. */
	looked = $state<Id | null>(null);
	veiled = $state(false);
	refusal = $state<RefusalCode | null>(null);
	question = $state<Question | null>(null);
	#waiting = $state(0);
	readonly announce: Announce;

	constructor(session: LiveSession, team: { id: string; name: string } | null, announce: Announce, veiled: boolean) {
		this.session = session;
		this.team = team;
		this.announce = announce;
		this.veiled = veiled;
	}

	/** Something is on its way: a second press would only be refused. */
	get busy(): boolean {
		return this.#waiting > 0;
	}

	get pen() {
		return this.session.drafts.pen();
	}

	/** Where everybody is brought. */
	get at(): SeenRound | undefined {
		const at = this.session.head?.at;
		return at === 'review' ? undefined : this.session.round(at);
	}

	/** The round in the middle of this page: the one looked at, else the one everybody is in, else the first to come. */
	get round(): SeenRound | undefined {
		const first =
			this.session.head?.at === null ? this.session.rounds.find((round) => round.stage === 'waiting' && !round.skipped) : undefined;
		return this.session.round(this.looked) ?? this.at ?? first;
	}

	/** Sends, and says kindly when it is refused. Answers whether it was done. */
	async send<V extends keyof Commands>(verb: V, command: Commands[V]): Promise<boolean> {
		this.refusal = null;
		this.#waiting++;
		try {
			// The verb and its payload belong together; the type of one call cannot say so.
			await this.session.client.send(verb, command as never);
			return true;
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			this.refuse(error.code);
			return false;
		} finally {
			this.#waiting--;
		}
	}

	refuse(code: RefusalCode): void {
		this.refusal = code;
		this.announce(worded(code), { about: 'refused' });
	}

	ask(question: Question): void {
		this.question = question;
	}

	look(round: Id | null): void {
		this.looked = round === this.session.head?.at ? null : round;
		// Once the other round is there: what stood below until then would hold the page where it was.
		void tick().then(() => scrollTo({ top: 0, behavior: 'instant' }));
	}

	/** Remembered in this browser by a cookie, so that a reload paints nothing private either. */
	veil(veiled: boolean): void {
		this.veiled = veiled;
		document.cookie = `veiled=${veiled ? 1 : 0}; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
	}
}

export const [useLead, provideLead] = createContext<Lead>();
