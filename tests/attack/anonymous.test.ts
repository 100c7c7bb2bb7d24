import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { Memory } from '../../src/lib/guard/memory.ts';
import { forgetOver, sweep } from '../../src/lib/live/device.ts';
import { Drafts } from '../../src/lib/live/drafts.ts';
import { browserStore } from '../../src/lib/live/store.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound, thorough } from '../live/house.ts';
import { above, attack } from './anonymous.ts';

/** What is guessed by chance alone is this far above chance once in a million runs, of all paths together. */
const BEYOND = 7;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('R11: with the file, the journal, a backup, the pages and all frames in hand nobody guesses better than chance who wrote what', async () => {
	const { guesses, log } = await attack(house, thorough ? 150 : 12);
	const [best] = guesses.toSorted((a, b) => above(b) - above(a));
	const { path, hits, tries, chance } = best!;
	const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
	process.stdout.write(
		`Of ${guesses.length} ways to guess the best was right ${percent(hits / tries)} of ${tries} times (chance: ${percent(chance)}): ${path}\n`
	);
	expect(guesses.length).toBeGreaterThan(150);
	expect(guesses.filter((one) => above(one) > BEYOND)).toEqual([]);
	expect(log).not.toMatch(/woord/);
});

test('R11: who sits down at the same browser afterwards finds no ticket, no unsigned word and nothing of who wrote, also when the line was down', async () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', laptop(kept));
	try {
		const meeting = await house.meeting(['Anna', 'Bo']);
		const [anna, bo] = meeting.seats as [Player, Player];
		await openRound(meeting, 'oogst');
		const field = await openField(anna, 'goed-werk');
		const store = browserStore(meeting.session);
		const tickets = new Tickets(anna.client, store);
		await tickets.take(field.id);
		const drafts = new Drafts(anna.client, store, () => undefined);
		const slot = (ticket: string) => ({ id: newId(), field: field.id, about: null, ticket, spend: null, part: false });
		const [first, second] = tickets.of(field.id, null).map(slot);
		drafts.write(first!, 'Het gezin boven ons.', 'writing');
		await drafts.flush();
		new Memory(store, meeting.session).letter('Fatima');
		expect([...kept.values()].join()).toMatch(/gezin boven/);
		// The line drops, she writes on, and leaves. What was under way comes back after that.
		anna.client.socket.disconnect();
		drafts.write(second!, 'Niemand vroeg het.', 'writing');
		const underway = drafts.flush();
		store.forget();
		anna.client.socket.connect();
		await underway;
		new Memory(store, meeting.session).dismiss('Fatima');
		expect([...kept.keys()]).toEqual([]);

		// Bo’s laptop slept while it was closed, and somebody else opens the door of the next conversation on it.
		const his = browserStore(meeting.session);
		await new Tickets(bo.client, his).take(field.id);
		his.write('unsigned/x', 'zonder naam');
		browserStore('een ander gesprek').write('unsigned/y', 'nog bezig');
		const data = async () => (await bo.visitor.get('/meedoen/__data.json')).text();
		expect(await data()).not.toContain(meeting.session);
		const { client } = meeting.leader;
		await client.send('session:stage', { from: 'running', to: 'done', pen: meeting.leader.pen() });
		await client.send('session:stage', { from: 'done', to: 'closed', pen: meeting.leader.pen() });
		expect(await data()).toContain(meeting.session);
		forgetOver([meeting.session]);
		expect([...kept.keys()]).toEqual(['deugdelijk/een ander gesprek/unsigned/y']);
		vi.useFakeTimers({ now: Date.now() + 25 * 3600_000, toFake: ['Date'] });
		sweep();
		expect([...kept.keys()]).toEqual([]);
	} finally {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	}
});

/** What a browser keeps between pages, as one can look into it. */
const laptop = (kept: Map<string, string>): Storage => ({
	get length() {
		return kept.size;
	},
	key: (i) => [...kept.keys()][i] ?? null,
	getItem: (name) => kept.get(name) ?? null,
	setItem: (name, value) => void kept.set(name, value),
	removeItem: (name) => void kept.delete(name),
	clear: () => kept.clear()
});
