/** What is asked over the wire beside commands: nothing of it changes the session's rows, but for tickets that had to be made. */
import type { Socket } from 'socket.io';
import type { Actor } from '../../domain/actor.ts';
import { chance } from '../../domain/moment.ts';
import { Refusal } from '../../domain/refusal.ts';
import { put } from '../../domain/rows.ts';
import type { Rows } from '../../domain/rows.ts';
import { owed, pool, ticketsEach } from '../../domain/ticket.ts';
import type { Questions, Ticketed } from '../../live/protocol.ts';
import type { Entrance } from './entrance.ts';
import type { Presences } from './presence.ts';
import type { Rate } from './rate.ts';
import type { Room } from './room.ts';
import { follower } from './who.ts';
import type { Who } from './who.ts';
import type { House } from './room.ts';

/** One open page. */
export type Asker = {
	socket: Socket;
	room: Room;
	who: Who;
	rate: Rate;
	actor(rows: Rows): Actor;
	house: Pick<House, 'moment'>;
	entrance: Entrance;
	presences: Presences;
	steady(): number;
	/** The address this page came by, for links. */
	origin: string;
};

type Answers = { [V in keyof Questions]: (asker: Asker, ask: Questions[V]['ask']) => Promise<Questions[V]['answer']> };

export const answers: Answers = {
	'time:ask': async (asker) => ({ steady: asker.steady() }),

	'session:since': (asker, { had }) =>
		asker.room.read((rows, ledger) => {
			const me = follower(asker.actor(rows));
			if (!me) throw new Refusal('not-found');
			const changes = ledger.missed(rows, me, had);
			return changes ? { changes } : { snapshot: ledger.snapshot(rows, me) };
		}),

	'door:read': async (asker) => asker.entrance.shown(asker.room, asker.origin, asker.who.kind === 'screen'),

	'ticket:take': async (asker, { field: id }) => {
		if (asker.who.kind !== 'seat') throw new Refusal('not-allowed');
		const { seat } = asker.who;
		const found = await asker.room.read((rows) => handed(asker, rows, seat, id));
		if (found) return { slots: found };
		await asker.room.write((rows) => ({ change: put(...refill(asker, rows, seat, id)) }));
		return { slots: (await asker.room.read((rows) => handed(asker, rows, seat, id))) ?? [] };
	},

	'sign:give': async (asker, { sign }) => {
		if (asker.who.kind === 'seat') asker.presences.sign(asker.room.id, asker.who.seat, sign);
		return {};
	},

	'sign:seen': async (asker, { seat }) => {
		asker.presences.sign(asker.room.id, seat, null);
		return {};
	},

	'seat:return': async (asker) => {
		if (asker.who.kind !== 'seat') throw new Refusal('not-allowed');
		if (await asker.room.read(({ session }) => session.startedAt === null)) throw new Refusal('not-now');
		return { link: `${asker.origin}/terug#${await asker.entrance.returnToken(asker.room, asker.who.seat)}` };
	}
};

/** The tickets a seat has not stored yet; undefined when some have to be made first. */
function handed(asker: Asker, rows: Rows, seat: string, id: string): Ticketed[] | undefined {
	const field = rows.need('field', id);
	const slots = owed(rows.need('seat', seat), field).map((about) => ({
		about,
		tickets: asker.room.purse.hand(seat, field.id, about, ticketsEach(field), chance)
	}));
	return slots.every((slot): slot is Ticketed => slot.tickets !== undefined) ? slots : undefined;
}

/** After a restart, or when more people came late than there were spares. */
function refill(asker: Asker, rows: Rows, seat: string, id: string) {
	const field = rows.need('field', id);
	return pool(field, owed(rows.need('seat', seat), field), rows.present().length, asker.house.moment(asker.room));
}
