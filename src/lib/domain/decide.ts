/**
 * One command, decided: rows, the actor with the role they have now, the command and the moment in; rows to write out, or a refusal thrown.
 * No I/O, no framework, no clock. Called by the room for sockets, and by page actions, jobs and seeds through the same room.
 */
import type { Actor } from './actor.ts';
import { may } from './actor.ts';
import { dropAnswer, giveAnswer, outAnswer, pickAnswer, putAnswer } from './answer.ts';
import type { Author, Kept } from './answer.ts';
import { dropAside, notesAlong, openAside, putAside } from './aside.ts';
import type { Command } from './command.ts';
import { dropGroup, gather, putGroup } from './group.ts';
import type { Moment } from './moment.ts';
import { dropPart, pairUp, setPart, takePart } from './parts.ts';
import { addRound, focus, repeatRound, reword } from './plan.ts';
import { refuse } from './refusal.ts';
import { because, change, showField, skip, step } from './round.ts';
import type { Row } from './row.ts';
import { put } from './rows.ts';
import type { Change, Rows } from './rows.ts';
import { admit, leave, ready, remove, rename, sits } from './seat.ts';
import { setSession, stepSession } from './session.ts';
import { markAnswer } from './shared.ts';
import { keepSituation, stopSituation } from './situation.ts';

/** What is written, and what the sender hears beside *stored*. */
export type Decision = { change: Change; reply?: Kept };

export function decide(rows: Rows, actor: Actor, command: Command, moment: Moment): Decision {
	if (!may(actor.role, command.verb)) refuse(actor.role === 'removed' || actor.role === 'visitor' ? 'not-found' : 'not-allowed');
	if (command.verb === 'session:stage') return { change: stepSession(rows, command, moment) };
	if (command.verb === 'aside:drop') return { change: dropAside(rows, author(actor), command) };
	if (command.verb === 'answer:put') {
		const { rows: written, ...reply } = putAnswer(rows, author(actor, command), command);
		return { change: put(...written, ...notesAlong(rows, written)), reply };
	}
	const all = written(rows, actor, command, moment);
	return { change: put(...all, ...notesAlong(rows, all)) };
}

function written(
	rows: Rows,
	actor: Actor,
	command: Exclude<Command, { verb: 'session:stage' | 'answer:put' | 'aside:drop' }>,
	moment: Moment
): Row[] {
	switch (command.verb) {
		case 'session:at':
			return setSession(rows, { at: command.at }, command.pen, moment);
		case 'session:quiet':
			return setSession(rows, { quiet: command.quiet }, command.pen, moment);
		case 'session:starter':
			return setSession(rows, { starter: command.starter }, command.pen, moment);
		case 'session:timer':
			return setSession(rows, { timer: command.timer }, command.pen, moment);
		case 'session:parking':
			return setSession(rows, { parking: command.open }, command.pen, moment);
		case 'session:video':
			return setSession(rows, { video: command.video }, command.pen, moment);
		case 'session:next':
			return setSession(rows, { next: command.next }, command.pen, moment);
		case 'door:set':
			return setSession(rows, { door: command.door }, command.pen, moment);
		case 'door:rotate':
			return setSession(rows, { epoch: command.epoch }, command.pen, moment);
		case 'seat:names':
			return setSession(rows, { namesOnScreen: command.onScreen }, command.pen, moment);
		case 'round:stage':
			return step(rows, command, moment);
		case 'round:skip':
			return skip(rows, command, moment);
		case 'round:repeat':
			return repeatRound(rows, command, moment);
		case 'round:add':
			return addRound(rows, command, moment);
		case 'round:change':
			return change(rows, command, moment);
		case 'field:show':
			return showField(rows, command, moment);
		case 'field:focus':
			return focus(rows, command);
		case 'field:change':
			return reword(rows, command, moment);
		case 'deviation:reason':
			return because(rows, command);
		case 'seat:admit':
			return admit(rows, command, moment);
		case 'seat:remove':
			return remove(rows, command);
		case 'seat:rename':
			return rename(rows, { ...command, seat: ownSeat(actor, command.seat) });
		case 'seat:ready':
			return ready(rows, mine(rows, actor), command);
		case 'seat:leave':
			return leave(rows, mine(rows, actor));
		case 'seat:sits':
			return sits(rows, { ...command, seat: ownSeat(actor, command.seat) });
		case 'part:set':
			return setPart(rows, command, moment);
		case 'part:drop':
			return dropPart(rows, command, moment);
		case 'part:pair':
			return pairUp(rows, command, moment);
		case 'part:take':
			return takePart(rows, mine(rows, actor), command);
		case 'answer:give':
			return giveAnswer(rows, author(actor, command), command, moment);
		case 'answer:drop':
			return dropAnswer(rows, author(actor, command), command, moment);
		case 'answer:out':
			return outAnswer(rows, author(actor, command), command, moment);
		case 'answer:pick':
			return pickAnswer(rows, command);
		case 'answer:mark':
			return markAnswer(rows, author(actor), command);
		case 'answer:keep':
			return keepSituation(rows, author(actor), command);
		case 'answer:stop':
			return stopSituation(rows, author(actor), command);
		case 'answer:group':
			return gather(rows, author(actor), command);
		case 'group:put':
			return putGroup(rows, author(actor), command);
		case 'group:drop':
			return dropGroup(rows, author(actor), command);
		case 'aside:put':
			return putAside(rows, author(actor), command);
		case 'aside:open':
			return openAside(rows, command);
		default:
			return command satisfies never;
	}
}

const seatOf = (actor: Actor) => ('seat' in actor ? actor.seat : refuse('not-allowed'));
const mine = (rows: Rows, actor: Actor) => rows.need('seat', seatOf(actor));
/** Who leads writes without a seat, in what is the group's. */
const author = (actor: Actor, command: { ticket: string | null } = { ticket: null }): Author => ({
	seat: actor.role === 'leader' ? null : seatOf(actor),
	ticket: command.ticket
});

/** Leaders mend any name, others only their own. */
const ownSeat = (actor: Actor, seat: string) => (actor.role === 'leader' || seatOf(actor) === seat ? seat : refuse('not-found'));
