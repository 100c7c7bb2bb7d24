/** What a return link opens: its own seat, while it lasts and nobody was shown out. */
import type { Rows } from '#lib/domain/rows.ts';
import { boot } from '#lib/server/boot.ts';
import { readCookie } from '#lib/server/cookies.ts';
import type { Room } from '#lib/server/live/room.ts';
import type { Access } from '#lib/server/storage/sessions.ts';
import { hashOf } from '#lib/server/tokens.ts';

/** The cookie in which a browser remembers the link. */
export const NAME = 'return';

export const linkOf = (headers: Headers): string | undefined => readCookie(headers, NAME);

export async function behind(token: string | undefined): Promise<{ access: Access; room: Room } | undefined> {
	const app = await boot();
	const access = token ? app.sessions.access(hashOf(token)) : undefined;
	if (!access || access.purpose !== 'return' || access.ends < app.clock.wall()) return undefined;
	const room = app.rooms.room(access.session);
	return room && (await room.read((rows) => sat(rows, access.seat))) ? { access, room } : undefined;
}

export function sat(rows: Rows, seat: string | null): boolean {
	const state = rows.get('seat', seat)?.state;
	return state === 'in' || state === 'left';
}
