/**
 * Coming in: a join code or the secret of a link leads to the lobby of one session and nothing more. Wrong, ended and locked ones cannot be told
 * apart. What a browser then holds is a token of its own, of which we keep the hash.
 */
import { encode } from 'uqr';
import { newId, readCode, showCode } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { Refusal } from '../../domain/refusal.ts';
import { takePart } from '../../domain/parts.ts';
import type { Row } from '../../domain/row.ts';
import { nothing, put } from '../../domain/rows.ts';
import type { Rows } from '../../domain/rows.ts';
import { join } from '../../domain/seat.ts';
import type { Clock } from '../clock.ts';
import { LIMITS } from '../limits.ts';
import { patiently } from '../storage/patience.ts';
import type { Sessions } from '../storage/sessions.ts';
import { codeHash, doorway, hashOf, newToken, seatOf } from '../tokens.ts';
import { recognised } from './recognised.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

export type Entrance = ReturnType<typeof entrance>;

export function entrance(app: { sessions: Sessions; rooms: Rooms; key: Buffer; clock: Clock }) {
	const { sessions, rooms, key, clock } = app;

	function behind(typed: string): Room | undefined {
		const code = readCode(typed);
		const session = code ? sessions.behindCode(codeHash(key, code)) : sessions.behindSecret(hashOf(typed.trim()));
		return session ? rooms.room(session) : undefined;
	}

	return {
		/** The lobby behind a code or secret, or the refusal *not found*: the same for wrong, ended and locked. */
		async lobby(typed: string): Promise<Room> {
			const room = behind(typed);
			const open = await room?.read(
				({ session }) => session.door !== 'locked' && (session.stage === 'lobby' || session.stage === 'running')
			);
			if (!room || !open) throw new Refusal('not-found');
			return room;
		},

		/**
		 * Takes a seat and gives the token that holds it. `person`: their account, of a facilitator who sits down in their own session or (`knocks`) of a
		 * member who comes like everybody; `held`: what else this browser holds of seats, by which somebody may be known from an earlier conversation.
		 * `party`: the open chair they sit down in. `form`: what they came with; posted again it gives the same seat and token (R2), until that seat is
		 * left or taken away: then it takes another, and leads back to nothing.
		 */
		async seat(
			room: Room,
			name: string,
			person: Id | null,
			held: string[] = [],
			more: { knocks?: boolean; party?: string; form?: Id } = {}
		): Promise<{ seat: Id; token: string }> {
			const { knocks, party, form = newId() } = more;
			let taken = seatOf(key, room.id, form);
			let again = false;
			const known = recognised(sessions, room.id, { name, person, held: held.map(hashOf), wall: clock.wall() });
			await room.write(
				(rows) => {
					taken = seatOf(key, room.id, form);
					again = ['in', 'knocking'].includes(rows.get('seat', taken.seat)?.state ?? '');
					if (again) return { change: nothing };
					if (rows.has(taken.seat)) taken = seatOf(key, room.id, newId());
					const joined = join(rows, { id: taken.seat, name, person, knocks, ...known }, rooms.moment(room));
					return { change: put(...joined, ...chosen(rows, joined, party)) };
				},
				() => {
					const { seat, token } = taken;
					const ends = clock.wall() + LIMITS.seatLasts;
					if (!again) sessions.grant({ hash: hashOf(token), session: room.id, purpose: 'seat', seat, ends });
				}
			);
			return taken;
		},

		/** A token for one more screen of this session; earlier ones stay until they are withdrawn. Or one for a link, which is exchanged for such a token. */
		async screenToken(session: Id, purpose: 'screen' | 'screen-link' = 'screen'): Promise<string> {
			const token = newToken();
			const grant = { hash: hashOf(token), session, purpose, seat: null, ends: clock.wall() + LIMITS.screenLasts } as const;
			await patiently(() => sessions.grant(grant));
			return token;
		},

		/** A personal way back to one's own words. An earlier one of this seat ends. */
		async returnToken(room: Room, seat: Id): Promise<string> {
			const token = newToken();
			await room.write(
				(rows) => ({ change: put({ ...rows.need('seat', seat), returns: true }) }),
				() => {
					sessions.revokeAll(room.id, 'return', seat);
					sessions.grant({ hash: hashOf(token), session: room.id, purpose: 'return', seat, ends: clock.wall() + LIMITS.returnLasts });
				}
			);
			return token;
		},

		/** That way back ends, wherever it was opened. */
		async endReturn(room: Room, seat: Id): Promise<void> {
			const rows = (rows: Rows) => ({ change: put({ ...rows.need('seat', seat), returns: false }) });
			await room.write(rows, () => sessions.revokeAll(room.id, 'return', seat));
		},

		/** What leaders and the screen in the lobby show: code, link and QR. `host` is what people type. */
		async shown(room: Room, origin: string, screen: boolean) {
			const { session } = await room.read(({ session }) => ({ session }));
			const open = session.stage === 'lobby' || (session.stage === 'running' && !screen);
			if (!open || session.door === 'locked') throw new Refusal('not-now');
			const { code, secret } = doorway(key, session.id, session.epoch);
			const link = `${origin}/meedoen#${secret}`;
			const { data } = encode(link, { ecc: 'M', border: 2 });
			return { code: showCode(code), link, host: new URL(origin).host, modules: data };
		}
	};
}

/** The chair they chose at the door, where it still stands; who has to knock chooses inside. */
function chosen(rows: Rows, [seat]: Row[], party: string | undefined): Row[] {
	const there = rows.of('part').some((part) => part.what === 'party' && part.key === party && part.place > 0);
	if (!there || seat?.kind !== 'seat' || seat.state !== 'in') return [];
	return takePart(rows, seat, { what: 'party', key: party!, take: true, pen: { writer: newId(), take: 1 } });
}
