/** A team's own ways of working through the doors of the built app: rights by the table, files in and out, and what a conversation makes of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayInTeam, type TeamVerb } from '../../src/lib/server/auth/team-rights.ts';
import { blank, completed, only, round } from '../../src/lib/methods/draft.ts';
import { inMeeting } from '../../src/lib/methods/edit.ts';
import { newField } from '../../src/lib/methods/fields.ts';
import { MOST_BYTES } from '../../src/lib/methods/file.ts';
import { method, virtues } from '../../src/lib/methods/index.ts';
import { makeTeam, openLobby, planMeeting, playToTheEnd, takeSeat, Visitor } from '../drive.ts';
import { damaged } from '../methods/damage.ts';
import { House, openField, openRound } from './house.ts';

let house: House;
let team: string;
beforeAll(async () => {
	house = await House.open();
	team = house.team;
});
afterAll(() => house.close());

const kwartier = method('kwartier')!;
const at = (path = '') => `/teams/${team}/werkwijzen${path}`;
const stored = () =>
	house.read((db) => JSON.stringify([db.prepare('select * from own_method').all(), db.prepare('select * from own_virtue').all()]));
const made = async (title: string) => (await house.ellen.submit(at('?/make'), { title })).split('/').at(-2)!;

async function invited(role: 'facilitator' | 'reader', email: string): Promise<Visitor> {
	const { link } = (await house.ellen.ask(`/teams/${team}?/invite`, { label: '', role })) as { link: string };
	const visitor = new Visitor(house.url);
	await visitor.submit('/uitnodiging?/open', { link });
	await visitor.submit('/uitnodiging?/make', { name: role, email, password: 'een fiets zonder bel op zolder' });
	return visitor;
}

/** Hands in a file as the page does; answers with where it leads, or what is wrong with it. */
async function handIn(content: string | Uint8Array<ArrayBuffer>, to = team, who = house.ellen) {
	const body = new FormData();
	body.set('file', new Blob([content]), 'iets.deugdelijk.json');
	const headers = { cookie: who.cookie, origin: house.url, accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await fetch(`${house.url}/teams/${to}/werkwijzen?/import`, { method: 'POST', headers, body });
	return (await answer.json()) as { type: string; status: number; location?: string; data?: string };
}

/** The bare status of a posted form: a refusal by the address carries none in what it says. */
async function statusOf(who: Visitor, path: string, form: Record<string, string>): Promise<number> {
	const headers = { cookie: who.cookie, origin: house.url, accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await fetch(house.url + path, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' });
	const said = (await answer.json()) as { status?: number };
	return said.status ?? answer.status;
}

const written = (method: unknown, more: object = {}) => JSON.stringify({ deugdelijk: 'werkwijze', format: 1, method, ...more });

describe('R10 the table of rights holds for every page and every form', () => {
	// prettier-ignore
	const doors = (key: string, round: string): [verb: TeamVerb, path: string, form?: Record<string, string>][] => [
		['ways:read', at()],
		['ways:read', at('/kwartier')],
		['ways:read', at('/kwartier/bestand')],
		['ways:read', at('/deugden')],
		['ways:change', at(`/${key}`)],
		['ways:change', at(`/${key}/bewerken`)],
		['ways:change', at(`/${key}/bewerken/${key}/${round}`)],
		['ways:change', at('?/make'), { title: 'Nog een' }],
		['ways:change', at('?/import'), {}],
		['ways:change', at('/kwartier?/copy'), {}],
		['ways:change', at(`/${key}/bewerken?/head`), { 'title/nl': 'Anders', over: 'yes' }],
		['ways:change', at(`/${key}/bewerken?/meeting`), { meeting: key, 'question/nl': 'Wat?', over: 'yes' }],
		['ways:change', at(`/${key}/bewerken?/meetings`), { do: 'add', over: 'yes' }],
		['ways:change', at(`/${key}/bewerken?/rounds`), { meeting: key, do: 'add', type: 'share', over: 'yes' }],
		['ways:change', at(`/${key}/bewerken?/gone`), { meeting: key, round: 'niets', over: 'yes' }],
		['ways:change', at(`/${key}/bewerken?/publish`), { revision: '1' }],
		['ways:change', at(`/${key}/bewerken/${key}/${round}?/save`), { meeting: key, round, 'title/nl': 'Anders', over: 'yes' }],
		['ways:change', at('/deugden?/add'), { 'name/nl': 'x', 'means/nl': 'x', 'low/nl': 'x', 'high/nl': 'x' }],
		['ways:change', at('/deugden?/change'), { key: virtues[0]!.key, revision: '0', 'name/nl': 'x', 'means/nl': 'x', 'low/nl': 'x', 'high/nl': 'x' }],
		['ways:change', at('/deugden?/set'), { key: virtues[1]!.key, revision: '0', do: 'hide' }],
		['ways:change', at('/deugden?/remove'), { key: 'x' }],
		['ways:change', at(`/${key}/bewerken?/remove`), { title: 'iets anders' }]
	];

	test('R10 a reader reads and changes nothing, a facilitator changes, and who is no member finds nothing', async () => {
		const key = await made('Van het team');
		await house.ellen.ask(at(`/${key}/bewerken?/rounds`), { meeting: key, do: 'add', type: 'checkin', over: 'yes' });
		const stranger = await invited('reader', 'vreemd@buurthulp.example');
		await stranger.submit(`/teams/${team}/instellingen?/leave`, {});
		const people = [
			{
				who: await invited('reader', 'lezer@buurthulp.example'),
				allowed: (verb: TeamVerb) => mayInTeam('reader', verb),
				refused: [403, 404]
			},
			{ who: stranger, allowed: () => false, refused: [404] },
			{ who: new Visitor(house.url), allowed: () => false, refused: [303, 404] },
			{
				who: await invited('facilitator', 'leider@buurthulp.example'),
				allowed: (verb: TeamVerb) => mayInTeam('facilitator', verb),
				refused: []
			}
		];
		for (const { who, allowed, refused } of people)
			for (const [verb, path, form] of doors(key, 'checkin')) {
				const before = stored();
				const status = form ? await statusOf(who, path, form) : (await who.get(path)).status;
				if (allowed(verb)) expect([403, 500], path).not.toContain(status);
				else expect(refused, `${path} said ${status}`).toContain(status);
				if (!allowed(verb)) expect(stored(), path).toBe(before);
			}
	});

	test('R10 what is another team’s is not found, also by its own key', async () => {
		const key = await made('Alleen hier');
		const other = await makeTeam(house.ellen, 'Team Zuid');
		for (const path of [`/${key}`, `/${key}/bewerken`, `/${key}/bestand`])
			expect((await house.ellen.get(`/teams/${other}/werkwijzen${path}`)).status).toBe(404);
		expect(await statusOf(house.ellen, `/teams/${other}/werkwijzen/${key}/bewerken?/head`, { 'title/nl': 'x', over: 'yes' })).toBe(404);
	});

	test('what was never put ready is no file, and nothing to read for a reader', async () => {
		const key = await made('Nog niet klaar');
		expect((await house.ellen.get(at(`/${key}/bestand`))).status).toBe(404);
		expect((await house.ellen.post(at(`/${key}/bewerken?/publish`), { revision: '1' })).status).toBe(409);
	});
});

describe('a file', () => {
	test('goes out as one, comes in at another team under a key of its own, and is the same method', async () => {
		const { location = '' } = await handIn(written(kwartier));
		const key = location.split('/').at(-1)!;
		expect(key).toMatch(/^kwartier-\d+$/);
		const answer = await house.ellen.get(at(`/${key}/bestand`));
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${key}.deugdelijk.json"`);
		const file = (await answer.json()) as { method: typeof kwartier };
		expect(file.method).toEqual({ ...kwartier, key, meetings: [{ ...kwartier.meetings[0], key }] });
		const other = await makeTeam(house.ellen, 'Team West');
		expect((await handIn(JSON.stringify(file), other)).location).toBe(`/teams/${other}/werkwijzen/${key}`);
	});

	// prettier-ignore
	const wrong: [string, string | Uint8Array<ArrayBuffer>, string][] = [
		['no words', '', 'file-empty'],
		['no file of ours', '{"cards": []}', 'file-kind'],
		['half a file', written(kwartier).slice(0, -9), 'file-unreadable'],
		['a number for a title', written(damaged('kwartier', { 'title/nl': 12 })), 'kind-wrong'],
		['a form nobody knows', written(damaged('kwartier', { 'kwartier/vraag/open-vraag/form': 'quiz' })), 'choice-unknown'],
		['a thousand rounds', written(damaged('kwartier', { 'kwartier/rounds': Array(1000).fill({ key: 'x' }) })), 'part-missing'],
		['more than fits', written(kwartier) + ' '.repeat(MOST_BYTES), 'file-large']
	];
	test.each(wrong)('R12 with %s is refused, and nothing of it is stored', async (_, content, code) => {
		const before = stored();
		const answer = await handIn(content);
		// The line itself takes little more than the largest file.
		expect([400, 413]).toContain(answer.status);
		if (answer.status === 400) expect(answer.data).toContain(code);
		expect(stored()).toBe(before);
	});
});

describe('two who work on one method', () => {
	test('R3 who saves over what they did not see is told, and their words come back to them', async () => {
		const key = await made('Samen');
		const page = await (await house.ellen.get(at(`/${key}/bewerken`))).text();
		const saw = /name="saw" value="([\w-]{16})"/.exec(page)![1]!;
		await house.ellen.ask(at(`/${key}/bewerken?/head`), { saw, 'title/nl': 'Van Ellen' });
		const late = await house.ellen.post(at(`/${key}/bewerken?/head`), { saw, 'title/nl': 'Van Joris' });
		expect(late).toMatchObject({ type: 'failure', status: 409 });
		expect(late.data).toMatch(/stale.*Van Joris/);
		expect(await (await house.ellen.get(at(`/${key}/bewerken`))).text()).toContain('Van Ellen');
		await house.ellen.ask(at(`/${key}/bewerken?/head`), { saw, 'title/nl': 'Van Joris', over: 'yes' });
		expect(await (await house.ellen.get(at(`/${key}/bewerken`))).text()).toContain('Van Joris');
	});

	test.each([
		['a line of a megabyte', { 'title/nl': 'x'.repeat(400_000) }],
		['more lines than a round has', Object.fromEntries(Array.from({ length: 3100 }, (_, nth) => [`l${nth}`, 'x']))]
	])('R16 %s is refused', async (_, lines) => {
		const key = await made('Te veel');
		expect(await statusOf(house.ellen, at(`/${key}/bewerken?/head`), { ...lines, over: 'yes' })).toBe(400);
	});
});

/** A whole method in few words. */
function small() {
	const begun = { ...blank('klein', only('nl', 'Klein gesprek')), for: only('nl', 'Even samen zitten.') };
	const draft = inMeeting(begun, 'klein', (meeting) => {
		const rounds = (['share', 'harvest'] as const).map((type) => ({
			...round(type, type),
			fields: [{ ...newField('text', 'vraag'), prompt: only('nl', 'Wat zag je?') }]
		}));
		return { ...meeting, question: only('nl', 'Wat is goed?'), rounds };
	});
	return completed(draft, 1);
}

describe('a conversation', () => {
	test('is planned with a method of the team’s own, and keeps its copy whatever happens to the method', async () => {
		const key = (await handIn(written(small()))).location!.split('/').at(-1)!;
		const session = await planMeeting(house.ellen, team, { method: key, meeting: key });
		await house.ellen.ask(at(`/${key}/bewerken?/head`), { 'title/nl': 'Heel anders', over: 'yes' });
		await house.ellen.submit(at(`/${key}/bewerken?/remove`), { title: 'Heel anders' });
		const { leader, code } = await openLobby(house.ellen, session);
		const seats = await Promise.all(['Naima', 'Mo', 'Joris'].map((name) => takeSeat(house.url, code, name)));
		house.keep(leader, ...seats);
		expect(leader.head).toMatchObject({ method: key, title: small().title });
		await playToTheEnd(leader, seats);
		await leader.until(() => leader.head?.stage === 'closed');
	});

	test('that nobody put ready, or that is another team’s, cannot be planned', async () => {
		const key = await made('Nog lang niet');
		await expect(planMeeting(house.ellen, team, { method: key, meeting: key })).rejects.toThrow('400');
		const other = await makeTeam(house.ellen, 'Team Oost');
		const theirs = (await handIn(written(kwartier), other)).location!.split('/').at(-1)!;
		await expect(planMeeting(house.ellen, team, { method: `${theirs}-9`, meeting: theirs })).rejects.toThrow('400');
	});

	test('chooses from the virtues as the team has them: without what is hidden, in its words, with its own', async () => {
		const other = await makeTeam(house.ellen, 'Team Deugd');
		const page = `/teams/${other}/werkwijzen/deugden`;
		const [first, second] = virtues;
		const words = { 'means/nl': 'Blijven komen.', 'low/nl': 'Afhaken.', 'high/nl': 'Doordrammen.' };
		await house.ellen.ask(`${page}?/set`, { key: first!.key, revision: '0', do: 'hide' });
		await house.ellen.ask(`${page}?/change`, { key: second!.key, revision: '0', 'name/nl': 'Present zijn', ...words });
		await house.ellen.ask(`${page}?/add`, { 'name/nl': 'Volhouden', ...words });
		const meeting = await house.meeting(['Naima'], { team: other });
		const [naima] = meeting.seats;
		await openRound(meeting, 'delen');
		const { items } = await openField(naima!, 'gehoord');
		const names = items?.map(({ key, label }) => [key, label.nl]);
		expect(items?.map(({ key }) => key)).not.toContain(first!.key);
		expect(names).toContainEqual([second!.key, 'Present zijn']);
		expect(names?.at(-1)).toEqual(['volhouden', 'Volhouden']);
	});
});
