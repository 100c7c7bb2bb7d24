import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { view } from '#lib/domain/view.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';
import { mine } from '../../src/routes/gesprek/[session]/own/own-file.ts';
import { asText, besideOf } from '../../src/routes/gesprek/[session]/own/own-text.ts';
import { ELLEN, Story } from '../cast.ts';

/** A seat's page as far as its file reads it: its rows, what it still types, and the unsigned words this browser keeps. */
function pageOf(story: Story, name: string, typing: object[], unsigned: object[]): LiveSession {
	const seat = story.seat(name);
	const rows = [...story.rows.all()].flatMap((row) => view(row, `seat:${seat.id}`) ?? view(row, 'seats') ?? []);
	const of = (kind: string) => rows.filter((row) => row.kind === kind) as never[];
	return {
		mine: of('seat').find(({ id }) => id === seat.id),
		rounds: of('round').sort((a: { place: number }, b: { place: number }) => a.place - b.place),
		fields: (round: string) => of('field').filter((field: { round: string }) => field.round === round),
		answers: (field: string) => of('answer').filter((answer: { field: string }) => answer.field === field),
		asides: (what: string) => of('aside').filter((aside: { what: string }) => aside.what === what),
		drafts: { all: () => typing },
		store: { keys: () => unsigned.map((_, nth) => `unsigned/${nth}`), read: (key: string) => unsigned[Number(key.split('/')[1])] }
	} as unknown as LiveSession;
}

test('the file of own words has everything somebody wrote, in order and under its question: kept, private, unsigned, still being typed, and beside the rounds', () => {
	const story = Story.running(['Mo', 'Joris']);
	const as = (name: string): Actor => story.as(name);
	story.step('inchecken', 'writing');
	for (const [name, words] of [
		['Mo', 'Dat niemand haast heeft.'],
		['Joris', 'Koffie van Joris.']
	] as const)
		story.give(name, story.put(name, 'nodig', words));
	story.step('stilschrijven', 'writing');
	const typed = story.put('Mo', 'moment', 'Ze deed open');
	story.put('Joris', 'moment', 'Het verhaal van Joris.');
	story.step('oogst', 'writing');
	const ticket = story.ticket('Mo', 'goed-werk');
	const bare = story.put('Mo', 'goed-werk', 'Dat we bleven komen.', { ticket });
	const others = story.put('Joris', 'goed-werk', 'Gesloten van Joris.', { ticket: story.ticket('Joris', 'goed-werk') });
	story.step('oogst', 'shown');
	const aside = { id: story.id(), what: 'parked' as const, about: null, key: null, text: 'Bel de huisarts.', how: '', named: false };
	story.do(as('Mo'), 'aside:put', aside);
	const note = { ...aside, id: story.id(), what: 'minority' as const, about: others, text: 'Zo zag ik het niet.' };
	story.do(as('Mo'), 'aside:put', note);
	story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });

	const slot = { id: bare, field: story.field('goed-werk').id, about: null, ticket, spend: null, part: false };
	const page = pageOf(
		story,
		'Mo',
		[{ slot: { id: typed }, value: 'Ze deed open en zette thee.' }],
		[{ slot, value: 'Dat we bleven komen.' }]
	);
	const text = asText('Wat is goed werk?', '2026-12-01', mine(page), besideOf(page), (words) => words.nl);

	const order = [
		'Wat is goed werk?',
		'1 december 2026',
		'Dat niemand haast heeft.',
		'Ze deed open en zette thee.',
		'Dat we bleven komen.',
		'Bel de huisarts.',
		'Zo zag ik het niet.'
	];
	const places = order.map((words) => text.indexOf(words));
	expect(places).not.toContain(-1);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	for (const key of ['nodig', 'moment', 'goed-werk']) expect(text).toContain(`: ${story.field(key).prompt.nl}`);
	// Of somebody else's words only those that a note of one's own stands under.
	expect(text).toContain('Gesloten van Joris.');
	for (const words of ['Koffie van Joris.', 'Het verhaal van Joris.']) expect(text).not.toContain(words);
});
