/**
 * A whole meeting of which every face (taking part, leading, the screen) is looked at in every stage of every round, narrow and wide, by day and by
 * night: nothing in the way of anybody, and nothing sticking out. Fenna only reads, Joris writes in everything, through the product's doors.
 */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, barriersByDayAndNight, complaintsOf, settled, sticksOut, thorough, type Look } from '../browser.ts';
import { answerRound, openLobby, openScreen } from '../drive.ts';
import { House } from './cockpit.ts';

/** Tall: what the bars at top and bottom lie over while one scrolls is no barrier. */
const phone: Look = { width: 320, height: 8000, theme: 'dark', language: 'en', phone: true };

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

test('every stage of every face can be used by everybody', async () => {
	const session = await house.plan();
	const twice: Record<string, Page> = { 'leading, wide': await house.cockpit(session) };
	const wrong: string[] = [];
	const look = async (faces: Record<string, Page>, where: string) => {
		const looked = Object.entries(faces).map(async ([face, page]) => {
			// Some parts come only now: what a page is about is there when its heading is.
			await page.locator('h1').first().waitFor({ state: 'attached' });
			await settled(page);
			// Where a face has a narrow page by night and a wide one by day, each is looked at as it is.
			const found = await (face in twice ? barriers(page) : barriersByDayAndNight(page, false));
			const lines = [...found, ...(await sticksOut(page)), ...complaintsOf(page).splice(0)];
			for (const line of lines) wrong.push(`${face}, ${where}: ${line}`);
		});
		await Promise.all(looked);
	};
	await look(twice, 'planned');

	const { leader, code } = await openLobby(house.ellen, session);
	const [fenna, joris] = [await house.sit(code, 'Fenna'), await house.sit(code, 'Joris')];
	const screen = house.later(await openScreen(house.later(leader)));
	const path = `/gesprek/${session}`;
	twice['leading, narrow'] = await house.cockpit(session, phone);
	twice['reading, narrow'] = await house.open(path, fenna.visitor, phone);
	twice['reading, wide'] = await house.open(path, fenna.visitor);
	const faces: Record<string, Page> = {
		...twice,
		'writing, wide': await house.open(path, joris.visitor),
		'screen, small': await house.open(`/scherm/${session}`, screen.visitor, { width: 1280, height: 720 })
	};
	await look(faces, 'lobby');
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await look(faces, 'begun');
	for (const { id, key } of leader.rounds) {
		const until = (stage: string) => leader.until(() => leader.client.mirror.get('round', id)?.stage === stage);
		await leader.step(id, 'writing');
		await until('writing');
		if (thorough) await look(faces, `${key} opened`);
		await answerRound([joris], id);
		if (key === 'stilschrijven') {
			await leader.client.send('session:timer', { timer: { state: 'running', left: 90_000, total: 300_000 }, pen: leader.pen() });
			await leader.client.send('seat:names', { onScreen: true, pen: leader.pen() });
			await house.sit(code, 'Naima');
		}
		await look(faces, `${key} written`);
		await leader.step(id, 'shown');
		await until('shown');
		await look(faces, `${key} shown`);
	}
	await leader.client.send('session:quiet', { quiet: true, pen: leader.pen() });
	await look(faces, 'listening');
	await leader.client.send('session:quiet', { quiet: false, pen: leader.pen() });
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	await look(faces, 'review');
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await look(faces, 'rounded off');
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await look(faces, 'closed');
	expect(wrong).toEqual([]);
}, 400_000);

test('the menu of who takes part, and what is folded in the cockpit', async () => {
	const { page, seats, session } = await house.running(['Fenna', 'Joris'], phone);
	const fenna = await house.open(`/gesprek/${session}`, seats[0]!.visitor, phone);
	await fenna.locator('.where').click();
	await fenna.getByRole('dialog').waitFor();
	await seats[1]!.client.send('sign:give', { sign: 'touched' });
	await page.getByText('A signal for you').first().waitFor({ state: 'attached' });
	for (const fold of await page.locator('details:not([open]) > summary:visible').all()) await fold.click();
	for (const one of [fenna, page]) {
		expect(await barriersByDayAndNight(one)).toEqual([]);
		expect(await sticksOut(one)).toEqual([]);
	}
});
