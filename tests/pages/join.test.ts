import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { goTo } from '../browser.ts';
import { House, press } from './table.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.clear());
afterAll(() => house?.end());

test('a code of the wrong shape and an unknown one are answered the same, and what was typed stays', async () => {
	const page = await house.page();
	await page.goto(`${house.app.url}/meedoen`);
	for (const typed of ['hallo', 'bcdf-ghjk']) {
		await page.getByRole('textbox').fill(typed);
		await press(page, 'Verder');
		await page.getByText('Met deze code is nu geen gesprek te vinden').waitFor();
		expect(await page.getByRole('textbox').inputValue()).toBe(typed);
	}
});

test('a code is taken in any case, also without JavaScript', async () => {
	const { code } = await house.lobby();
	const page = await house.page({ more: { javaScriptEnabled: false } });
	await page.goto(`${house.app.url}/meedoen`);
	await page.locator('[name=code]').fill(` ${code.toLowerCase().replace('-', ' ')} `);
	await page.locator('button.go').click();
	await page.locator('[name=name]').fill('ياسمين 🌱');
	await page.locator('button.go').click();
	await page.waitForURL(/\/gesprek\//);
	expect(await page.getByText('ياسمين 🌱').count()).toBeGreaterThan(0);
});

test('the secret of a link leaves the address at once, and who sits already goes back to their seat', async () => {
	const table = await house.lobby();
	const page = await house.naima(table);
	await page.goto(house.scanned(table));
	await page.getByRole('link', { name: 'Ga verder als Naima' }).waitFor();
	expect(page.url()).toBe(`${house.app.url}/meedoen`);
	await page.getByRole('link', { name: 'Ga verder als Naima' }).click();
	await page.getByText('Naima (jij)').waitFor();
});

test('a name without a letter is refused with words, and the conversation stays before one’s eyes', async () => {
	const table = await house.lobby();
	const page = await house.page();
	await page.goto(house.scanned(table));
	await page.locator('[name=name]').fill(' . ');
	await page.locator('button.go').click();
	await page.getByText('Vul een naam in').waitFor();
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('deugden');
});

test('what is kept is told from the door, also to who came by the front page', async () => {
	const { code } = await house.lobby();
	const page = await house.page();
	await goTo(page, house.app.url);
	await page.locator('#join input').fill(code);
	await page.locator('#join button.go').click();
	const more = page.getByRole('button', { name: 'Lees precies wat we bewaren' });
	await more.waitFor();
	const [opened] = await Promise.all([page.waitForEvent('popup'), more.click()]);
	await opened.getByRole('heading', { level: 1, name: 'Wat we bewaren' }).waitFor();
});

test('who sits already comes back from the front page, also when the door is locked; nobody else does', async () => {
	const table = await house.lobby();
	const page = await house.naima(table);
	await table.leader.client.send('door:set', { door: 'locked', pen: table.leader.pen() });
	await page.goto(house.app.url);
	await page.getByRole('link', { name: 'Ga verder als Naima' }).click();
	await page.getByText('Naima (jij)').waitFor();
	const stranger = await house.page();
	await stranger.goto(house.app.url);
	expect(await stranger.getByText('Ga verder als').count()).toBe(0);
	await stranger.goto(house.scanned(table));
	await stranger.getByText('Met deze code is nu geen gesprek te vinden').waitFor();
	await stranger.getByText('Kijk op de beginpagina').waitFor();
});
