import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLobby, planMeeting, takeSeat } from '../drive.ts';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Words of the trade, which nobody has to know who comes as a neighbour. */
const TRADE = { nl: /casus|oogst|cliënt|reflecti|intervisie/i, en: /\bcase\b|harvest|client|reflection|intervision/i };

/** What people read on a page: not its scripts and styles. */
const read = (html: string) =>
	html
		.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');

test('where citizens take part, their pages say it in plain words in every round, in both languages', async () => {
	const way = { method: 'verkennend-gesprek', meeting: 'verkennend-gesprek' };
	const session = await planMeeting(house.ellen, house.team, way);
	const { leader, code } = await openLobby(house.ellen, session);
	const seat = await takeSeat(house.url, code, 'Buurvrouw Ria');
	house.keep(leader, seat);
	expect(leader.head?.mixed).toBe(true);
	const page = async (language: 'nl' | 'en') => {
		const headers = { cookie: `${seat.visitor.cookie}; language=${language}` };
		const answer = await fetch(`${house.url}/gesprek/${session}`, { headers });
		expect(answer.status).toBe(200);
		return read(await answer.text());
	};
	const plain = async () => {
		for (const language of ['nl', 'en'] as const) expect(await page(language)).not.toMatch(TRADE[language]);
	};
	await plain();
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
	for (const { id } of leader.rounds) {
		await leader.step(id, 'writing');
		await plain();
		const easy = leader.fields(id).find((field) => field.prompt['nl-easy'])?.prompt['nl-easy'];
		if (easy) expect(await page('nl')).toContain(easy);
	}
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	await plain();
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await plain();
});

test('the words of the pages people take part on are plain too: who is meant is filled in', () => {
	for (const language of ['nl', 'en'] as const)
		for (const area of ['general', 'join', 'take', 'forms', 'shared', 'cards', 'parts', 'refusal']) {
			const file = new URL(`../../src/lib/i18n/texts/${language}/${area}.json`, import.meta.url);
			const said = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>).map((text) => JSON.stringify(text));
			const words = said.map((text) => text.replace(/\{\w+\}/g, ''));
			expect(words.filter((text) => TRADE[language].test(text))).toEqual([]);
		}
});
