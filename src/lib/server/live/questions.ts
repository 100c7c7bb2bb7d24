/** What is asked over the wire beside commands: nothing of it changes the session's rows, but for tickets that had to be made. */
import type { Socket } from 'socket.io';
import type { Actor } from '../../domain/actor.ts';
import { Refusal } from '../../domain/refusal.ts';
import { put } from '../../domain/rows.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Questions, Ticketed } from '../../live/protocol.ts';
import type { Entrance } from './entrance.ts';
import { handOut } from './hand-out.ts';
import type { Presences } from './presence.ts';
import type { Rate } from './rate.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Sessions } from '../storage/sessions.ts';
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
	app: { sessions: Sessions; rooms: Rooms };
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

	'ticket:take': async (asker, { field }) => {
		if (asker.who.kind !== 'seat') throw new Refusal('not-allowed');
		const { seat } = asker.who;
		let slots: Ticketed[] = [];
		await asker.room.write((rows) => {
			const moment = asker.house.moment(asker.room);
			const out = handOut(rows, asker.room.purse, rows.need('seat', seat), rows.need('field', field), moment);
			slots = out.slots;
			return { change: put(...out.rows) };
		});
		return { slots };
	},

	'ticket:stored': async (asker, { field, abouts }) => {
		if (asker.who.kind !== 'seat') throw new Refusal('not-allowed');
		const { seat } = asker.who;
		await asker.room.read((rows) => rows.need('field', field));
		for (const about of abouts) asker.room.purse.forget(seat, field, about);
		return {};
	},

	'sign:give': async (asker, { sign }) => {
		if (asker.who.kind === 'seat') asker.presences.sign(asker.room.id, asker.who.seat, sign);
		return {};
	},

	'sign:seen': async (asker, { seat }) => {
		asker.presences.seen(asker.room.id, seat);
		return {};
	},

	'seat:heard': async (asker, { seat, heard }) => {
		const round = await asker.room.read((rows) => (rows.need('seat', seat), rows.session.at));
		asker.presences.hear(asker.room.id, round, seat, heard);
		return {};
	},

	'seat:return': async (asker) => {
		if (asker.who.kind !== 'seat') throw new Refusal('not-allowed');
		if (await asker.room.read(({ session }) => session.startedAt === null)) throw new Refusal('not-now');
		return { link: `${asker.origin}/terug#${await asker.entrance.returnToken(asker.room, asker.who.seat)}` };
	}
};
