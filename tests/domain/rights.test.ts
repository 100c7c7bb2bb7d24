import { describe, expect, test } from 'vitest';
import { MAY, ROLES, may } from '#lib/domain/actor.ts';
import type { Actor, Role, Verb } from '#lib/domain/actor.ts';
import type { Commands } from '#lib/domain/command.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';

/** Questions are answered beside the decisions; their rights stand in the same table. */
const QUESTIONS = ['session:since', 'door:read', 'ticket:take', 'ticket:stored', 'sign:give', 'sign:seen', 'seat:heard', 'seat:return'];
const COMMANDS = (Object.keys(MAY) as Verb[]).filter((verb): verb is Verb & keyof Commands => !QUESTIONS.includes(verb));

/** A meeting under way in which each command has something to do, and that command. */
function asked(verb: keyof Commands) {
	const story = Story.lobby(NAMES.slice(0, 5));
	const early = story.ahead('Wim').id;
	story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
	story.step('inchecken', 'writing');
	const mo = story.seat('Mo').id;
	const knocks = story.join('Roos').id;
	const answer = story.put('Mo', 'nodig', 'rust');
	story.give('Mo', answer);
	story.do(ELLEN, 'round:change', { round: story.round('oogst').id, minutes: 5 });
	story.do(ELLEN, 'part:set', { what: 'notetaker', key: 'notetaker', label: null, seats: [mo] });
	story.do(ELLEN, 'part:set', { what: 'perspective', key: 'buurt', label: { nl: 'De buurt', en: 'The neighbourhood' }, seats: [] });
	const [heading, voice] = [story.id(), story.id()];
	story.do(ELLEN, 'group:put', { id: heading, field: story.field('nodig').id, label: 'Rust' });
	const aside = { about: null, key: null, text: 'Vraag eerst mij', how: 'Gezegd aan de deur', named: false };
	story.do(story.as('Mo'), 'aside:put', { id: voice, what: 'voice', ...aside });
	const round = story.round('inchecken').id;
	const text = { nl: 'x', en: 'x' };
	const all = {
		'session:stage': { from: 'running', to: 'done' },
		'session:at': { at: round },
		'session:quiet': { quiet: true },
		'session:starter': { starter: 'draw' },
		'session:timer': { timer: null },
		'session:parking': { open: true },
		'session:video': { video: 'https://bellen.example/noord' },
		'session:next': { next: { date: '2026-12-15', presenter: 'Mo' } },
		'door:set': { door: 'locked' },
		'door:rotate': { epoch: 2 },
		'round:stage': { round, from: 'writing', to: 'closed' },
		'round:skip': { round: story.round('oogst').id, skipped: true },
		'round:repeat': { round, id: story.id() },
		'round:add': { id: story.id(), after: round, title: text, prompt: text, form: 'text', rules: story.field('nodig').rules, minutes: 3 },
		'round:change': { round, minutes: 4 },
		'field:show': { field: story.field('nodig').id },
		'field:focus': { field: story.field('nodig').id, about: null },
		'field:change': { field: story.field('nodig').id, prompt: text },
		'deviation:reason': { id: story.rows.of('deviation')[0]!.id, reason: 'tijd' },
		'seat:admit': { seats: [knocks] },
		'seat:remove': { seat: mo },
		'seat:rename': { seat: mo, name: 'Mohammed' },
		'seat:names': { onScreen: true },
		'seat:ready': { round, ready: true },
		'seat:leave': {},
		'seat:sits': { seat: mo, names: ['Wim'], where: 'room' },
		'part:set': { what: 'presenter', key: 'presenter', label: null, seats: [mo] },
		'part:drop': { what: 'perspective', key: 'buurt' },
		'part:take': { what: 'perspective', key: 'buurt', take: true },
		'part:pair': { size: 2, mixed: false },
		'answer:put': story.words('nodig', 'stilte', { id: answer }),
		'answer:give': { id: answer, give: false, ticket: null },
		'answer:drop': { id: answer, ticket: null },
		'answer:out': { id: answer, out: true, ticket: null },
		'answer:pick': { id: answer, pick: false },
		'answer:mark': { id: answer, mark: 'wider', on: true },
		'answer:keep': { id: answer, keep: 'all' },
		'answer:stop': { id: answer },
		'answer:group': { id: answer, group: heading },
		'group:put': { id: heading, field: story.field('nodig').id, label: 'Stilte' },
		'group:drop': { id: heading },
		'aside:put': { id: story.id(), what: 'voice', ...aside },
		'aside:drop': { id: voice },
		'aside:open': { id: voice, open: true }
	} satisfies { [V in keyof Commands]: object };
	const actors: Record<Role, Actor> = {
		visitor: { role: 'visitor' },
		ahead: { role: 'ahead', seat: early },
		waiting: { role: 'waiting', seat: knocks },
		seat: { role: 'seat', seat: mo },
		removed: { role: 'removed' },
		leader: ELLEN,
		reader: { role: 'reader', person: 'iemand' },
		screen: { role: 'screen' }
	};
	return { story, actors, words: all[verb] as never };
}

describe('R10 One table says who may do what', () => {
	test('R10 every command stands in it, and words of somebody’s own are for seats alone', () => {
		expect(COMMANDS).toHaveLength(44);
		for (const verb of ['answer:give', 'answer:out', 'part:take'] as const) expect(MAY[verb]).toEqual(['seat']);
		for (const verb of ['answer:keep', 'answer:stop'] as const) expect(MAY[verb]).toEqual(['ahead', 'seat']);
		for (const role of ['visitor', 'removed', 'reader'] as const) expect(COMMANDS.some((verb) => may(role, verb))).toBe(false);
	});

	for (const verb of COMMANDS)
		for (const role of ROLES) {
			const allowed = may(role, verb);
			test(`R10 R12 ${role} ${allowed ? 'may' : 'may not'} ${verb}`, () => {
				const { story, actors, words } = asked(verb);
				if (!allowed)
					return expect(story.refused(actors[role], verb, words)).toBe(
						role === 'removed' || role === 'visitor' ? 'not-found' : 'not-allowed'
					);
				// Allowed by the table; what is not yours, or not now, is refused for that reason.
				const outcome = () => story.do(actors[role], verb, words);
				if (role === 'ahead' && ['seat:rename', 'answer:put', 'answer:drop', 'answer:keep', 'answer:stop', 'aside:drop'].includes(verb))
					return expect(outcome).toThrow('not-found');
				if (role === 'waiting' && verb === 'seat:rename') return expect(outcome).toThrow('not-found');
				if (role === 'leader' && verb === 'answer:put') return expect(outcome).toThrow('not-allowed');
				if (role === 'leader' && (verb === 'answer:drop' || verb === 'aside:drop')) return expect(outcome).toThrow('not-found');
				// Only of a situation.
				if (verb === 'answer:keep' || verb === 'answer:stop') return expect(outcome).toThrow('not-allowed');
				if (verb === 'field:show') return expect(outcome).toThrow('not-now');
				expect(outcome).not.toThrow();
			});
		}

	test('R10 a name is mended by a leader, and by its owner alone', () => {
		const story = Story.running();
		story.do(ELLEN, 'seat:rename', { seat: story.seat('Mo').id, name: 'Mo V.' });
		expect(story.refused(story.as('Joris'), 'seat:rename', { seat: story.seat('Mo V.').id, name: 'Moos' })).toBe('not-found');
		story.do(story.as('Joris'), 'seat:rename', { seat: story.seat('Joris').id, name: 'Joris B.' });
		expect(story.seat('Joris B.').state).toBe('in');
	});
});
