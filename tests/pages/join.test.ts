import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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
