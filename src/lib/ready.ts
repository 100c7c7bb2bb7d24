/**
 * What was fetched is used from the moment that all it needs is there: its words, and what it asked to wait for. Every bundle that a built page fetches
 * comes through here (see `one-language.ts`), so a page that the server drew whole stays whole when the browser takes it over.
 */
import { learn } from './i18n/words.ts';

const waits: Promise<unknown>[] = [];

/** For a bundle that is being loaded: nothing of it is shown before this is there. */
export function waitFor(promise: Promise<unknown>): void {
	waits.push(promise);
}

export async function ready<Module>(module: Module): Promise<Module> {
	await Promise.all([learn(), ...waits.splice(0)]);
	return module;
}
