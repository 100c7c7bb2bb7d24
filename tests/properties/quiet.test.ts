import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Meeting, Shelf } from './meeting.ts';
import type { Page } from './page.ts';

let shelf: Shelf;
beforeAll(() => {
	shelf = new Shelf();
});
afterAll(() => shelf.clear());

const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};

/** What people do that nobody else may notice: writing, writing again, putting it off, taking it away. */
const hidden = fc.record({
	who: fc.integer({ min: 1, max: 4 }),
	words: fc.string({ maxLength: 200 }),
	drop: fc.boolean(),
	tab: fc.boolean()
});
/** What may be noticed, the same in both meetings. */
const open = fc.record({
	deed: fc.constantFrom('ready', 'quiet', 'rename', 'own', 'timer'),
	who: fc.integer({ min: 0, max: 4 }),
	n: fc.nat({ max: 60 })
});

type Hidden = { who: number; words: string; drop: boolean; tab: boolean };
type Open = { deed: string; who: number; n: number };

/** One meeting; answers with every byte that the first seat, the leaders and the screen were sent. */
async function bytes(chance: number, opened: Open[], secrets: Hidden[]): Promise<string> {
	const meeting = new Meeting(shelf, chance, 5, chance);
	await meeting.start(3);
	const round = meeting
		.rows()
		.of('round')
		.find(({ key }) => key === 'oordelen')!;
	const field = meeting
		.rows()
		.of('field')
		.find(({ key }) => key === 'waarom')!;
	const pages = meeting.seats.map((seat) => meeting.pages.find(({ who }) => who.kind === 'seat' && who.seat === seat)!);
	const put = { field: field.id, about: null, under: 'writing', part: false, ticket: null, spend: null } as const;
	const ids = pages.map((_, i) => `${i}`.repeat(26));
	const secretly = async ({ who, words, drop, tab }: Hidden) => {
		const page = pages[who]!;
		const pen = tab ? { writer: `anderetab${who}`, take: words.length + 1 } : page.pen();
		await meeting.send(page, 'answer:put', { ...put, id: ids[who]!, value: words, pen });
		if (drop) await meeting.send(page, 'answer:drop', { id: ids[who]!, ticket: null, pen: page.pen() });
	};
	for (let i = 0; i < Math.max(opened.length, secrets.length); i++) {
		if (secrets[i]) await secretly(secrets[i]!);
		if (opened[i]) await openly(meeting, pages, opened[i]!, { round: round.id, put: { ...put, id: ids[0]! } });
	}
	const [first] = pages as [Page];
	const listeners = [first, ...meeting.pages.filter(({ who }) => who.kind !== 'seat')];
	// Coming back is a path too: what a snapshot and what was missed tell.
	for (const page of listeners) (page.cut(), await page.settle(meeting.room));
	return JSON.stringify(listeners.map((page) => page.heard));
}

async function openly(meeting: Meeting, pages: Page[], { deed, who, n }: Open, at: { round: string; put: object }): Promise<void> {
	const [ellen] = meeting.pages as [Page];
	const page = pages[who]!;
	const seat = meeting.seats[who]!;
	const paused = { state: 'paused', left: n * 1000, total: 60_000 } as const;
	if (deed === 'ready') await meeting.send(page, 'seat:ready', { round: at.round, ready: n % 2 === 0, pen: page.pen() });
	if (deed === 'rename') await meeting.send(page, 'seat:rename', { seat, name: `Naam ${n}`, pen: page.pen() });
	if (deed === 'quiet') await meeting.send(ellen, 'session:quiet', { quiet: n % 2 === 0, pen: ellen.pen() });
	if (deed === 'timer') await meeting.send(ellen, 'session:timer', { timer: paused, pen: ellen.pen() });
	if (deed === 'own') await meeting.send(pages[0]!, 'answer:put', { ...at.put, value: `mijn ${n}`, pen: pages[0]!.pen() } as never);
}

test('R5 R6 every byte to a seat, the leaders and the screen is the same, whatever others write and do not show', async () => {
	const property = fc.asyncProperty(
		fc.nat({ max: 1e6 }),
		fc.array(open, { maxLength: 12 }),
		fc.array(hidden, { minLength: 1, maxLength: 12 }),
		async (chance, opened, secrets) => {
			const silent = await bytes(chance, opened, []);
			shelf.remove();
			expect(await bytes(chance, opened, secrets)).toBe(silent);
			shelf.remove();
		}
	);
	await fc.assert(property, { numRuns: process.env.LONG ? 200 : 30, ...seed });
}, 600_000);
