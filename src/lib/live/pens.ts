/** The pens of one tab: who writes, and the how manieth time (see `domain/writers.ts`). */
import { newId } from '../domain/id.ts';
import type { Id } from '../domain/id.ts';
import type { Takes } from '../domain/row.ts';
import type { Pen } from '../domain/writers.ts';

type Answer = { id: Id; ticket: string | null; shared?: boolean };

export class Pens {
	readonly writer = newId();
	#take = 0;
	#counts = new Map<string, number>();
	/** In what is the group's each thing has a writer of its own: the same one everywhere would tell who writes where, and how much. */
	#writers = new Map<Id, string>();

	/** The next take of this tab. With a ticket they are counted apart, or the gaps would tell whose words they are. */
	pen(saw?: Takes, ticket: string | null = null): Pen {
		const take = ticket ? this.#counted(ticket) : ++this.#take;
		return { writer: this.writer, take, ...(saw && { saw }) };
	}

	of(answer: Answer, saw?: Takes): Pen {
		if (!answer.shared) return this.pen(saw, answer.ticket);
		return { writer: this.#writerOf(answer), take: this.#counted(answer.id), ...(saw && { saw }) };
	}

	/** Who will write next in an answer, and how the manieth time: for a page that takes it over. */
	next(answer: Answer): { writer: string; take: number } {
		return { writer: this.#writerOf(answer), take: (answer.shared ? (this.#counts.get(answer.id) ?? 0) : this.#take) + 1 };
	}

	/** Rises by chance, from a number drawn by chance: how often somebody changed their words would tell whose they are. */
	#counted(key: string): number {
		const before = this.#counts.get(key);
		const take = (before ?? 0) + Math.ceil(Math.random() * (before ? 99 : 1e6));
		this.#counts.set(key, take);
		return take;
	}

	#writerOf({ id, shared }: Answer): string {
		if (!shared) return this.writer;
		const writer = this.#writers.get(id) ?? newId();
		this.#writers.set(id, writer);
		return writer;
	}
}
