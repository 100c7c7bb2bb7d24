import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, complaintsOf, sticksOut } from '../browser.ts';
import type { Player } from '../drive.ts';
import { openScreen } from '../drive.ts';
import { House, says, stageOf } from './cockpit.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

/** The page of a seat that sat down without a browser. */
async function pageOf(seat: Player, look: Parameters<House['page']>[0] = {}) {
	const page = await house.page(look);
	const cookies = seat.visitor.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
	await page.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: house.app.url })));
	await page.goto(`${house.app.url}/gesprek/${seat.session}`, { waitUntil: 'networkidle' });
	return page;
}

describe('parts and chairs', () => {
	test('one press gives somebody a part, and their page offers to lead along', async () => {
		const { page, seats } = await house.running(['Fenna', 'Joris']);
		const fenna = await pageOf(seats[0]!);
		await page.locator('.right summary', { hasText: 'Fenna' }).click();
		await page.getByRole('button', { name: 'Leidt mee' }).click();
		await fenna.getByRole('link', { name: /Leid mee/ }).waitFor();
		expect(await barriers(fenna)).toEqual([]);
		const [along] = await Promise.all([fenna.context().waitForEvent('page'), fenna.getByRole('link', { name: /Leid mee/ }).click()]);
		await along.getByRole('button', { name: 'Open de ronde' }).waitFor();
		expect(await along.locator('a[href^="/teams"]').count()).toBe(0);
		await page.getByRole('button', { name: 'Leidt mee' }).click();
		await fenna.getByRole('link', { name: /Leid mee/ }).waitFor({ state: 'hidden' });
		expect(complaintsOf(page)).toEqual([]);
	});

	test('an empty chair stays in sight for who leads, for who takes part and on the screen', async () => {
		const { page, seats, leader } = await house.running(['Fenna', 'Joris'], { width: 320, height: 900 });
		await page.getByRole('button', { name: /Wie er zijn/ }).click();
		await page.getByText('Rollen en stoelen').click();
		await page.getByRole('button', { name: 'Zet deze stoelen neer' }).click();
		await page.getByLabel('Geef De buurt aan').selectOption({ label: 'Joris' });
		await seats[1]!.until(({ client }) => client.mirror.of('part').some((part) => part.key === 'buurt' && part.seats.length));
		expect(await sticksOut(page)).toEqual([]);
		expect(await barriers(page)).toEqual([]);

		await leader.step(leader.rounds[0]!.id, 'writing');
		await leader.until(() => stageOf(leader, 'inchecken') === 'writing');
		const joris = await pageOf(seats[1]!, { width: 320, height: 900 });
		await says(joris, 'Je kijkt mee door de ogen van De buurt.');
		await joris.getByText(/Stoelen\. Leeg: De cliënt/).click();
		await joris.getByRole('button', { name: /Ga hier zitten.*De samenleving/ }).click();
		await says(joris, 'Je kijkt mee door de ogen van De samenleving.');
		expect(await sticksOut(joris)).toEqual([]);

		const screen = await openScreen(leader);
		house.later(screen);
		const wall = await house.page({ width: 1280, height: 720 });
		const [name = '', value = ''] = screen.visitor.cookie.split(/=(.*)/s);
		await wall.context().addCookies([{ name, value, url: house.app.url }]);
		await wall.goto(`${house.app.url}/scherm/${leader.session}`, { waitUntil: 'networkidle' });
		await says(wall, 'lege stoel');
		await says(wall, 'hier zit iemand');
		expect(await wall.getByText('Joris').count()).toBe(0);
	});

	test('groups of two are made by chance and changed by hand; everybody reads with whom', async () => {
		const { page, seats } = await house.running(['Fenna', 'Joris', 'Mo', 'Naima']);
		await page.getByText('Rollen en stoelen').click();
		await page.getByRole('button', { name: 'Tweetallen' }).click();
		const fenna = await pageOf(seats[0]!);
		await says(fenna, /Jullie praten samen: .*Fenna/);
		const group = await page.getByLabel('Groep van Fenna').inputValue();
		await page.getByLabel('Groep van Fenna').selectOption(group === 'groep-1' ? 'groep-2' : 'groep-1');
		await seats[0]!.until(({ client }) => client.mirror.of('part').some((part) => part.seats.length === 3));
		await page.getByRole('button', { name: 'Niet', exact: true }).click();
		await fenna.getByText('Jullie praten samen').waitFor({ state: 'hidden' });
	});
});

describe('who was heard', () => {
	test('is a quiet tick in the list of people, hidden with it and gone with the round', async () => {
		const { page, leader } = await house.running(['Fenna', 'Joris']);
		await leader.step(leader.rounds[0]!.id, 'writing');
		await page.getByRole('button', { name: /gehoord.*Fenna is aan het woord geweest/ }).click();
		await says(page, 'Nog niet gehoord in deze ronde: Joris.');
		expect(await barriers(page)).toEqual([]);
		await page.getByRole('button', { name: 'Verberg wat privé is' }).click();
		expect(await page.getByText('Nog niet gehoord').count()).toBe(0);
		await page.getByRole('button', { name: 'Toon wat privé is' }).click();
		await leader.step(leader.rounds[1]!.id, 'writing');
		await page.getByText('Nog niet gehoord').waitFor({ state: 'hidden' });
		expect(await page.locator('.right [aria-pressed=true]').count()).toBe(0);
	});
});
