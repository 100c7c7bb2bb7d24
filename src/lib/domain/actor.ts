/**
 * Who may do what: the one table. Read by the server at every command (with the role looked up at that moment), by the tests, and by pages
 * to know what to offer. What a role may do is about *this* session; the noun's own decision checks that the thing is yours.
 */
import type { Id } from './id.ts';

export type Actor =
	| { role: 'visitor' }
	/** Prepares beforehand what they bring, by a link of their own; nothing of the conversation itself is theirs yet. */
	| { role: 'ahead'; seat: Id }
	| { role: 'waiting'; seat: Id }
	| { role: 'seat'; seat: Id }
	| { role: 'removed' }
	/** By their account in the team, or as a seat that was asked to lead along. */
	| { role: 'leader'; person: Id | null }
	| { role: 'reader'; person: Id }
	| { role: 'screen' };

export type Role = Actor['role'];
export const ROLES: readonly Role[] = ['visitor', 'ahead', 'waiting', 'seat', 'removed', 'leader', 'reader', 'screen'];

const SEATS: readonly Role[] = ['seat'];
const LEADERS: readonly Role[] = ['leader'];

export const MAY = {
	'session:since': ['ahead', 'waiting', 'seat', 'leader', 'screen'],
	'session:stage': LEADERS,
	'session:at': LEADERS,
	'session:quiet': LEADERS,
	'session:starter': LEADERS,
	'session:timer': LEADERS,
	'session:parking': LEADERS,
	'session:video': LEADERS,
	'session:next': LEADERS,
	'round:stage': LEADERS,
	'round:skip': LEADERS,
	'round:repeat': LEADERS,
	'round:add': LEADERS,
	'round:change': LEADERS,
	'field:show': LEADERS,
	'field:focus': LEADERS,
	'field:change': LEADERS,
	'deviation:reason': LEADERS,
	'answer:pick': LEADERS,
	'door:set': LEADERS,
	'door:rotate': LEADERS,
	'door:read': ['leader', 'screen'],
	'seat:admit': LEADERS,
	'seat:remove': LEADERS,
	'seat:names': LEADERS,
	'seat:rename': ['ahead', 'waiting', 'seat', 'leader'],
	'seat:leave': ['waiting', 'seat'],
	'seat:sits': ['seat', 'leader'],
	'seat:heard': LEADERS,
	'seat:ready': SEATS,
	'seat:return': SEATS,
	'sign:give': SEATS,
	'sign:seen': LEADERS,
	'ticket:take': SEATS,
	'ticket:stored': SEATS,
	'part:set': LEADERS,
	'part:drop': LEADERS,
	'part:pair': LEADERS,
	'part:take': SEATS,
	'answer:put': ['ahead', 'seat', 'leader'],
	'answer:give': SEATS,
	'answer:drop': ['ahead', 'seat', 'leader'],
	'answer:out': SEATS,
	'answer:mark': ['seat', 'leader'],
	'answer:keep': ['ahead', 'seat'],
	'answer:stop': ['ahead', 'seat'],
	'answer:group': ['seat', 'leader'],
	'group:put': ['seat', 'leader'],
	'group:drop': ['seat', 'leader'],
	'aside:put': ['ahead', 'seat', 'leader'],
	'aside:drop': ['ahead', 'seat', 'leader'],
	'aside:open': LEADERS
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof MAY;

export const may = (role: Role, verb: Verb): boolean => (MAY[verb] as readonly Role[]).includes(role);
