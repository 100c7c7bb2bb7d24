import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { Doc } from '#lib/domain/documents/model.ts';
import type { Wish } from '#lib/server/documents/order.ts';
import { readFile } from '#lib/methods/file.ts';
import { consents } from '#lib/server/storage/consents.ts';
import { papers } from '#lib/server/storage/papers.ts';
import { TEAM } from '../cast.ts';
import { firstMeeting, fourthMeeting, PEOPLE, SERIES, Team } from './team.ts';

let team: Team;
let first: string;
let roos: { session: string; answer: string; seat: string };

beforeAll(async () => {
	team = new Team();
	const meeting = firstMeeting({ series: SERIES });
	meeting.rows.apply({ put: [{ ...meeting.seat('Roos'), returns: true }], drop: [] });
	first = team.keep(meeting);
	const fourth = team.keep(fourthMeeting({ series: SERIES }));
	await team.series('Weten waar we voor staan', [first, fourth]);
	const said = meeting.answers('goed-werk').find(({ seat }) => seat !== null)!;
	roos = { session: first, answer: said.id, seat: said.seat! };
	team.shelf.sessions.grant({ hash: 'terug', session: first, purpose: 'return', seat: said.seat, ends: Number.MAX_SAFE_INTEGER });
});
afterAll(() => team.close());

const read = (kind: string, of = '', more: Partial<Wish> = {}) => team.read(team.wish(kind, of, more));
const all = (doc: Doc) => JSON.stringify(doc);

describe('The guide', () => {
	test('tells the rounds as they were really held with what was left out and why, and nothing of a situation or of anybody', async () => {
		const { doc } = (await read('handreiking', SERIES))!;
		expect(all(doc)).toContain('Er was weinig tijd.');
		expect(all(doc)).toContain('overgeslagen');
		for (const words of ['duiven', 'huisarts', ...PEOPLE]) expect(all(doc)).not.toMatch(new RegExp(`\\b${words}\\b`));
	});

	test('comes with its way of working as a file that another team reads in at once', async () => {
		const files = unzipSync((await team.file(team.wish('handreiking', SERIES), 'zip'))!);
		expect(Object.keys(files).sort()).toEqual([
			'groeiend-kwaliteitsbewustzijn.deugdelijk.json',
			'handreiking.docx',
			'handreiking.md',
			'handreiking.pdf'
		]);
		expect(readFile(files['groeiend-kwaliteitsbewustzijn.deugdelijk.json']!)).toMatchObject({ ok: true });
		expect(strFromU8(files['handreiking.md']!)).toContain('# Handreiking uit onze praktijk: Samen kijken');
		expect(await team.file(team.wish('gesprek', first), 'zip')).toBeUndefined();
	});
});

test('a paper says of when it is: of the version that is read, or of today while it is only drafted', async () => {
	const signal = { team: TEAM, kind: 'signaal', of: '' };
	const written = papers(team.shelf.database);
	const now = new Date().toISOString().slice(0, 10);
	const said = async (stand?: string) => (await read('signaal', '', { typed: stand ? { stand } : {} }))!.doc.under;
	expect(await said()).toContain(String(Number(now.slice(8))));
	await written.keep(signal, 0, { zien: 'Steeds weer wachten.' }, 'ellen', Date.UTC(2026, 1, 3));
	await written.keep(signal, 1, { zien: 'Nog steeds wachten.' }, 'ellen', Date.UTC(2026, 4, 6));
	expect(await said()).toMatch(/ · 6 mei 2026$/);
	expect(await said('1')).toMatch(/ · 3 februari 2026$/);
});

describe('The accountability story', () => {
	test('asks first what the reader already gets and what that does not show', async () => {
		const { pieces } = (await read('verantwoording'))!;
		expect(pieces!.map(({ key }) => key).slice(0, 2)).toEqual(['krijgt', 'laat-niet-zien']);
	});

	test('has a sentence only with its author’s yes for this use; taken back it is gone, and the gap is named', async () => {
		const given = consents(team.shelf.database, team.shelf.sessions, { wall: Date.now });
		const quoted = 'als iemand merkt dat we blijven komen';
		expect((await read('verantwoording'))!.quotes!.choices).toEqual([]);
		expect(await given.ask(roos, 'funder', 'ellen')).toMatchObject({ outcome: 'asked' });
		await given.answer(roos, roos, 'funder', 'yes', '');
		const { choices } = (await read('verantwoording'))!.quotes!;
		expect(choices.map(({ text }) => text)).toEqual([quoted]);
		const paper = { team: TEAM, kind: 'verantwoording', of: '' };
		const words = { krijgt: 'U krijgt de jaarcijfers.', citaten: choices[0]!.key };
		await papers(team.shelf.database).keep(paper, 0, words, 'ellen', 1);
		const with1 = (await read('verantwoording'))!;
		expect(all(with1.doc)).toContain(quoted);
		expect(all(with1.doc)).not.toContain('Roos');
		await given.answer(roos, roos, 'funder', 'withdrawn', '');
		const without = (await read('verantwoording'))!;
		expect(all(without.doc)).not.toContain(quoted);
		expect(without.doc.parts).toContainEqual({ is: 'note', text: 'Hier stond een zin die de schrijver heeft teruggenomen.' });
		expect(all(without.doc)).toContain('U krijgt de jaarcijfers.');
	});

	test('never takes an unsigned sentence, and has no score', async () => {
		const { doc, quotes } = (await read('verantwoording', SERIES))!;
		expect(JSON.stringify(quotes)).not.toContain('zegt dat het mag');
		expect(doc.parts.some(({ is }) => is === 'table' || is === 'spread')).toBe(false);
	});
});

describe('The signal and the principles', () => {
	test('say what is not there yet instead of making it up', async () => {
		for (const kind of ['signaal', 'principes']) {
			const { doc } = (await read(kind))!;
			expect(doc.parts.some(({ is }) => is === 'note')).toBe(true);
			expect(await read(kind, newId())).toBeUndefined();
		}
	});
});
