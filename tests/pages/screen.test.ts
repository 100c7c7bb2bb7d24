import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, sticksOut } from '../browser.ts';
import { answerRound, openScreen } from '../drive.ts';
import { House, says, stageOf } from './cockpit.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

describe('the screen', () => {
	test('R5: gets what was shown and nothing else, in every byte', async () => {
		const { page, leader, seats } = await house.running(['Fenna', 'Joris']);
		await page.getByRole('button', { name: 'Scherm' }).click();
		const opening = page.context().waitForEvent('page');
		await page.getByRole('button', { name: 'Open het scherm hier' }).click();
		const screen = await opening;
		let bytes = '';
		screen.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (bytes += String(payload))));
		screen.on(
			'response',
			(response) =>
				void response.text().then(
					(text) => (bytes += text),
					() => undefined
				)
		);
		await screen.reload({ waitUntil: 'networkidle' });

		const [fenna, joris] = seats;
		const round = leader.rounds.find((one) => one.key === 'oordelen')!;
		await leader.step(round.id, 'writing');
		const field = await fenna!.until((player) => player.fields(round.id).find((one) => one.key === 'waarom'));
		await fenna!.put(field.id, 'merkteken-nog-niet-getoond');
		await joris!.put(field.id, 'merkteken-van-joris');
		await says(screen, 'Welke staat bij jou bovenaan, en waarom?');
		await screen.waitForTimeout(300);
		for (const private_ of ['merkteken', 'Fenna', 'Joris', leader.head!.lead!.nl.slice(0, 30), round.tip!.nl.slice(0, 30)])
			expect(bytes, private_).not.toContain(private_);

		await leader.step(round.id, 'shown');
		await says(screen, 'merkteken-nog-niet-getoond');
		expect(bytes).not.toContain('Fenna');
		for (const size of [
			{ width: 1280, height: 720 },
			{ width: 1920, height: 1080 }
		]) {
			await screen.setViewportSize(size);
			expect(await barriers(screen)).toEqual([]);
			expect(await sticksOut(screen)).toEqual([]);
		}

		await leader.client.send('session:quiet', { quiet: true, pen: leader.pen() });
		await screen.getByText('merkteken-nog-niet-getoond').waitFor({ state: 'detached' });
		await says(screen, 'Welke staat bij jou bovenaan, en waarom?');
	});

	test('stories of people whose names are not on the screen stand together, with names each under its teller', async () => {
		const { leader, seats } = await house.running(['Fenna', 'Joris']);
		const held = await openScreen(leader);
		held.close();
		const screen = await house.open(`/scherm/${leader.session}`, held.visitor, { width: 1280, height: 720 });
		const { id } = leader.rounds.find((one) => one.key === 'delen')!;
		await leader.step(id, 'writing');
		await answerRound(seats, id);
		await leader.step(id, 'shown');
		await screen.locator('.word').first().waitFor();
		expect(await screen.locator('section section').count()).toBe(0);
		await leader.client.send('seat:names', { onScreen: true, pen: leader.pen() });
		await screen.getByRole('heading', { name: 'Fenna' }).waitFor();
		expect(await screen.locator('section section').count()).toBe(2);
	});

	test('opens on another laptop by a link that works once, and closes when it is withdrawn', async () => {
		const { page, session } = await house.running(['Fenna']);
		await page.getByRole('button', { name: 'Scherm' }).click();
		await page.getByRole('button', { name: 'Maak een link voor een andere laptop' }).click();
		const link = await page.getByLabel('Link voor het scherm').inputValue();
		const there = await house.page({ width: 1280, height: 720 });
		await there.goto(link);
		await there.waitForURL(`**/scherm/${session}`);
		expect(there.url()).not.toContain('#');

		const elsewhere = await house.page();
		await elsewhere.goto(link);
		await says(elsewhere, 'Deze link werkt niet meer.');
		expect(await barriers(elsewhere)).toEqual([]);

		await page.getByRole('button', { name: /^Sluit.*Scherm, open sinds/ }).click();
		await says(there, 'Dit scherm is gesloten');
	});

	test('R10: screens and links are listed, and withdrawn one by one', async () => {
		const { page, leader } = await house.running(['Fenna']);
		const [one, other] = [house.later(await openScreen(leader)), house.later(await openScreen(leader))];
		await page.getByRole('button', { name: 'Scherm' }).click();
		await page.getByRole('button', { name: 'Maak een link voor een andere laptop' }).click();
		const list = page.getByRole('list', { name: 'Schermen en links' });
		await list.getByText(/^Link, gemaakt .*, nog niet gebruikt$/).waitFor();
		expect(await list.getByText(/^Scherm, open sinds/).count()).toBe(2);
		const link = await page.getByLabel('Link voor het scherm').inputValue();
		await list.getByRole('button', { name: /^Trek in/ }).click();
		await list.getByText(/^Link/).waitFor({ state: 'detached' });
		const late = await house.page();
		await late.goto(link);
		await says(late, 'Deze link werkt niet meer.');
		await list
			.getByRole('button', { name: /^Sluit/ })
			.first()
			.click();
		await one.until(() => one.client.line === 'out');
		expect(other.client.line).toBe('live');
		await page.getByRole('button', { name: 'Sluit alle schermen' }).waitFor({ state: 'detached' });
	});

	test('goes to what is shown when it does not fit, stays where it is while people share, and moves when a leader asks', async () => {
		const { page, leader, seats } = await house.running(['Fenna', 'Joris']);
		const held = await openScreen(leader);
		held.close();
		const screen = await house.open(`/scherm/${leader.session}`, held.visitor, { width: 1280, height: 500 });
		const below = screen.getByText('Hieronder staat meer');
		const at = () => screen.evaluate(() => scrollY);
		const open = async (key: string) => {
			const { id } = leader.rounds.find((round) => round.key === key)!;
			await leader.step(id, 'writing');
			await seats[0]!.until((player) => stageOf(player, key) === 'writing');
			return id;
		};

		await open('inchecken');
		const live = seats[0]!.fields(leader.rounds[0]!.id).find((field) => field.key === 'nodig')!;
		for (let i = 0; i < 12; i++) await seats[0]!.share(await seats[0]!.put(live.id, `Iets wat ik nodig heb, nummer ${i}.`));
		await screen.getByText('nummer 11').waitFor();
		await below.waitFor();
		expect(await at()).toBe(0);

		await page.getByRole('button', { name: 'Scherm', exact: true }).click();
		await page.getByRole('button', { name: 'Scherm omlaag' }).click();
		await expect.poll(at).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Scherm omhoog' }).click();
		await expect.poll(at).toBe(0);

		const round = await open('oogst');
		const [good, unknown] = seats[0]!.fields(round);
		for (let i = 0; i < 8; i++) await seats[0]!.put(good!.id, `Ons werk is goed als dit lukt, nummer ${i}.`);
		await seats[0]!.put(unknown!.id, { column: unknown!.settings.columns![0]!.key, text: 'Dit weten we nog niet.' });
		await leader.client.send('field:show', { field: good!.id, pen: leader.pen() });
		await screen.getByText('nummer 7').waitFor();
		const before = await at();
		await leader.client.send('field:show', { field: unknown!.id, pen: leader.pen() });
		await expect.poll(at).toBeGreaterThan(before + 200);
		const words = screen.getByText('Dit weten we nog niet.');
		expect(await words.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
		expect(await barriers(screen)).toEqual([]);
	});
});
