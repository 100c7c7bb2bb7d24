/** One payload of the right shape for everything that can be said over the wire, about the things it is given. */
import { newId } from '../../src/lib/domain/id.ts';
import type { Commands } from '../../src/lib/domain/command.ts';
import type { Questions } from '../../src/lib/live/protocol.ts';

/** Things of one session. `fresh` is where a new id is asked for. */
export type Things = {
	round: string;
	waiting: string;
	field: string;
	seat: string;
	answer: string;
	deviation: string;
	about: string | null;
};

export type Verb = keyof Commands | keyof Questions;

const text = { nl: 'Anders', en: 'Different' };
const pen = () => ({ writer: newId(), take: 1 });

export function asks(things: Things): { [V in Verb]: (Commands & { [Q in keyof Questions]: Questions[Q]['ask'] })[V] } {
	const { round, waiting, field, seat, answer, deviation, about } = things;
	return {
		'session:stage': { from: 'running', to: 'done', pen: pen() },
		'session:at': { at: round, pen: pen() },
		'session:quiet': { quiet: true, pen: pen() },
		'session:starter': { starter: 'draw', pen: pen() },
		'session:timer': { timer: { state: 'paused', left: 60_000, total: 60_000 }, pen: pen() },
		'session:parking': { open: true, pen: pen() },
		'session:video': { video: 'https://bellen.example/noord', pen: pen() },
		'session:next': { next: { date: '2026-12-15', presenter: 'Mo' }, pen: pen() },
		'door:set': { door: 'locked', pen: pen() },
		'door:rotate': { epoch: 2, pen: pen() },
		'round:stage': { round: waiting, from: 'waiting', to: 'writing', pen: pen() },
		'round:skip': { round: waiting, skipped: true, pen: pen() },
		'round:repeat': { round, id: newId() },
		'round:add': {
			...{ id: newId(), after: round, title: text, prompt: text, form: 'text', minutes: 5 },
			rules: { reveal: 'onShow', by: 'named', log: 'no' }
		},
		'round:change': { round, minutes: 3, pen: pen() },
		'field:show': { field, pen: pen() },
		'field:focus': { field, about, pen: pen() },
		'field:change': { field, prompt: text, pen: pen() },
		'deviation:reason': { id: deviation, reason: 'zomaar', pen: pen() },
		'seat:admit': { seats: [seat] },
		'seat:remove': { seat },
		'seat:rename': { seat, name: 'Iemand Anders', pen: pen() },
		'seat:names': { onScreen: true, pen: pen() },
		'seat:ready': { round, ready: true, pen: pen() },
		'seat:leave': {},
		'seat:sits': { seat, names: ['Wim'], where: 'room', pen: pen() },
		'part:set': { what: 'presenter', key: 'presenter', label: null, seats: [seat], pen: pen() },
		'part:drop': { what: 'perspective', key: 'buurt', pen: pen() },
		'part:take': { what: 'perspective', key: 'buurt', take: true, pen: pen() },
		'part:pair': { size: 2, mixed: false, pen: pen() },
		'ticket:stored': { field, abouts: [about] },
		'answer:put': {
			...{ id: newId(), field, about, value: 'Nieuwe woorden', under: 'writing', part: false, ticket: null, spend: null },
			pen: pen()
		},
		'answer:give': { id: answer, give: false, ticket: null, pen: pen() },
		'answer:drop': { id: answer, ticket: null, pen: pen() },
		'answer:out': { id: answer, out: true, ticket: null, pen: pen() },
		'answer:pick': { id: answer, pick: false, pen: pen() },
		'answer:mark': { id: answer, mark: 'wider', on: true, pen: pen() },
		'answer:keep': { id: answer, keep: 'all', pen: pen() },
		'answer:stop': { id: answer, pen: pen() },
		'answer:group': { id: answer, group: null, pen: pen() },
		'group:put': { id: newId(), field, label: 'Rust', pen: pen() },
		'group:drop': { id: answer, pen: pen() },
		'aside:put': {
			...{ id: newId(), what: 'minority', about: answer, key: null, text: 'Ik zie het anders', how: '', named: false },
			pen: pen()
		},
		'aside:drop': { id: answer, pen: pen() },
		'aside:open': { id: answer, open: true, pen: pen() },
		'time:ask': {},
		'session:since': { had: {} },
		'door:read': {},
		'ticket:take': { field },
		'sign:give': { sign: 'touched' },
		'sign:seen': { seat },
		'seat:heard': { seat, heard: true },
		'seat:return': {}
	};
}

/** What asks about a thing by its id, so that a foreign id can be put in. */
export const aboutThings: Verb[] = [
	'session:at',
	'round:stage',
	'round:skip',
	'round:repeat',
	'round:add',
	'round:change',
	'field:show',
	'field:focus',
	'field:change',
	'deviation:reason',
	'seat:admit',
	'seat:remove',
	'seat:rename',
	'seat:ready',
	'ticket:stored',
	'answer:put',
	'answer:give',
	'answer:drop',
	'answer:out',
	'answer:pick',
	'answer:mark',
	'answer:keep',
	'answer:stop',
	'answer:group',
	'group:put',
	'part:set',
	'seat:sits',
	'aside:put',
	'aside:drop',
	'aside:open',
	'ticket:take'
];
