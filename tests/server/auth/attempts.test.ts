import { expect, test } from 'vitest';
import { openAttempts } from '#lib/server/auth/attempts.ts';
import { address, browser, openHouse, welcomeEllen, words } from './house.ts';

const second = 1000;

function withClock() {
	const clock = { now: 0 };
	return { clock, attempts: openAttempts(() => clock.now) };
}

test('after five tries each next one waits longer, up to a quarter of an hour', () => {
	const { clock, attempts } = withClock();
	for (let i = 0; i < 5; i++) expect(attempts.begin('ellen@x.example', address)).toBe(0);
	const waits = Array.from({ length: 9 }, () => {
		const wait = attempts.begin('ellen@x.example', address);
		clock.now += wait;
		expect(attempts.begin('ellen@x.example', address)).toBe(0);
		return wait / second;
	});
	expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test('R16 nobody is locked out by another: not from elsewhere, and not by a colleague at the same address', () => {
	const { attempts } = withClock();
	for (let i = 0; i < 50; i++) attempts.begin('ellen@x.example', address);
	expect(attempts.begin('ellen@x.example', address)).toBeGreaterThan(0);
	expect(attempts.begin('ellen@x.example', '10.0.0.7')).toBe(0);
	expect(attempts.begin('joris@x.example', address)).toBe(0);
});

test('another address in the same IPv6 network is no fresh start', () => {
	const { attempts } = withClock();
	for (let i = 0; i < 6; i++) attempts.begin('ellen@x.example', `2001:db8:1:2::${i}`);
	expect(attempts.begin('ellen@x.example', '2001:db8:1:2:ffff::9')).toBeGreaterThan(0);
	expect(attempts.begin('ellen@x.example', '2001:db8:1:3::1')).toBe(0);
});

test('a right password, or an hour of rest, clears the slate', () => {
	const { clock, attempts } = withClock();
	for (let i = 0; i < 6; i++) attempts.begin('Ellen@x.example', address);
	attempts.succeeded('ellen@X.example', address);
	expect(attempts.begin('ellen@x.example', address)).toBe(0);
	for (let i = 0; i < 6; i++) attempts.begin('joris@x.example', address);
	clock.now += 3600 * second;
	expect(attempts.begin('joris@x.example', address)).toBe(0);
});

test('two hundred guesses at once are counted before they are tried', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const guesses = Array.from({ length: 200 }, (_, i) => ({ email: 'ellen@buurthulp.example', password: `raad ik het nu ${i}` }));
	const outcomes = await Promise.all(guesses.map((guess) => house.signIn(browser().headers(), address, guess)));
	expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
	const right = { email: 'ellen@buurthulp.example', password: words.ellen };
	expect((await house.signIn(browser().headers(), address, right)).outcome).toBe('wait');
	expect((await house.signIn(browser().headers(), '10.0.0.7', right)).outcome).toBe('in');
});
