import type * as Argon from '@node-rs/argon2';
import { expect, test, vi } from 'vitest';
import { address, browser, openHouse, welcomeEllen, words, type House } from './house.ts';

/** How often a password was worked on: that is what takes the time, and so would tell one answer from another. */
const worked = vi.hoisted(() => ({ times: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
	const real = await original<{ hash: typeof Argon.hash; verify: typeof Argon.verify }>();
	return {
		hash: (...given: Parameters<typeof Argon.hash>) => (worked.times++, real.hash(...given)),
		verify: (...given: Parameters<typeof Argon.verify>) => (worked.times++, real.verify(...given))
	};
});

async function tried(house: House, email: string) {
	worked.times = 0;
	const said = await house.signIn(browser().headers(), address, { email, password: 'iets heel anders' });
	return { said, times: worked.times };
}

test('a wrong password, an address nobody has and an account without a password cost the same work and get the same answer', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	house.people.add({ name: 'Naima', email: 'naima@buurthulp.example', password: null });
	const answers = [];
	for (const name of ['ellen', 'niemand', 'naima']) answers.push(await tried(house, `${name}@buurthulp.example`));
	expect(answers).toEqual(Array.from({ length: 3 }, () => ({ said: { outcome: 'wrong' }, times: 1 })));
});

test('forty colleagues behind one address do not keep each other out, whatever some of them get wrong', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	for (let colleague = 0; colleague < 40; colleague++)
		expect((await tried(house, `collega${colleague}@buurthulp.example`)).said.outcome).toBe('wrong');
	const ellen = { email: 'ellen@buurthulp.example', password: words.ellen };
	expect((await house.signIn(browser().headers(), address, ellen)).outcome).toBe('in');
});

test('a link that is wrong, used, withdrawn or too old is answered alike', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const [used, withdrawn, old] = await Promise.all(
		['gebruikt', 'ingetrokken', 'oud'].map((label) => house.links.make({ purpose: 'invite', team, role: 'reader', label }))
	);
	const newcomer = (name: string) => ({ name, email: `${name}@buurthulp.example`, password: null });
	await house.links.welcome(used!, 'invite', newcomer('naima'));
	await house.links.withdraw(team, house.links.find(withdrawn!, 'invite')!.hash);
	vi.useFakeTimers({ now: Date.now() + 8 * 24 * 3600_000, toFake: ['Date'] });
	for (const token of [used!, withdrawn!, old!, 'verzonnenverzonnen1234', '']) {
		expect(house.links.find(token, 'invite')).toBeUndefined();
		expect(await house.links.welcome(token, 'invite', newcomer('fenna'))).toBe('gone');
		expect(await house.links.join(token, ellen)).toBe('gone');
	}
	vi.useRealTimers();
});
