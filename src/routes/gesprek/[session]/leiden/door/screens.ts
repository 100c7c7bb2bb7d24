/** What the cockpit asks of its own page about screens: which there are, withdrawing one, bringing them up or down. */
import { deserialize } from '$app/forms';

/** `since`: made or opened at, wall clock milliseconds. `waits`: a link that nobody opened yet. */
export type Screen = { hash: string; waits: boolean; since: number };

export async function askScreens(action: 'screens' | 'close' | 'move', fields: Record<string, string> = {}): Promise<Screen[] | undefined> {
	const response = await fetch(`?/${action}`, {
		method: 'POST',
		headers: { 'x-sveltekit-action': 'true', accept: 'application/json' },
		body: new URLSearchParams(fields)
	}).catch(() => undefined);
	const result = response?.ok ? deserialize(await response.text()) : undefined;
	return result?.type === 'success' ? (result.data?.screens as Screen[] | undefined) : undefined;
}
