import { describe, expect, test } from 'vitest';
import { MAY, ROLES, may } from '#lib/domain/actor.ts';
import type { Actor, Role, Verb } from '#lib/domain/actor.ts';
import type { Commands } from '#lib/domain/command.ts';
import { ELLEN, Story } from '../cast.ts';

/** Questions are answered beside the decisions; their rights stand in the same table. */
const QUESTIONS = ['session:since', 'door:read', 'ticket:take', 'ticket:stored', 'sign:give', 'sign:seen', 'seat:return'];
const COMMANDS = (Object.keys(MAY) as Verb[]).filter((verb): verb is Verb & keyof Commands => !QUESTIONS.includes(verb));

/** A meeting under way in which each command has something to do, and that command. */
function asked(verb: keyof Commands) {
	const story = Story.running();
	story.step('inchecken', 'writing');
	const mo = story.seat('Mo').id;
	const knocks = story.join('Roos').id;
	const answer = story.put('Mo', 'nodig', 'rust');
	story.give('Mo', answer);
	story.do(ELLEN, 'round:change', { round: story.round('oogst').id, minutes: 5 });
	const round = story.round('inchecken').id;
	const text = { nl: 'x', en: 'x' };
	const all = {
		'session:stage': { from: 'running', to: 'done' },
		'session:at': { at: round },
		'session:quiet': { quiet: true },
		'session:starter': { starter: 'draw' },
		'session:timer': { timer: null },
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
		'answer:put': story.words('nodig', 'stilte', { id: answer }),
		'answer:give': { id: answer, give: false, ticket: null },
		'answer:drop': { id: answer, ticket: null },
		'answer:out': { id: answer, out: true, ticket: null },
		'answer:pick': { id: answer, pick: false }
	} satisfies { [V in keyof Commands]: object };
	const actors: Record<Role, Actor> = {
		visitor: { role: 'visitor' },
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
	test('R10 every command stands in it, and nobody but seats writes', () => {
		expect(COMMANDS).toHaveLength(27);
		for (const verb of COMMANDS.filter((verb) => verb.startsWith('answer:') && verb !== 'answer:pick')) expect(MAY[verb]).toEqual(['seat']);
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
				if (role === 'waiting' && verb === 'seat:rename') return expect(outcome).toThrow('not-found');
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
