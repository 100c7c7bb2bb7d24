/** Makes entries of what was closed or changed, one conversation at a time, so that nobody who is in one notices: after an upgrade there may be years of them. */
import { setTimeout as pause } from 'node:timers/promises';
import { factsOf, log } from '../log.ts';
import type { Entries } from '../storage/entries.ts';

/** Between two conversations, milliseconds. */
const BREATH = 15;

/** Answers with what starts it; starting it while it runs changes nothing. */
export function indexing(entries: Pick<Entries, 'catchUp'>): () => void {
	let working = false;
	return () => {
		if (working) return;
		working = true;
		work(entries)
			.catch((error: unknown) => log('error', 'indexing failed', factsOf(error)))
			.finally(() => (working = false));
	};
}

async function work(entries: Pick<Entries, 'catchUp'>): Promise<void> {
	while (entries.catchUp(undefined, 1)) await pause(BREATH);
}
