/** What a facilitator runs into on the way: writing on, somebody at the door, whose turn it is, the end. */
import type { Page, WebSocket } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, complaintsOf } from '../browser.ts';
import { answerRound, type Player } from '../drive.ts';
import { goOn, House, primary, says, stageOf } from './cockpit.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

test('shows what was written after *verder schrijven*, and begins each round at its top', async () => {
	const { page, leader, seats } = await house.running(['Fenna', 'Joris']);
	const [fenna, joris] = seats;
	const { id } = leader.rounds.find((one) => one.key === 'oordelen')!;
	await leader.step(id, 'writing');
	await answerRound([fenna!], id);
	await leader.step(id, 'shown');
	await primary(page).filter({ hasText: 'Volgende ronde' }).waitFor();
	await page.waitForTimeout(650);
	await page.getByRole('button', { name: 'Verder schrijven' }).click();
	await page.locator('dialog[open]').getByRole('button', { name: 'Verder schrijven' }).click();
	await joris!.until((player) => stageOf(player, 'oordelen') === 'writing');
	await answerRound([joris!], id);
	await goOn(page, 'Toon wat erbij kwam');
	await fenna!.until((player) => stageOf(player, 'oordelen') === 'shown');
	const reason = fenna!.field('waarom')!;
	expect(fenna!.client.mirror.of('answer').filter(({ field, given }) => field === reason.id && given)).toHaveLength(2);
	await page.setViewportSize({ width: 1024, height: 400 });
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await goOn(page, 'Volgende ronde');
	await page.waitForFunction(() => scrollY === 0);
});

async function close(leader: Player) {
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
}

test('closing is no alarm: the line goes with the conversation', async () => {
	let line!: Promise<WebSocket>;
	const listen = async (page: Page) => void (line = page.waitForEvent('websocket'));
	const { page, leader } = await house.running(['Fenna'], {}, listen);
	// The page is told who is here as soon as its line stands.
	const told = await line;
	await told.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"presence"'));
	const gone = told.waitForEvent('close');
	await close(leader);
	await says(page, 'Dit gesprek is gesloten');
	await gone;
	await page.evaluate(() => new Promise((next) => setTimeout(next)));
	expect(await page.getByText('Je leidt dit gesprek niet meer').count()).toBe(0);
	expect(complaintsOf(page)).toEqual([]);
});

test('a laptop that slept while a colleague closed the conversation says that it is closed', async () => {
	const asleep = async (page: Page) => {
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebSocket'));
		await page.route('**/live/**', (ask) => ask.abort());
	};
	const { page, leader } = await house.running(['Fenna'], {}, asleep);
	await says(page, 'De verbinding is even weg.');
	await close(leader);
	await page.unrouteAll({ behavior: 'wait' });
	await says(page, 'Dit gesprek is gesloten');
	expect(await page.getByText('Je leidt dit gesprek niet meer').count()).toBe(0);
	await page.getByRole('link', { name: 'Lees het in het logboek' }).waitFor();
});

test('whoever tells reads that it is their turn, and no name of before stays pressed on their phone', async () => {
	const { leader, seats, session } = await house.running(['Fenna', 'Joris']);
	await leader.step(leader.rounds.find((one) => one.key === 'delen')!.id, 'writing');
	const field = await seats[0]!.until((player) => player.field('gehoord'));
	const phone = await house.open(`/gesprek/${session}`, seats[0]!.visitor, { width: 320, phone: true });
	const [fenna, joris] = seats.map((player) => (player.client.mirror.me as { seat: string }).seat);
	const turn = (about: string) => leader.client.send('field:focus', { field: field.id, about, pen: leader.pen() });
	await turn(joris!);
	await phone.getByRole('button', { name: 'Joris', pressed: true }).waitFor();
	await turn(fenna!);
	await says(phone, 'Jij vertelt nu.');
	expect(await phone.locator('main [aria-pressed=true]').count()).toBe(0);
});

test('where people are folded away the bar says that somebody knocks, and leads there', async () => {
	const { page, code } = await house.running(['Fenna'], { width: 1024 });
	await house.sit(code, 'Mo');
	await page.getByRole('banner').getByRole('button', { name: 'Er klopt iemand aan' }).click();
	await page.getByRole('button', { name: /^Laat/ }).first().click();
	await page.getByRole('banner').getByText('Er klopt iemand aan').waitFor({ state: 'detached' });
	expect(await barriers(page)).toEqual([]);
});
