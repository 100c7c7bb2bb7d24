import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Drawn, Wish } from '#lib/server/documents/order.ts';
import { openPdf } from './opened.ts';
import { firstMeeting, fourthMeeting, Team } from './team.ts';

let team: Team;
let first: string;
let fourth: string;

beforeAll(() => {
	team = new Team();
	first = team.keep(firstMeeting());
	fourth = team.keep(fourthMeeting({ next: { date: '2027-01-26', presenter: 'Naima' } }));
});
afterAll(() => team.close());

const read = (kind: string, of: string, more: Partial<Wish> = {}) => team.read(team.wish(kind, of, { open: true, ...more }));
const all = ({ doc }: Drawn) => JSON.stringify(doc);

describe('The same evening', () => {
	test('the harvest stands on one page in the team’s own words, without names, with the note beside a difference', async () => {
		const drawn = (await read('oogst', fourth))!;
		expect(all(drawn)).toContain('We bellen samen met de huisarts.');
		expect(drawn.doc.parts).toContainEqual(
			expect.objectContaining({
				text: 'of we langer hadden moeten blijven',
				beside: [{ by: 'Kanttekening', text: 'Ik vond het lang genoeg.' }]
			})
		);
		expect(all((await read('oogst', first))!)).toContain('als iemand merkt dat we blijven komen');
		for (const name of ['Mo', 'Roos', 'Naima']) expect(all(drawn)).not.toContain(`"${name}"`);
		const pdf = await openPdf((await team.file(team.wish('oogst', fourth), 'pdf'))!);
		expect(pdf.pages).toBe(1);
	});

	test('one sentence hangs in the kitchen, chosen by who leads from what was kept; what is not among it hangs nowhere', async () => {
		const before = (await read('zin', first))!;
		const harvest = before.choices!.find(({ text }) => text === 'als iemand merkt dat we blijven komen')!;
		const chosen = (await read('zin', first, { typed: { zin: harvest.key } }))!;
		expect(chosen.doc).toMatchObject({ look: 'poster', parts: [{ is: 'quote', text: 'als iemand merkt dat we blijven komen', by: '' }] });
		expect((await read('zin', first, { typed: { zin: 'iets anders' } }))!.doc.parts).toEqual(before.doc.parts);
		expect(await read('zin', first, { open: false })).toBeUndefined();
		const pdf = await openPdf((await team.file(team.wish('zin', first, { open: true, typed: { zin: harvest.key } }), 'pdf'))!);
		expect(pdf.pages).toBe(1);
	});

	test('a certificate says that somebody was there, when, how long, by which way and with whom, and nothing of what was said', async () => {
		const drawn = (await read('bewijs', fourth, { typed: { naam: 'Roos' } }))!;
		for (const words of ['Roos', '12 januari 2027', 'Groeiend kwaliteitsbewustzijn', 'Ellen']) expect(all(drawn)).toContain(words);
		for (const words of ['alleen hoeft', 'huisarts', 'duiven', 'Naima']) expect(all(drawn)).not.toContain(words);
		expect(all((await read('bewijs', fourth, { typed: { naam: 'Iemand Anders' } }))!)).not.toContain('Iemand Anders');
		expect(await read('bewijs', fourth, { open: false, typed: { naam: 'Roos' } })).toBeUndefined();
	});

	test('the next meeting and the days to look back are in the calendar', async () => {
		const { days } = (await read('gesprek', fourth))!.doc;
		expect(days.map(({ day }) => day)).toEqual(['2027-01-26', '2027-02-02']);
	});
});
