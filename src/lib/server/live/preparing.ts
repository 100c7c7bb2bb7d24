/**
 * Preparing beforehand what somebody brings: their situation, or what a client said. Who leads makes a link for one person and hands it over. It opens once:
 * whoever opens it has the seat, and may take a link of their own along, so that what they write stays between them and the page.
 */
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { setPart } from '../../domain/parts.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import type { Rows } from '../../domain/rows.ts';
import { nothing, put } from '../../domain/rows.ts';
import { arrive, expect, leads, remove } from '../../domain/seat.ts';
import type { Clock } from '../clock.ts';
import { LIMITS } from '../limits.ts';
import { patiently } from '../storage/patience.ts';
import type { Access, Sessions } from '../storage/sessions.ts';
import { hashOf, linkToken, newToken } from '../tokens.ts';
import { recognised } from './recognised.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** `situation`: they bring one and are its presenter; `voice`: they bring what a client said. */
export type Brings = 'situation' | 'voice';
export type Preparing = ReturnType<typeof preparing>;

type App = { sessions: Sessions; rooms: Rooms; clock: Clock; key: Buffer };

export function preparing({ sessions, rooms, clock, key }: App) {
	const grant = (session: Id, seat: Id, purpose: Access['purpose'], lasts: number, token = newToken()): string => {
		sessions.grant({ hash: hashOf(token), session, seat, purpose, ends: clock.wall() + lasts });
		return token;
	};
	const stillAhead = (rows: Rows, seat: Id | null) => leads(rows) && ['ahead', 'in'].includes(rows.get('seat', seat)?.state ?? '');

	return {
		/**
		 * A seat with this id for somebody by name, or for a member by their account, who then needs no link. Answers with the token of the link. Asked
		 * again, there is one seat and the answer is the same (R2). `mayLead` is asked at the moment of writing.
		 */
		async ask(
			room: Room,
			wish: { id: Id; name: string; person: Id | null; brings: Brings },
			mayLead: (rows: Rows) => boolean
		): Promise<string | null> {
			const { id: seat, name, person, brings } = wish;
			const token = person ? null : linkToken(key, room.id, seat);
			const known = recognised(sessions, room.id, { name, person, held: [], wall: clock.wall() });
			let asked = false;
			await room.write(
				(rows) => {
					if (!mayLead(rows)) refuse('not-found');
					asked = rows.get('seat', seat)?.state === 'ahead';
					if (asked) return { change: nothing };
					if (rows.has(seat)) refuse('not-found');
					const moment = rooms.moment(room);
					const [made] = expect(rows, { id: seat, name, person, ...known }, moment);
					if (brings === 'voice') return { change: put(made!) };
					const pen = { writer: newId(), take: 1 };
					const set = { what: 'presenter' as const, key: 'presenter', label: null, seats: [seat], pen };
					return { change: put(made!, ...setPart(rows.with(made!), set, moment)) };
				},
				() => {
					if (token && !asked) grant(room.id, seat, 'prepare', LIMITS.prepareLasts, token);
				}
			);
			return token;
		},

		/** Taken back by who leads: links and browsers of that seat end, and what nobody but its author could read goes with them. */
		async withdraw(room: Room, seat: Id, mayLead: (rows: Rows) => boolean): Promise<void> {
			await room.write(
				(rows) => {
					if (!mayLead(rows) || rows.need('seat', seat).state !== 'ahead') refuse('not-found');
					const words = rows.of('answer').filter((answer) => answer.seat === seat);
					return { change: { put: remove(rows, { seat }), drop: words } };
				},
				() => {
					for (const purpose of ['prepare', 'prepared', 'seat'] as const) sessions.revokeAll(room.id, purpose, seat);
				}
			);
		},

		/** What stands behind a link now: for one that was handed over, once. */
		async open(token: string): Promise<{ session: Id; token: string } | undefined> {
			const hash = hashOf(token);
			const access = sessions.access(hash);
			if (!access?.seat || access.ends < clock.wall() || (access.purpose !== 'prepare' && access.purpose !== 'prepared')) return undefined;
			const { session, seat, purpose } = access;
			const room = rooms.room(session);
			if (!room || !(await room.read((rows) => stillAhead(rows, seat)))) return undefined;
			return patiently(() => {
				if (purpose === 'prepare' && !sessions.spend(hash, purpose, clock.wall())) return undefined;
				// Its name is kept, so that who leads can see that it was opened; what opens it nobody has yet.
				if (purpose === 'prepare') grant(session, seat, 'prepared', LIMITS.prepareLasts);
				return { session, token: grant(session, seat, 'seat', LIMITS.seatLasts) };
			});
		},

		/** Who has an account needs no link: their seat is theirs in any browser in which they are signed in. */
		async ofPerson(room: Room, person: Id): Promise<string | undefined> {
			const seat = await room.read((rows) => rows.of('seat').find((one) => one.person === person && stillAhead(rows, one.id)));
			return seat && patiently(() => grant(room.id, seat.id, 'seat', LIMITS.seatLasts));
		},

		/** A link of their own, to go on elsewhere. An earlier one ends. */
		async ownLink(room: Room, seat: Id): Promise<string> {
			if (!(await room.read((rows) => stillAhead(rows, seat)))) throw new Refusal('not-now');
			return patiently(() => {
				sessions.revokeAll(room.id, 'prepared', seat);
				return grant(room.id, seat, 'prepared', LIMITS.prepareLasts);
			});
		},

		/** Into the conversation, to the same seat. */
		async comeIn(room: Room, seat: Id): Promise<void> {
			await room.write((rows) => ({ change: put(...arrive(rows, rows.need('seat', seat), rooms.moment(room))) }));
		}
	};
}
