import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, complaintsOf, sticksOut } from '../browser.ts';
import type { Player } from '../drive.ts';
import { openScreen } from '../drive.ts';
import { goOn, House, says, stageOf } from './cockpit.ts';

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
		await page.evaluate(() => scrollTo(0, 0));
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

describe('in the room and on the line', () => {
	test('somebody says in the lobby where they are and who sits with them; all pages call them together', async () => {
		const session = await house.plan();
		const page = await house.cockpit(session, { width: 320, height: 900 });
		await goOn(page, 'Open de deur');
		const tineke = await house.sit(await page.locator('main .code').innerText(), 'Tineke');
		await page.getByText('Doet er iemand op afstand mee?').first().click();
		await page.getByLabel('Link naar het videogesprek').fill('javascript:alert(1)');
		await page.getByRole('button', { name: 'Bewaar de link' }).click();
		await says(page, 'Plak de hele link, beginnend met https://.');
		await page.getByLabel('Link naar het videogesprek').fill('https://bellen.example/noord');
		await page.getByRole('button', { name: 'Bewaar de link' }).click();
		expect(await sticksOut(page)).toEqual([]);

		const seat = await pageOf(tineke, { width: 320, height: 900 });
		expect(await seat.getByRole('link', { name: 'Open het videogesprek' }).getAttribute('href')).toBe('https://bellen.example/noord');
		await seat.getByRole('button', { name: 'Op afstand, of samen achter één scherm?' }).click();
		await seat.getByLabel('Op afstand').check();
		await seat.getByLabel('Naam 2').fill('Wim');
		expect(await barriers(seat)).toEqual([]);
		await seat.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await says(seat, 'Tineke en Wim (jij)');
		await page.getByRole('button', { name: /Wie er zijn/ }).click();
		await says(page, 'Tineke en Wim');
		await page.getByText('op afstand', { exact: true }).waitFor();

		await page.locator('.right summary', { hasText: 'Tineke en Wim' }).click();
		await page.getByRole('button', { name: 'In de zaal' }).click();
		await tineke.until(({ client, seat: id }) => client.mirror.get('seat', id)?.where === 'room');
		expect(tineke.client.mirror.get('seat', tineke.seat)?.names).toEqual(['Wim']);
	});
});

describe('if it goes another way', () => {
	test('each way out says what to do, with the button that does it', async () => {
		const { page, leader } = await house.running(['Fenna', 'Joris']);
		await leader.step(leader.rounds[0]!.id, 'writing');
		await page.getByText('Als het anders loopt').click();
		await page.locator('main').getByRole('button', { name: 'Even luisteren' }).click();
		await leader.until(() => leader.head?.quiet);
		expect(await barriers(page)).toEqual([]);
		await page.locator('main').getByRole('button', { name: 'Tweetallen' }).click();
		await leader.until(({ client }) => client.mirror.of('part').some((part) => part.what === 'pair'));
		await page.getByRole('button', { name: 'Verberg wat privé is' }).click();
		expect(await page.getByText('Als het anders loopt').count()).toBe(0);
	});

	test('a ground rule somebody wants to talk about first is a sign to who leads alone', async () => {
		const { page, seats, leader } = await house.running(['Fenna', 'Joris']);
		await leader.step(leader.rounds[0]!.id, 'writing');
		const fenna = await pageOf(seats[0]!);
		await fenna.getByRole('button', { name: 'Hier wil ik het eerst over hebben' }).click();
		await says(fenna, 'Alleen wie leiden zien dit.');
		await page.locator('.right summary', { hasText: 'Een seintje voor jou' }).click();
		await says(page, /gespreksafspraak/);
		await fenna.getByRole('button', { name: 'Hier wil ik het eerst over hebben' }).click();
		await page.getByText(/gespreksafspraak/).waitFor({ state: 'hidden' });
	});
});

