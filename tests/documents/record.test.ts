import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '#lib/domain/documents/model.ts';
import type { FormatKey } from '#lib/server/documents/formats/format.ts';
import { Workshop } from '#lib/server/documents/workshop.ts';
import { openPdf } from './opened.ts';
import { firstMeeting, fourthMeeting, PEOPLE, SERIES, Team } from './team.ts';

let team: Team;
let workshop: Workshop;
let first: string;
let fourth: string;

beforeAll(async () => {
	team = new Team();
	workshop = new Workshop(team.shelf.folder);
	first = team.keep(firstMeeting({ series: SERIES, date: '2026-12-01' }), { team: team.shelf.head.team });
	fourth = team.keep(fourthMeeting({ series: SERIES }));
	team.agree(first, 'outside', { 'als iemand merkt dat we blijven komen': 'als Naima blijft komen' });
	team.agree(fourth, 'outside');
	await team.series('Weten waar we voor staan', [first, fourth]);
});
afterAll(async () => {
	await workshop.close();
	team.close();
});

const told = async (kind: string, of: string, version: 'team' | 'share' = 'team') =>
	(await team.read(team.wish(kind, of, { version })))!.doc;
const all = (doc: Doc) => JSON.stringify(doc);
const headings = ({ parts }: Doc) => parts.flatMap((part) => (part.is === 'heading' ? part.text : []));

test('a minority note is in every file that holds the outcome it stands beside', async () => {
	const note = 'Ik vond het lang genoeg.';
	const outcome = 'of we langer hadden moeten blijven';
	team.agree(fourth, 'organisation');
	const papers = [
		...[team.wish('gesprek', fourth), team.wish('gesprek', fourth, { version: 'share' }), team.wish('reeks', SERIES)],
		...[team.wish('reeks', SERIES, { version: 'share' }), team.wish('logboek'), team.wish('oogst', fourth), team.wish('evaluatie', SERIES)]
	];
	for (const wish of papers) {
		const { doc } = (await team.read(wish))!;
		for (const format of ['md', 'json', 'pdf'] as const) {
			const file = (await team.file(wish, format))!;
			const text = format === 'pdf' ? (await openPdf(file)).text.replaceAll(/\s+/g, ' ') : Buffer.from(file).toString();
			expect([text.includes(outcome), text.includes(note)], `${wish.kind} ${wish.version} ${format}`).toEqual([true, true]);
		}
		for (const { key, rows } of doc.sheets.filter(({ rows }) => rows.flat().includes(outcome)))
			expect(rows.flat(), `${wish.kind} ${wish.version} ${key}`).toContain(note);
	}
	const { choices } = (await team.read(team.wish('zin', fourth, { open: true })))!;
	const zin = choices!.find(({ text }) => text === outcome)!.key;
	expect(all((await team.read(team.wish('zin', fourth, { open: true, typed: { zin } })))!.doc)).toContain(note);
});

describe('The team version of a conversation', () => {
	test('reads like its page in the logbook: what was chosen, meant, kept and otherwise than planned', async () => {
		const doc = await told('gesprek', first);
		expect(headings(doc)).toEqual(
			expect.arrayContaining(['Wat we kozen', 'Wat we ermee bedoelen', 'Oogst', 'Wie meededen', 'Wat anders liep'])
		);
		for (const words of ['als iemand merkt dat we blijven komen', 'Er was weinig tijd.', 'Sander', 'Lef op vrijdag'])
			expect(all(doc)).toContain(words);
	});

	test('draws where people stood with a table beside it, and a minority note travels with its outcome', async () => {
		const doc = await told('gesprek', fourth);
		const drawn = doc.parts.find((part) => part.is === 'spread');
		expect(drawn).toMatchObject({ head: ['Wie', 'Vooraf', 'Achteraf'] });
		const difference = doc.parts.find((part) => part.is === 'quote' && part.text.includes('langer hadden moeten blijven'));
		expect(difference).toMatchObject({ beside: [{ by: 'Kanttekening', text: 'Ik vond het lang genoeg.' }] });
	});

	test('brings its days for a calendar, and rows for each kind of saying', async () => {
		const doc = await told('gesprek', fourth);
		expect(doc.days).toMatchObject([{ day: '2027-02-02', text: 'We bellen samen met de huisarts.' }]);
		expect(doc.sheets.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['situation', 'difference', 'agreement', 'movement', 'minority'])
		);
		const agreed = doc.sheets.find(({ key }) => key === 'agreement')!;
		expect(agreed.rows[0]).toContain('We bellen samen met de huisarts.');
	});
});

test('a series has the meetings that are still to come in its calendar', async () => {
	const planned = team.shelf.plan();
	const row = { ...planned, series: SERIES, date: '2027-03-02' };
	await team.shelf.commit(team.shelf.entry([row], 0, { session: planned.id }));
	expect((await told('reeks', SERIES)).days.map(({ day }) => day)).toEqual(['2027-03-02', '2027-02-02']);
});

