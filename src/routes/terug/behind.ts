/** What a return link opens: its own seat, while it lasts and nobody was shown out. */
import type { Rows } from '#lib/domain/rows.ts';
import { boot } from '#lib/server/boot.ts';
import { readCookie } from '#lib/server/cookies.ts';
import type { Room } from '#lib/server/live/room.ts';
import type { Sayer } from '#lib/server/storage/afterwords.ts';
import type { Access } from '#lib/server/storage/sessions.ts';
import { hashOf } from '#lib/server/tokens.ts';

/** The cookie in which a browser remembers the link. */
export const NAME = 'return';

export const linkOf = (headers: Headers): string | undefined => readCookie(headers, NAME);

/** `token`: the link as it was made, of which the database has a hash. */
export type Behind = { access: Access; room: Room; token: string };

export async function behind(token: string | undefined): Promise<Behind | undefined> {
	const app = await boot();
	const access = token ? app.sessions.access(hashOf(token)) : undefined;
	if (!access || access.purpose !== 'return' || access.ends < app.clock.wall()) return undefined;
	const room = app.rooms.room(access.session);
	return room && (await room.read((rows) => sat(rows, access.seat))) ? { access, room, token: token! } : undefined;
}

/** What they hold is the link itself: with it they know again what they wrote without a name, on any device. */
export const sayerOf = ({ access, token }: Behind): Sayer => ({ seat: access.seat!, secret: token });

export function sat(rows: Rows, seat: string | null): boolean {
	const state = rows.get('seat', seat)?.state;
	return state === 'in' || state === 'left';
}
