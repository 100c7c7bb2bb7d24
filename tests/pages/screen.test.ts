import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, sticksOut } from '../browser.ts';
import { House, says } from './cockpit.ts';

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
		await says(screen, 'Waarom staat deze bij jou bovenaan?');
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
		await says(screen, 'Waarom staat deze bij jou bovenaan?');
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

		await page.getByRole('button', { name: 'Sluit alle schermen' }).click();
		await says(there, 'Dit scherm is gesloten');
	});
});
