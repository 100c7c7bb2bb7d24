/** A lock held by another program (a backup, a command line) is waited for with short pauses; the event loop goes on meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../domain/refusal.ts';

const patience = 4_000;

/** Runs one write, again and again while the file is locked. A lock that stays and a full disk are refused as `busy`. */
export async function patiently<T>(write: () => T | Promise<T>): Promise<T> {
	const until = performance.now() + patience;
	for (;;) {
		try {
			return await write();
		} catch (error) {
			if (!locked(error)) throw full(error) ? new Refusal('busy') : error;
			if (performance.now() > until) throw new Refusal('busy');
			await pause(15 + Math.random() * 15);
		}
	}
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
const locked = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
const full = (error: unknown) => /^SQLITE_(FULL|IOERR|READONLY)/.test(codeOf(error));
