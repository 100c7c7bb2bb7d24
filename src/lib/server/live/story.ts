/**
 * The stories of sessions as they are stored, for the logbook's pages. Reading a session whole costs time and a closed one hardly ever changes, so
 * what was told at a revision is kept in memory: correct by the revision, and let go of when the session is removed.
 */
import { story } from '../../domain/logbook.ts';
import type { Story } from '../../domain/logbook.ts';
import { Rows } from '../../domain/rows.ts';
import type { Id } from '../../domain/id.ts';
import type { Sessions } from '../storage/sessions.ts';

/** Stories kept at most; the one that was told longest ago goes first. */
const KEPT = 500;

export class Stories {
	#kept = new Map<Id, { revision: number; story: Story }>();
	readonly #sessions: Pick<Sessions, 'load'>;

	constructor(sessions: Pick<Sessions, 'load'>) {
		this.#sessions = sessions;
	}

	/** Undefined when there is no such session, or it was not rounded off. */
	of(id: Id, revision: number): Story | undefined {
		const before = this.#kept.get(id);
		this.#kept.delete(id);
		if (before?.revision === revision) return this.#keep(id, before);
		const stored = this.#sessions.load(id);
		const told = stored && story(new Rows(stored.rows));
		return told && this.#keep(id, { revision: stored.revision, story: told });
	}

	forget(id: Id): void {
		this.#kept.delete(id);
	}

	#keep(id: Id, one: { revision: number; story: Story }): Story {
		this.#kept.set(id, one);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return one.story;
	}
}
