/**
 * Slows down guessing without locking anybody out: tries are counted per account and address together, so that neither a stranger
 * elsewhere nor a colleague behind the same office address keeps somebody from their own account.
 */
import { createHash } from 'node:crypto';
import { placeOf } from '../http/place.ts';

const free = 5;
const firstWait = 15_000;
const longestWait = 15 * 60_000;
const forgotten = 60 * 60_000;
const remembered = 10_000;

interface Tries {
	count: number;
	last: number;
}

export interface Attempts {
	/** Counts this try beforehand, or two hundred at once would all be free. Answers with how long to wait first, milliseconds; 0 is go. */
	begin(account: string, address: string): number;
	succeeded(account: string, address: string): void;
}

export function openAttempts(now: () => number = () => performance.now()): Attempts {
	const tries = new Map<string, Tries>();

	return {
		begin(account, address) {
			const key = keyOf(account, address);
			const before = known(key);
			const wait = before ? before.last + waitAfter(before.count) - now() : 0;
			if (wait > 0) return wait;
			tries.delete(key);
			tries.set(key, { count: (before?.count ?? 0) + 1, last: now() });
			// The longest untouched stands first.
			for (const oldest of tries.keys()) {
				if (tries.size <= remembered) break;
				tries.delete(oldest);
			}
			return 0;
		},
		succeeded: (account, address) => void tries.delete(keyOf(account, address))
	};

	function known(key: string): Tries | undefined {
		const found = tries.get(key);
		return found && now() - found.last < forgotten ? found : undefined;
	}
}

function waitAfter(count: number): number {
	return count < free ? 0 : Math.min(longestWait, firstWait * 2 ** (count - free));
}

/** No list of addresses in memory. */
function keyOf(account: string, address: string): string {
	return createHash('sha256')
		.update(`${account.toLowerCase()}\0${placeOf(address)}`)
		.digest('base64');
}