test('a virtue is said in other words and hidden, and an own one stands on the list', async () => {
	const page = await house.open(`/teams/${house.team}/werkwijzen/deugden`, house.ellen);
	expect(await barriers(page)).toEqual([]);
	const first = page.locator('main li').first();
	await first.getByText('Zeg het in eigen woorden').click();
	await first.getByLabel('Naam', { exact: true }).fill('Er echt zijn');
	await first.getByRole('button', { name: 'Bewaar' }).click();
	await first.getByText('in jullie woorden').waitFor();
	await first.getByRole('button', { name: /^Verberg/ }).click();
	await first.getByText('verborgen', { exact: true }).waitFor();
	await page.locator('summary', { hasText: 'Zet er een deugd bij' }).click();
	const adding = page.locator('form[action="?/add"]');
	for (const [label, words] of Object.entries({ Naam: 'Volhouden', 'Wat het betekent': 'Blijven komen.', 'Te weinig': 'Afhaken.' }))
		await adding.getByLabel(label, { exact: true }).fill(words);
	await page.getByRole('button', { name: 'Zet erbij', exact: true }).click();
	await adding.getByText('Vul dit nog in.').waitFor();
	expect(await adding.getByLabel('Naam', { exact: true }).inputValue()).toBe('Volhouden');
	await adding.getByLabel('Te veel', { exact: true }).fill('Doordrammen.');
	await page.getByRole('button', { name: 'Zet erbij', exact: true }).click();
	await page.locator('main li', { hasText: 'Volhouden' }).getByText('van jullie', { exact: true }).waitFor();
});

test('late is said kindly and caught up with in one press; what is harvested is marked wider; the next day is settled before people stand up', async () => {
	const { page, seats, leader } = await house.running(['Fenna', 'Joris']);
	const round = (key: string) => leader.rounds.find((one) => one.key === key)!;
	await leader.step(round('inchecken').id, 'writing');
	await leader.client.send('round:change', { round: round('inchecken').id, minutes: round('inchecken').minutes + 4, pen: leader.pen() });
	const card = page.getByRole('region', { name: 'De tijd die er nog is' });
	await card.getByText('4 minuten later dan gedacht').waitFor();
	expect(await barriers(page)).toEqual([]);
	const kept = ['oogst', 'afspraak', 'uitchecken'].map((key) => round(key).minutes);
	await card.getByRole('button', { name: 'Maak ze korter' }).click();
	await card.waitFor({ state: 'detached' });
	expect(leader.rounds.some(({ minutes, planned }) => minutes < planned!)).toBe(true);
	expect(['oogst', 'afspraak', 'uitchecken'].map((key) => round(key).minutes)).toEqual(kept);

	await leader.step(round('oogst').id, 'writing');
	const harvest = await seats[0]!.until(({ client }) => client.mirror.of('field').find(({ key, open }) => key === 'goed-werk' && open));
	await seats[0]!.put(harvest.id, 'We blijven komen.');
	await leader.step(round('oogst').id, 'shown');
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	const fenna = await pageOf(seats[0]!, { width: 320, height: 900 });
	const wider = fenna.getByRole('button', { name: /^speelt bij meer mensen in de wijk/ });
	await wider.click();
	await leader.until(() => leader.answers(harvest.id).some(({ marks }) => marks?.includes('wider')));
	await fenna.locator('[aria-pressed=true]', { hasText: 'speelt bij meer mensen in de wijk' }).waitFor();
	expect([...(await barriers(fenna)), ...(await sticksOut(fenna))]).toEqual([]);

	const next = page.getByRole('region', { name: 'Voor jullie opstaan' });
	await next.getByLabel('Wanneer zien jullie elkaar weer?').fill('2027-03-09');
	await next.getByLabel('Wie brengt dan iets in?').fill('Joris');
	await next.getByRole('button', { name: 'Leg vast' }).click();
	await next.getByText('Vastgelegd: 9 maart 2027, Joris').waitFor();
	expect(await barriers(page)).toEqual([]);
	await leader.until(() => leader.head?.next?.presenter === 'Joris');
});
