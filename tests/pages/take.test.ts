import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, goTo, sticksOut } from '../browser.ts';
import * as drive from '../drive.ts';
import { begin, House, press, rest, roundOf, saved, to, words } from './table.ts';

// One participant, Naima, on the product's own pages; the others and the facilitator are played through the product's doors.

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.clear());
afterAll(() => house?.end());

const drieDeugden = (page: Page) => page.getByRole('heading', { name: 'Welke drie deugden' });

describe('taking part', () => {
	test('words are mine until I share them, and can be taken back and taken away', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'inchecken');
		await words(page).fill('Dat ik mag nadenken.');
		await saved(page);
		const [joris] = table.seats;
		const seen = () => joris!.answers(joris!.field('nodig')!.id).map((answer) => answer.given?.value);
		expect(seen()).toEqual([]);
		await press(page, 'Delen');
		await joris!.until(() => seen().includes('Dat ik mag nadenken.'));
		await press(page, 'Terugnemen');
		await joris!.until(() => seen().length === 0);
		await press(page, 'Haal weg');
		await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
		await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
	});

	test('who is ready with words that were not shared is asked first, and shares them or keeps them', async () => {
		const table = await house.lobby();
		const page = await house.naima(table, { width: 320, height: 640 });
		await begin(table);
		await to(table, 'inchecken');
		await words(page).fill('Dat stilte mag.');
		await saved(page);
		await press(page, 'Klaar');
		const asked = page.getByRole('group', { name: 'Je schreef iets dat je nog niet deelde.' });
		await asked.waitFor();
		expect(await barriers(page)).toEqual([]);
		expect(await sticksOut(page)).toEqual([]);
		await asked.getByRole('button', { name: 'Delen' }).click();
		const [joris] = table.seats;
		await joris!.until(() => joris!.answers(joris!.field('nodig')!.id).some((answer) => answer.given?.value === 'Dat stilte mag.'));
		await table.leader.until(() => table.leader.client.mirror.of('seat').find((seat) => seat.name === 'Naima')?.ready);
	});

	test('a reload in the middle of a sentence loses nothing (R3)', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).pressSequentially('Ze deed pas open bij de vie');
		await page.reload();
		await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Ze deed pas open bij de vie');
		await saved(page);
	});

	test('who is writing keeps the field when the facilitator goes on, and goes along when ready', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'inchecken');
		await words(page).fill('Half');
		await words(page).focus();
		await to(table, 'stilschrijven');
		await page.getByRole('group', { name: 'De gespreksleider is verder.' }).waitFor();
		await words(page).pressSequentially(' geschreven');
		expect(await words(page).inputValue()).toBe('Half geschreven');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
		await press(page, 'Ga mee');
		await page.getByText('niemand leest mee').waitFor();
	});

	test('a passage is shared, the rest of the story stays private', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Ze deed open. De rest is van mij.');
		await saved(page);
		await words(page).evaluate((area: HTMLTextAreaElement) => (area.focus(), area.setSelectionRange(0, 13)));
		await press(page, 'Deel dit stukje');
		const [joris] = table.seats;
		const field = joris!.field('moment')!.id;
		await joris!.until(() => joris!.answers(field).length > 0);
		expect(joris!.answers(field).map((answer) => answer.given?.value)).toEqual(['Ze deed open.']);
	});

	test('without a name: chosen before the first letter, changed again after a reload, shown once and with no name', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'oogst');
		expect(await page.locator('textarea').count()).toBe(0);
		await page.getByRole('radio', { name: 'Zonder mijn naam' }).first().check();
		await words(page).fill('Ons werk is goed als iemand zelf belt.');
		await saved(page);
		await page.reload();
		await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Ons werk'));
		await words(page).fill('Ons werk is goed als iemand zelf belt, of juist niet.');
		await saved(page);
		await rest(page);
		await to(table, 'oogst', 'shown');
		const [joris] = table.seats;
		const field = joris!.field('goed-werk')!.id;
		await joris!.until(() => joris!.answers(field).length > 0);
		const [answer, ...more] = joris!.answers(field);
		expect(more).toEqual([]);
		expect(answer).toMatchObject({ seat: null, given: { value: 'Ons werk is goed als iemand zelf belt, of juist niet.' } });
		await page.getByText('van jou').waitFor();
	});

	test('a second device of the same person says where to go on, before a letter is typed', async () => {
		const table = await house.lobby();
		const phone = await house.naima(table);
		await begin(table);
		await to(table, 'delen');
		const about = (page: Page) => page.getByRole('button', { name: 'Joris' }).first().click();
		await about(phone);
		await phone.getByRole('radio', { name: 'Met mijn naam' }).first().waitFor();
		const laptop = await house.page();
		await laptop.context().addCookies(await phone.context().cookies());
		await goTo(laptop, phone.url());
		await about(laptop);
		await laptop.getByText('Je begon aan deze vraag op een ander apparaat').waitFor();
		expect(await laptop.getByRole('radio').count()).toBe(0);
	});

	test('after showing, words that come later say so', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'oordelen');
		await drive.answerRound(table.seats, roundOf(table, 'oordelen'));
		await to(table, 'oordelen', 'shown');
		await page.getByText('Lees eerst even in stilte.').first().waitFor();
		await page.getByText('Jouw woorden').last().click();
		await words(page).fill('Trouw, om vol te houden.');
		await page.getByRole('button', { name: 'Alsnog delen' }).click();
		await page.getByText('kwam later').waitFor();
	});

	test('a lost line is said in words, and what was typed meanwhile is saved when it is back', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Voor de onderbreking');
		await saved(page);
		await page.context().setOffline(true);
		await words(page).fill('Voor de onderbreking, en erna.');
		await page.getByText('Nog niet opgeslagen', { exact: true }).waitFor({ timeout: 6000 });
		await page.context().setOffline(false);
		await saved(page);
		expect(await words(page).inputValue()).toBe('Voor de onderbreking, en erna.');
	});

	test('a private sign reaches the facilitator and can be taken back; ready too', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		const { leader } = table;
		const signs = () =>
			leader.client.presence && 'signs' in leader.client.presence ? leader.client.presence.signs.map((one) => one.sign) : [];
		// The page goes to the round first: a menu opened in the lobby stays there.
		await words(page).waitFor();
		await press(page, /^Seintje/);
		await press(page, 'Dit raakt me');
		await leader.until(() => signs().includes('touched'));
		await page.getByText('Je seintje staat bij de gespreksleider.').filter({ visible: true }).first().waitFor();
		const naima = leader.client.mirror.of('seat').find((seat) => seat.name === 'Naima')!.id;
		await leader.client.send('sign:seen', { seat: naima });
		await page.getByText('De gespreksleider weet het.').filter({ visible: true }).first().waitFor();
		await press(page, /^Seintje/);
		await press(page, 'Ik heb meer tijd nodig');
		await leader.until(() => signs().includes('time'));
		await press(page, /^Seintje/);
		await press(page, 'Neem je seintje terug');
		await leader.until(() => signs().length === 0);
		const ready = () => leader.client.mirror.of('seat').find((seat) => seat.name === 'Naima')?.ready;
		await press(page, 'Klaar');
		await leader.until(() => ready() === roundOf(table, 'stilschrijven'));
		await press(page, 'Toch nog verder');
		await leader.until(() => !ready());
	});

	test('looking back leaves one’s place; listening leaves the words', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Van mij.');
		await saved(page);
		await rest(page);
		await to(table, 'oordelen');
		await drieDeugden(page).waitFor();
		await page.locator('.where').click();
		await page.getByRole('dialog').getByRole('button', { name: 'Stil schrijven' }).click();
		expect(await words(page).inputValue()).toBe('Van mij.');
		await press(page, 'Terug naar nu');
		await drieDeugden(page).waitFor();
		await table.leader.client.send('session:quiet', { quiet: true, pen: table.leader.pen() });
		await page.getByText('Even luisteren').first().waitFor();
		expect(await drieDeugden(page).isVisible()).toBe(true);
		expect(await page.getByRole('checkbox').first().isVisible()).toBe(false);
	});

	test('leaving takes this browser’s copy away', async () => {
		const table = await house.lobby();
		const page = await house.naima(table);
		await begin(table);
		await to(table, 'oogst');
		await page.getByRole('radio', { name: 'Zonder mijn naam' }).first().check();
		await words(page).fill('Iets.');
		await saved(page);
		await page.locator('.where').click();
		await press(page, 'Verlaat het gesprek');
		await page.getByRole('dialog').getByRole('button', { name: 'Verlaat het gesprek' }).click();
		await page.getByRole('heading', { name: 'Je doet niet meer mee' }).waitFor();
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});
});
