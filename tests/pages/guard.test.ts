import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriersByDayAndNight, complaintsOf, sticksOut } from '../browser.ts';
import { openLobby, planMeeting } from '../drive.ts';
import { goOn, House, says } from './cockpit.ts';

// What may make somebody recognisable, while it is typed: Mo writes on a phone, in Dutch, and Ellen leads, in English.

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

const sound = async (page: Page) =>
	expect([...(await barriersByDayAndNight(page)), ...(await sticksOut(page)), ...complaintsOf(page)]).toEqual([]);
const pressed = async (page: Page, name: string | RegExp) => {
	await page.getByRole('button', { name }).first().focus();
	await page.keyboard.press('Enter');
};

test('a hint appears below the field, other words come in one press, and what is let stand stays so', async () => {
	const { session, seats, page: ellen } = await house.running(['Mo']);
	const phone = await house.open(`/gesprek/${session}`, seats[0]!.visitor, { width: 320, height: 640 });
	await goOn(ellen, 'Open de ronde');
	const words = phone.getByRole('textbox').first();
	await words.pressSequentially('Fatima wil dat Anna weer komt. ');
	const hints = phone.getByRole('group', { name: 'Kan dit iemand herkenbaar maken?' });
	await hints.getByText('Fatima', { exact: true }).waitFor();
	await sound(phone);
	await pressed(phone, 'mevrouw A., in plaats van “Fatima”');
	await phone.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
	expect(await words.inputValue()).toBe('Mevrouw A. wil dat Anna weer komt. ');
	await pressed(phone, 'Laat staan: “Anna”');
	await hints.waitFor({ state: 'detached' });
	await words.pressSequentially('Anna bleef, en Fatima ook. ');
	await hints.getByText('Fatima', { exact: true }).waitFor();
	expect(await hints.getByText('Anna', { exact: true }).count()).toBe(0);
	expect(await phone.getByRole('button', { name: 'mevrouw A., in plaats' }).count()).toBe(1);
	// What is saved is what stands there, and nothing of what was found.
	await seats[0]!.until(() => JSON.stringify([...seats[0]!.client.mirror.rows.values()]).includes('Mevrouw A.'));
});

test('before a situation goes on the screen its presenter sees what is still marked; who leads only that, and what all can read', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const { leader, code } = await openLobby(house.ellen, session);
	house.later(leader);
	const naima = await house.sit(code, 'Naima');
	await leader.client.send('part:set', { what: 'presenter', key: 'presenter', label: null, seats: [naima.seat], pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	const { id: round } = await leader.until(() =>
		leader.rounds.find(({ id }) => leader.fields(id).some(({ form }) => form === 'situation'))
	);
	await leader.step(round, 'writing');
	await leader.client.send('session:at', { at: round, pen: leader.pen() });
	const page = await house.open(`/gesprek/${session}`, naima.visitor, { width: 320, height: 640 });
	const ellen = await house.cockpit(session, { language: 'en' });
	await page.getByLabel('Wat gebeurde er?').fill('Meneer Bakker stond op de gang.');
	await pressed(page, 'Zet op het scherm');
	await page.getByText('Dit staat er nog in.').waitFor();
	await sound(page);
	await ellen.locator('summary', { hasText: 'A signal for you' }).click();
	await says(ellen, 'Something in it is still marked.');
	expect(await ellen.getByText('Bakker').count()).toBe(0);
	await pressed(page, 'Toch op het scherm');
	const marked = ellen.getByRole('group', { name: 'This is on the screen.' });
	await marked.getByText('Meneer Bakker').waitFor();
	await sound(ellen);
});
