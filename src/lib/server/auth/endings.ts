/**
 * What ends somebody's rights, told at once to whoever holds a line open for them (R10). `elsewhere`: another program wrote to the
 * database (`npm run link`, a restored backup), so everything that is held open has to be looked at again.
 */
export type Ending = { what: 'sign-ins'; ended: string[] } | { what: 'role'; team: string; person: string } | { what: 'elsewhere' };

export interface Endings {
	/** Answers with how to stop listening. */
	on(listener: (ending: Ending) => void): () => void;
	tell(ending: Ending): void;
}

export function openEndings(): Endings {
	const listeners = new Set<(ending: Ending) => void>();
	return {
		on(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		tell(ending) {
			for (const listener of listeners) listener(ending);
		}
	};
}
