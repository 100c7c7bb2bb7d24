/** Join code, link and QR as this page knows them: read again whenever the door or the code changed. */
import { untrack } from 'svelte';
import type { Questions } from '#lib/live/protocol.ts';
import { Refused } from '#lib/live/client.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';

export type Doorway = Questions['door:read']['answer'];

/** `first` is what the page was rendered with. */
export function readDoor(session: LiveSession, first: () => Doorway | null): { readonly now: Doorway | null } {
	let now = $state.raw(untrack(first));
	const key = $derived(`${session.head?.stage} ${session.head?.door === 'locked'} ${session.head?.epoch}`);
	let read = untrack(() => key);
	$effect(() => {
		if (key === read) return;
		read = key;
		session.client.send('door:read', {}).then(
			(door) => (now = door),
			(error: unknown) => {
				if (!(error instanceof Refused)) throw error;
				now = null;
			}
		);
	});
	return {
		get now() {
			return now;
		}
	};
}
