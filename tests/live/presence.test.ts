import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen } from '../drive.ts';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('the screen counts people, also two at one laptop, and no names of them', async () => {
	const { leader, seats } = await house.meeting(['Tineke', 'Joris']);
	const [screen] = house.keep(await openScreen(leader));
	const count = (people: number) => screen!.until(({ client }) => JSON.stringify(client.presence) === JSON.stringify({ count: people }));
	await count(2);
	const sit = (names: string[]) => leader.client.send('seat:sits', { seat: seats[0]!.seat, names, where: null, pen: leader.pen() });
	await sit(['Wim']);
	await count(3);
	await sit([]);
	await count(2);
	await sit(['Wim']);
	seats[0]!.close();
	await count(1);
	expect(JSON.stringify(screen!.client.mirror.of('seat'))).not.toContain('Wim');
});
