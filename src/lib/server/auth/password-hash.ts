/**
 * Passwords as they are kept: argon2id. Each takes 19 MB and some tens of milliseconds on purpose, so only a few are worked on at a
 * time, and a flood of attempts is turned away instead of piling up.
 */
import { hash as argon2, verify as argon2Verify } from '@node-rs/argon2';
import { Refusal } from '../../domain/refusal.ts';

const atOnce = 2;
const mayWait = 60;

let busy = 0;
const waiting: (() => void)[] = [];

export const hash = (password: string) => inTurn(() => argon2(typed(password)));

export const verify = (stored: string, password: string) => inTurn(() => argon2Verify(stored, typed(password)));

/** An é is typed as one sign on one keyboard and as two on another. */
const typed = (password: string) => password.normalize('NFKC');

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (busy >= atOnce) {
		if (waiting.length >= mayWait) throw new Refusal('busy');
		await new Promise<void>((turn) => waiting.push(turn));
	} else busy++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else busy--;
	}
}
