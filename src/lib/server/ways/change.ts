/**
 * Changing a draft that somebody else may be changing too. Whoever changes a piece says how they saw it: another piece may have changed meanwhile,
 * that piece may not. A change that was made already is made once.
 */
import { createHash } from 'node:crypto';
import type { Draft } from '../../methods/draft.ts';
import type { OwnMethods } from '../storage/methods.ts';

export type Outcome = 'done' | 'stale' | 'gone';

/** How a piece looks, in few letters. */
export const markOf = (piece: unknown) => createHash('sha256').update(JSON.stringify(piece)).digest('base64url').slice(0, 16);

type Wish<Piece> = {
	team: string;
	key: string;
	by: string;
	/** The mark of the piece as it was seen; null to change it whatever it looks like now. */
	saw: string | null;
	/** The piece in a draft; undefined when it is not there any more. */
	look(draft: Draft): Piece | undefined;
	work(draft: Draft, piece: Piece): Draft;
};

export async function change<Piece>(methods: OwnMethods, { team, key, by, saw, look, work }: Wish<Piece>): Promise<Outcome> {
	for (;;) {
		const found = methods.find(team, key);
		const piece = found && look(found.draft);
		if (!found || piece === undefined) return 'gone';
		const next = work(found.draft, piece);
		if (markOf(next) === markOf(found.draft)) return 'done';
		if (saw !== null && saw !== markOf(piece)) return 'stale';
		if (await methods.change(found, next, by)) return 'done';
	}
}
