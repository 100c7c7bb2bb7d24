/** Who a socket is: from the cookies of its handshake and nothing else, and what they may be in a session at this moment (R10). */
import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import { holds as hasPart } from '../../domain/parts.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Face, Me } from '../../live/protocol.ts';
import type { Auth } from '../auth/index.ts';
import type { Clock } from '../clock.ts';
import { readCookie } from '../cookies.ts';
import type { Sessions } from '../storage/sessions.ts';
import type { Teams } from '../storage/teams.ts';
import { hashOf } from '../tokens.ts';

export type Who =
	| { kind: 'person'; person: Id; signIn: string }
	| { kind: 'seat'; seat: Id; hash: string }
	/** A seat that leads along: no account, only this conversation. */
	| { kind: 'guest'; seat: Id; hash: string }
	| { kind: 'screen'; hash: string };

export type Registers = { auth: Auth; teams: Teams; sessions: Sessions; clock: Clock };

/** What the cookies of a request say for this face of this session; undefined when they say nothing. */
export async function whoComes(registers: Registers, headers: Headers, session: Id, face: Face): Promise<Who | undefined> {
	if (face === 'lead') {
		const person = await registers.auth.personOf(headers);
		if (person && leads(registers, session, person.id)) return { kind: 'person', person: person.id, signIn: person.signIn };
		const seat = await whoComes(registers, headers, session, 'seat');
		if (seat?.kind === 'seat') return { ...seat, kind: 'guest' };
		return person ? { kind: 'person', person: person.id, signIn: person.signIn } : undefined;
	}
	const token = readCookie(headers, `${face}_${session}`);
	if (!token) return undefined;
	const hash = hashOf(token);
	const access = registers.sessions.access(hash);
	if (!access || access.session !== session || access.purpose !== face || access.ends < registers.clock.wall()) return undefined;
	return face === 'seat' ? { kind: 'seat', seat: access.seat!, hash } : { kind: 'screen', hash };
}

/** The part they have in the session now: looked up anew for every command. */
export function actorNow(registers: Registers, who: Who, rows: Rows): Actor {
	switch (who.kind) {
		case 'person': {
			if (!registers.auth.stillSignedIn(who.signIn)) return { role: 'visitor' };
			const role = registers.teams.roleIn(rows.session.team, who.person);
			const leads = (role === 'owner' || role === 'facilitator') && rows.session.stage !== 'closed';
			if (leads) return { role: 'leader', person: who.person };
			return role ? { role: 'reader', person: who.person } : { role: 'visitor' };
		}
		case 'guest': {
			if (!holds(registers, who.hash) || rows.get('seat', who.seat)?.state !== 'in') return { role: 'visitor' };
			return hasPart(rows, 'lead', who.seat) && rows.session.stage !== 'closed' ? { role: 'leader', person: null } : { role: 'visitor' };
		}
		case 'screen':
			return holds(registers, who.hash) ? { role: 'screen' } : { role: 'visitor' };
		case 'seat': {
			if (!holds(registers, who.hash)) return { role: 'removed' };
			const seat = rows.get('seat', who.seat);
			if (seat?.state === 'in') return { role: 'seat', seat: seat.id };
			if (seat?.state === 'ahead') return { role: 'ahead', seat: seat.id };
			return seat?.state === 'knocking' ? { role: 'waiting', seat: seat.id } : { role: 'removed' };
		}
	}
}

function leads({ sessions, teams }: Registers, session: Id, person: Id): boolean {
	const role = teams.roleIn(sessions.team(session) ?? '', person);
	return role === 'owner' || role === 'facilitator';
}

/** Why somebody has nothing to follow here. Who led, and missed the closing, is told that it was closed; everybody else learns nothing. */
export function turnedAway(registers: Registers, who: Who, rows: Rows): RefusalCode {
	if (rows.session.stage !== 'closed' || who.kind === 'seat' || who.kind === 'screen') return 'not-found';
	const led = who.kind === 'guest' ? holds(registers, who.hash) : actorNow(registers, who, rows).role === 'reader';
	return led ? 'closed' : 'not-found';
}

const holds = ({ sessions, clock }: Registers, hash: string) => (sessions.access(hash)?.ends ?? 0) >= clock.wall();

/** What an actor follows live; undefined for those who have nothing to follow. */
export function follower(actor: Actor): Me | undefined {
	switch (actor.role) {
		case 'leader':
		case 'screen':
			return { role: actor.role };
		case 'seat':
		case 'waiting':
		case 'ahead':
			return { role: actor.role, seat: actor.seat };
		case 'visitor':
		case 'removed':
		case 'reader':
			return undefined;
	}
}
