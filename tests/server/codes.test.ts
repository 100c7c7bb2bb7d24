import { expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { attempts } from '#lib/server/live/attempts.ts';

const code = 'BCDF-GHJK';

/** One try after another, so that the order in which they are answered can be read. */
function door() {
	const answered: string[] = [];
	const ask = (name: string, address: string, outcome: () => Promise<string>, typed = code) =>
		attempts(address, typed, outcome)
			.catch((refused: Refusal) => refused.code)
			.then(() => void answered.push(name));
	const wrong = async (): Promise<string> => {
		throw new Refusal('not-found');
	};
	return { answered, ask, wrong };
}

test('R16: however often colleagues at one address mistype, whoever types the right code is in at once', async () => {
	const { answered, ask, wrong } = door();
	const office = '192.168.1.1';
	const mistyped = Array.from({ length: 13 }, (_, colleague) => ask(`wrong ${colleague}`, office, wrong));
	await Promise.all(mistyped.slice(0, 10));
	await ask('right', office, async () => 'in');
	await ask('a link', office, wrong, 'A'.repeat(22));
	expect(answered.filter((name) => name.startsWith('wrong'))).toHaveLength(10);
	await Promise.all(mistyped);
	expect(answered.slice(-5)).toEqual(['right', 'a link', 'wrong 10', 'wrong 11', 'wrong 12']);
});

test('wrong codes are answered one after the other from the eleventh on, also from another address in the same IPv6 network, and elsewhere not', async () => {
	const { answered, ask, wrong } = door();
	for (let at = 0; at < 10; at++) await ask('free', `2001:db8:1:2::${at}`, wrong);
	const waits = ask('neighbour', '2001:db8:1:2:ffff::9', wrong);
	await ask('elsewhere', '2001:db8:1:3::1', wrong);
	await waits;
	expect(answered.slice(-2)).toEqual(['elsewhere', 'neighbour']);
});

test('a flood of wrong codes at one address is told to go slower, instead of piling up', async () => {
	const { ask, wrong } = door();
	const said: string[] = [];
	const flood = Array.from({ length: 140 }, () =>
		attempts('10.9.9.9', code, wrong).catch((refused: Refusal) => void said.push(refused.code))
	);
	await Promise.all(flood.slice(130));
	expect(said.filter((one) => one === 'too-fast')).toHaveLength(10);
	await ask('right', '10.9.9.9', async () => 'in');
});
