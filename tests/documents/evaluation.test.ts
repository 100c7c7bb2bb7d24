import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '#lib/domain/documents/model.ts';
import { papers } from '#lib/server/storage/papers.ts';
import { TEAM } from '../cast.ts';
import { firstMeeting, fourthMeeting, PEOPLE, SERIES, Team } from './team.ts';

let team: Team;
let first: string;
let fourth: string;
const paper = { team: TEAM, kind: 'evaluatie', of: SERIES };

beforeAll(async () => {
	team = new Team();
	first = team.keep(firstMeeting({ series: SERIES }));
	fourth = team.keep(fourthMeeting({ series: SERIES }));
	await team.series('Weten waar we voor staan', [first, fourth]);
});
afterAll(() => team.close());

const read = async (typed: Record<string, string> = {}) => (await team.read(team.wish('evaluatie', SERIES, { typed })))!;
/** What stands under a heading, up to the next of the same level. */
function under({ parts }: Doc, title: string) {
	const at = parts.findIndex((part) => part.is === 'heading' && part.text === title);
	const rest = parts.slice(at + 1);
	const end = rest.findIndex((part) => part.is === 'heading' && part.level === 1);
	return rest.slice(0, end < 0 ? undefined : end);
}
const table = (doc: Doc, title: string) => under(doc, title).find((part) => part.is === 'table');

describe('The process evaluation of a series', () => {
	test('has its parts in order, each drafted in words first', async () => {
		const { doc, pieces } = await read();
		const titles = doc.parts.flatMap((part) => (part.is === 'heading' && part.level === 1 ? part.text : []));
		expect(titles).toEqual(expect.arrayContaining(['Bereik', 'Dosis', 'Trouw aan de werkwijze', 'Gelijke inbreng', 'Ervaring']));
		expect(titles).toEqual(expect.arrayContaining(['Beweging in oordelen', 'Opbrengst', 'Opvolging van afspraken', 'Context', 'Lessen']));
		expect(under(doc, 'Bereik')[0]).toMatchObject({ is: 'text', text: 'Bij elk gesprek waren 6 mensen.' });
		expect(pieces!.every(({ ask }) => ask.length > 10)).toBe(true);
	});

	test('every figure comes with where it was read, and what is missing is named', async () => {
		const { doc } = await read();
		for (const title of ['Bereik', 'Dosis', 'Trouw aan de werkwijze', 'Gelijke inbreng']) {
			const sources = under(doc, title).find((part) => part.is === 'sources');
			expect(sources?.sources.map(({ href }) => href)).toEqual([
				`https://deugdelijk.example/teams/${TEAM}/logboek/${first}`,
				`https://deugdelijk.example/teams/${TEAM}/logboek/${fourth}`
			]);
		}
		for (const title of ['Ervaring', 'Opvolging van afspraken', 'Context', 'Lessen'])
			expect(
				under(doc, title).some(({ is }) => is === 'note'),
				title
			).toBe(true);
	});

	test('deviations stand with their reasons, and a round that was skipped without one says so', async () => {
		const { doc } = await read();
		const [list] = under(doc, 'Trouw aan de werkwijze').filter((part) => part.is === 'list');
		expect(list!.items.join()).toContain('Omdat: Er was weinig tijd.');
	});

	test('equal voice is how many of the seats brought something in, round by round, and never who', async () => {
		const { doc } = await read();
		expect(table(doc, 'Gelijke inbreng')!.rows).toContainEqual(expect.arrayContaining(['2 van 6']));
		expect(table(doc, 'Gelijke inbreng')!.rows.flat()).not.toContain('0 van 6');
		for (const name of PEOPLE) expect(JSON.stringify(table(doc, 'Gelijke inbreng'))).not.toContain(name);
	});

	test('movement counts staying as much as going, and says nothing where too few answered', async () => {
		const { doc } = await read();
		expect(table(doc, 'Beweging in oordelen')).toBeUndefined();
		expect(under(doc, 'Beweging in oordelen')).toContainEqual({ is: 'note', text: expect.stringContaining('te weinig antwoorden') });
	});

	test('what is written is kept in versions; figures below it stay those of now, and who was overtaken is told', async () => {
		const shelf = papers(team.shelf.database);
		expect(await shelf.keep(paper, 0, { bereik: 'Wij misten de nachtploeg.' }, 'ellen', 1)).toBe(true);
		expect(await shelf.keep(paper, 0, { bereik: 'Te laat.' }, 'fenna', 2)).toBe(false);
		expect(await shelf.keep(paper, 1, { bereik: 'En de stagiairs.' }, 'fenna', 3)).toBe(true);
		const now = await read();
		expect(under(now.doc, 'Bereik')[0]).toMatchObject({ text: 'En de stagiairs.' });
		expect(table(now.doc, 'Bereik')!.rows).toHaveLength(2);
		expect(under((await read({ stand: '1' })).doc, 'Bereik')[0]).toMatchObject({ text: 'Wij misten de nachtploeg.' });
		expect(shelf.versions(paper).map(({ number }) => number)).toEqual([2, 1]);
		expect(shelf.versions({ ...paper, team: 'team-zuid' })).toEqual([]);
		await shelf.remove(paper);
		expect(under((await read()).doc, 'Bereik')[0]).toMatchObject({ text: 'Bij elk gesprek waren 6 mensen.' });
	});

	test('a sentence stands under the question it answers, with its virtue and column: too much reads as too much', async () => {
		team.agree(first, 'organisation');
		const parts = under((await read()).doc, 'Opbrengst');
		const at = parts.findIndex((part) => part.is === 'quote' && part.text === 'Trouw · Te veel: Ik blijf bellen.');
		expect(parts.slice(0, at).findLast((part) => part.is === 'text')).toMatchObject({ text: expect.stringContaining('te veel') });
	});
});
