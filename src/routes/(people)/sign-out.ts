/** Signing out leaves nothing of an account in this browser. What a seat in a conversation keeps there is somebody else's, and goes when that ends. */
import { MARK, names, storage } from '#lib/live/device.ts';

const SEAT = new RegExp(`^${MARK}[0-9a-z]{26}/`);

export function forgetAccount(): void {
	const local = storage();
	if (local)
		for (const name of names(local))
			if (name.startsWith('werkwijze/') || (name.startsWith(MARK) && !SEAT.test(name))) local.removeItem(name);
}
