/** Forms of the pages of ways of working: lines with names of their own, bounded. Everything typed goes back when it is not taken. */
import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../../domain/refusal.ts';
import type { Draft } from '../../methods/draft.ts';
import type { Lines } from '../../methods/line.ts';
import type { Problem } from '../../methods/problems.ts';
import { me, myTeam } from '../auth/mine.ts';
import { boot } from '../boot.ts';
import { change, type Outcome } from './change.ts';

export type Trouble = Exclude<Outcome, 'done'> | 'busy' | 'full' | 'unfinished' | 'missing' | 'too-long' | 'other-words';

export interface WayReply {
	/** Which form of the page this is about. */
	at: string;
	done?: true;
	trouble?: Trouble;
	lines?: Lines;
	/** What is wrong with a file. */
	problems?: Problem[];
}

type Answer = WayReply | ActionFailure<WayReply>;
type Asking = RequestEvent<Partial<Record<string, string>>>;

/** Letters of one line, and lines of one form: more than the largest round has. */
const MOST_LETTERS = 10_000;
const MOST_LINES = 3000;

export async function linesOf({ request }: Pick<RequestEvent, 'request'>): Promise<Lines> {
	const lines: Lines = Object.create(null);
	let count = 0;
	for (const [name, value] of await request.formData()) {
		// What goes back to the page cannot carry a name that belongs to the language.
		if (typeof value !== 'string' || name in lines || name === '__proto__' || name.length > 300) error(400);
		if (value.length > MOST_LETTERS || ++count > MOST_LINES) error(400);
		lines[name] = value.replaceAll('\r\n', '\n');
	}
	return { ...lines };
}

/** Does the work of a form; a disk or a lock that refuses is said, and what was typed goes back. */
export async function answered(at: string, lines: Lines, work: () => Promise<Trouble | 'done'>): Promise<Answer> {
	try {
		const outcome = await work();
		return outcome === 'done' ? { at, done: true } : fail(409, { at, trouble: outcome, lines });
	} catch (thrown) {
		if (thrown instanceof Refusal && thrown.code === 'busy') return fail(503, { at, trouble: 'busy', lines });
		throw thrown;
	}
}

type Piece<P> = {
	/** The piece this form is about; undefined when there is no such piece (any more). */
	look(draft: Draft, lines: Lines): P | undefined;
	work(draft: Draft, lines: Lines, piece: P): Draft;
};

/** A form about one piece of a draft. `saw` is how it looked; `over` says: put mine in its place all the same. */
export function pieceAction<P>(at: string, { look, work }: Piece<P>) {
	return async (event: Asking): Promise<Answer> => {
		const team = myTeam(event, 'ways:change').id;
		const lines = await linesOf(event);
		const { methods } = await boot();
		const key = event.params.method ?? '';
		if (!methods.find(team, key)) error(404);
		const saw = lines.over === 'yes' ? null : (lines.saw ?? '');
		return answered(at, lines, () =>
			change(methods, {
				...{ team, key, by: me(event).id, saw },
				look: (draft) => look(draft, lines),
				work: (draft, piece) => work(draft, lines, piece)
			})
		);
	};
}
