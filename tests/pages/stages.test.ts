import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, complaintsOf, sticksOut, type Look } from '../browser.ts';
import * as drive from '../drive.ts';
import { begin, House, rest, to } from './table.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.clear());
afterAll(() => house?.end());

describe('every stage can be used by everybody', () => {
	const looks: Look[] = [
		{ width: 320, height: 640, theme: 'dark', language: 'en', phone: true },
		{ width: 1440, theme: 'light' }
	];
	test.each(looks)('%o', async (look) => {
		const table = await house.lobby();
		const page = await house.naima(table, look);
		const wrong: string[] = [];
		const check = async (where: string) => {
			await rest(page);
			await page.waitForTimeout(300);
			for (const line of [...(await barriers(page)), ...(await sticksOut(page))]) wrong.push(`${where}: ${line}`);
		};
		await check('lobby');
		await begin(table);
		for (const { key, id } of table.leader.rounds) {
			await to(table, key);
			await page.waitForTimeout(200);
			await check(`${key}, before`);
			await drive.answerRound(table.seats, id);
			await check(`${key}, writing`);
			await to(table, key, 'shown');
			await check(`${key}, shown`);
		}
		await page.locator('.where').click();
		await check('menu');
		expect(wrong).toEqual([]);
		expect(complaintsOf(page)).toEqual([]);
	});
});