describe('The share version', () => {
	test.each(['gesprek', 'reeks', 'logboek'])('of a %s holds no situation, no name and no single judgement', async (kind) => {
		const of = { gesprek: fourth, reeks: SERIES, logboek: '' }[kind]!;
		const doc = await told(kind, of, 'share');
		for (const name of PEOPLE) expect(all(doc)).not.toMatch(new RegExp(`\\b${name}\\b`));
		for (const words of ['duiven', 'binnen', 'belde terug', 'huisarts']) expect(all(doc)).not.toContain(words);
		expect(doc.parts.some(({ is }) => is === 'spread')).toBe(false);
		expect(doc.days).toEqual([]);
		expect(all(doc)).toContain('als niemand het alleen hoeft te doen');
		expect(all(doc)).toContain('Ik vond het lang genoeg.');
	});

	test('leaves a sentence out that calls somebody by name, and says that one is missing', async () => {
		const doc = await told('gesprek', first, 'share');
		expect(all(doc)).not.toContain('blijft komen');
		expect(doc.parts).toContainEqual({ is: 'note', text: '1 zin staat hier niet, omdat er iemand bij naam genoemd wordt.' });
	});

	test('holds nothing unsigned, and somebody’s own words only while they say yes, as they want them to read', async () => {
		const before = await told('gesprek', first, 'share');
		expect(all(before)).not.toContain('zegt dat het mag');
		expect(all(before)).toContain('Of naasten mee beslissen.');
		const missing = ({ parts }: Doc) =>
			parts.flatMap((part) => (part.is === 'note' ? (/^(\d+) .* geen ja op ga/.exec(part.text)?.slice(1) ?? []) : []));
		const [few] = missing(before);
		team.shelf.database.sqlite.exec(`UPDATE consent SET state = 'withdrawn'`);
		const after = await told('gesprek', first, 'share');
		expect(all(after)).not.toContain('Of naasten mee beslissen.');
		expect(Number(missing(after)[0])).toBeGreaterThan(Number(few));
	});
});

describe('The workshop', () => {
	test(
		'makes every format of a series and of the logbook, in both languages, and the PDF opens with their words',
		{ timeout: 90_000 },
		async () => {
			for (const format of ['pdf', 'docx', 'md', 'csv', 'json', 'ics'] as FormatKey[])
				expect((await workshop.file(team.wish('reeks', SERIES), format))!.length).toBeGreaterThan(50);
			const pdf = await openPdf((await workshop.file(team.wish('logboek', '', { language: 'en' }), 'pdf'))!);
			expect(pdf.language).toBe('en');
			expect(pdf.text).toContain('Who took part');
			expect(pdf.text.replaceAll('\n', ' ')).toContain('als iemand merkt dat we blijven komen');
		}
	);

	test('knows nothing of what is not there, is of another team, or was not closed yet', async () => {
		for (const [kind, of] of [
			['gesprek', 'niets'],
			['iets', first],
			['reeks', 'niets'],
			['gesprek', team.shelf.head.id]
		] as const)
			expect(await workshop.read(team.wish(kind, of))).toBeUndefined();
		expect(await workshop.read(team.wish('gesprek', first, { team: 'team-zuid' }))).toBeUndefined();
		const share = team.wish('gesprek', fourth, { version: 'share' });
		expect(await workshop.file(share, 'ics')).toBeUndefined();
	});

	test('R16 who asks when many wait is told to try again, and what was asked before still comes', async () => {
		const asked = Array.from({ length: 40 }, () => workshop.read(team.wish('gesprek', first)));
		const came = await Promise.allSettled(asked);
		const busy = came.filter(({ status }) => status === 'rejected');
		expect(busy.length).toBeGreaterThan(0);
		expect(busy.every((one) => one.status === 'rejected' && one.reason.code === 'busy')).toBe(true);
		expect(came.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(40 - busy.length);
	});

	test('R16 when it is gone half way who asked is told to try again, the next comes from a new one, and none is left behind', async () => {
		const others = await processes();
		const own = new Workshop(team.shelf.folder);
		await own.read(team.wish('gesprek', first));
		const asked = own.file(team.wish('logboek', ''), 'pdf');
		for (const pid of await processes()) if (!others.includes(pid)) process.kill(pid, 'SIGKILL');
		await expect(asked).rejects.toMatchObject({ code: 'busy' });
		expect(await own.read(team.wish('gesprek', first))).toBeDefined();
		await own.close();
		expect(await processes()).toEqual(others);
	});
});

/** Workshops that were given the folder of this team, as the kernel of Linux tells. */
async function processes(): Promise<number[]> {
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	const told = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
	return pids.filter((_, i) => told[i]!.includes('worker.ts') && told[i]!.includes(team.shelf.folder)).map(Number);
}
