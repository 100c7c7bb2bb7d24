import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ownPageBefore } from '#lib/server/auth/own-page-before.ts';
import type { Errand } from '#lib/server/auth/organisation.ts';
import { asking, browser, openHouse, setUpSteps, signIn, welcomeEllen, words, type Browser, type House } from './house.ts';
import { client, openProvider } from './provider.ts';

afterEach(() => void vi.useRealTimers());

const origin = 'https://deugdelijk.example';
const mail = 'ellen@buurthulp.example';

async function withProvider() {
	const provider = await openProvider(origin, {
		ellen: { name: 'Ellen de Wit', email: mail, email_verified: true },
		naima: { name: 'Naima', email: 'Naima@buurthulp.example', email_verified: true },
		nameless: { email: 'fenna@buurthulp.example' },
		unreachable: { name: 'Zonder adres' }
	});
	const known = { OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret, OIDC_NAME: 'Buurthulp' };
	const house = openHouse({ ORIGIN: origin, OIDC_ISSUER: provider.issuer, ...known });
	const ellen = await welcomeEllen(house);
	return { provider, house, ellen };
}

type Setting = Awaited<ReturnType<typeof withProvider>>;

/** Goes there and comes back. */
async function visit({ provider, house }: Pick<Setting, 'provider' | 'house'>, who: Browser, errand: Errand, as: string, to = '/teams') {
	const away = await house.organisation.leave(who.headers(), errand, to);
	who.keep(away.headers);
	const back = await house.organisation.back(who.headers(), await provider.through(away.to, as));
	who.keep(back.headers);
	if (back.done && 'headers' in back.done) who.keep(back.done.headers);
	return back;
}

const accounts = (house: House) => house.database.sqlite.prepare('SELECT count(*) FROM person').pluck().get();

test('who was not invited gets no account, and the same address is no proof of being who has it', async () => {
	const setting = await withProvider();
	const { house } = setting;
	expect(await visit(setting, browser('https'), 'sign-in', 'naima')).toMatchObject({ done: null, refused: 'unknown' });
	const laptop = browser('https');
	expect(await visit(setting, laptop, 'sign-in', 'ellen')).toMatchObject({ done: null, refused: 'unknown' });
	expect(await house.personOf(laptop.headers())).toBeNull();
	expect(accounts(house)).toBe(1);
});

test('who is signed in ties their account, and comes in by their organisation from then on', async () => {
	const setting = await withProvider();
	const { house, ellen } = setting;
	const laptop = browser('https');
	await signIn(house, laptop, mail, words.ellen);
	expect(await visit(setting, laptop, 'tie', 'ellen', '/ik/veilig')).toMatchObject({ to: '/ik/veilig', done: null, refused: null });
	expect(house.people.isTied(ellen)).toBe(true);
	const phone = browser('https');
	expect(await visit(setting, phone, 'sign-in', 'ellen')).toMatchObject({ to: '/teams', done: { outcome: 'in' } });
	expect(await house.personOf(phone.headers())).toMatchObject({ id: ellen, name: 'Ellen' });
	expect(house.people.signIns(ellen)).toHaveLength(2);
});

test('an account at the organisation is tied to one person here', async () => {
	const setting = await withProvider();
	const { house, ellen } = setting;
	const [laptop, other] = [browser('https'), browser('https')];
	await signIn(house, laptop, mail, words.ellen);
	await visit(setting, laptop, 'tie', 'ellen');
	const joris = house.people.add({ name: 'Joris', email: 'joris@buurthulp.example', password: await house.hash(words.joris) });
	await signIn(house, other, 'joris@buurthulp.example', words.joris);
	expect(await visit(setting, other, 'tie', 'ellen')).toMatchObject({ done: null, refused: 'tied' });
	expect([house.people.isTied(ellen), house.people.isTied(joris)]).toEqual([true, false]);
});

test('an invitation makes an account without a password; its owner has the organisation alone to come in by', async () => {
	const setting = await withProvider();
	const { house } = setting;
	const laptop = browser('https');
	expect(await visit(setting, laptop, 'invitation', 'naima', '/uitnodiging')).toMatchObject({
		to: '/uitnodiging',
		done: { outcome: 'in' }
	});
	const naima = await house.personOf(laptop.headers());
	expect(naima).toMatchObject({ name: 'Naima', email: 'naima@buurthulp.example' });
	expect(house.people.hasPassword(naima!.id)).toBe(false);
	expect(await visit(setting, browser('https'), 'invitation', 'ellen')).toMatchObject({ done: null, refused: 'unknown' });
	const nameless = browser('https');
	await visit(setting, nameless, 'invitation', 'nameless');
	expect((await house.personOf(nameless.headers()))?.name).toBe('fenna');
	expect(await visit(setting, browser('https'), 'invitation', 'unreachable')).toMatchObject({ done: null, refused: 'failed' });
});

test('R10 who has no password has to have signed in a moment ago before anything about getting in changes, and may do that again', async () => {
	const setting = await withProvider();
	const { house } = setting;
	const laptop = browser('https');
	await visit(setting, laptop, 'invitation', 'naima', '/uitnodiging');
	expect(await house.confirm(await asking(house, laptop))).toEqual({ outcome: 'right' });
	await house.startSteps(await asking(house, laptop));
	vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ['Date'] });
	const asked = await asking(house, laptop);
	for (const refused of [house.confirm, house.startSteps, house.endSteps, house.recoveryCodes])
		expect(await refused(asked)).toEqual({ outcome: 'again' });
	const away = await house.organisation.leave(laptop.headers(), 'again', '/ik');
	expect(new URL(away.to).searchParams.get('prompt')).toBe('login');
	vi.useRealTimers();
	expect(await visit(setting, laptop, 'again', 'naima', '/ik')).toMatchObject({ to: '/ik', done: { outcome: 'in' } });
	expect(await house.confirm(await asking(house, laptop))).toEqual({ outcome: 'right' });
	expect(house.people.signIns(asked.person.id)).toHaveLength(1);
	// Of who has a password it is the password that counts, however fresh the sign-in.
	const other = browser('https');
	await signIn(house, other, mail, words.ellen);
	expect(await house.confirm(await asking(house, other))).toEqual({ outcome: 'wrong' });
});

test('the second step is asked here too', async () => {
	const setting = await withProvider();
	const { house } = setting;
	const laptop = browser('https');
	await signIn(house, laptop, mail, words.ellen);
	await visit(setting, laptop, 'tie', 'ellen');
	await setUpSteps(house, laptop, words.ellen);
	const phone = browser('https');
	expect(await visit(setting, phone, 'sign-in', 'ellen')).toMatchObject({ done: { outcome: 'code' } });
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(await house.owesStep(phone.headers())).toBe(true);
});

test('what comes back works once, in the browser that left, and made-up answers let nobody in', async () => {
	const setting = await withProvider();
	const { house, provider } = setting;
	const laptop = browser('https');
	await signIn(house, laptop, mail, words.ellen);
	await visit(setting, laptop, 'tie', 'ellen');
	const [phone, thief] = [browser('https'), browser('https')];
	const away = await house.organisation.leave(phone.headers(), 'sign-in', '/teams');
	const back = await provider.through(away.to, 'ellen');
	expect(await house.organisation.back(thief.headers(), back)).toMatchObject({ done: null, refused: 'failed' });
	phone.keep(away.headers);
	for (const forged of ['', '?code=verzonnen', '?error=access_denied', '?state=verzonnen&code=verzonnen', `${back.search}x`])
		expect(await house.organisation.back(browser('https').headers(), new URL(back.pathname + forged, origin))).toMatchObject({
			done: null
		});
});

test('nothing the organisation hands out to fetch more with is kept', async () => {
	const setting = await withProvider();
	const { house } = setting;
	const laptop = browser('https');
	await visit(setting, laptop, 'invitation', 'naima');
	await visit(setting, browser('https'), 'sign-in', 'naima');
	const tied = house.database.sqlite.prepare(`SELECT * FROM account WHERE providerId <> 'credential'`).all();
	expect(tied).toMatchObject([{ accountId: 'naima', accessToken: null, refreshToken: null, idToken: null, scope: null, password: null }]);
	house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	expect(readFileSync(join(house.dataDir, 'deugdelijk.db'), 'latin1')).not.toContain(client.client_secret);
});

test('tying an account and signing in again take a link on a page of ours, with a referrer or without one', () => {
	const url = new URL(`${origin}/ik/organisatie`);
	const before = (headers: Record<string, string>) => ownPageBefore({ url, request: new Request(url, { headers }) });
	expect(before({ referer: `${origin}/ik/veilig` })).toBe('/ik/veilig');
	expect(before({ 'sec-fetch-site': 'same-origin' })).toBe('/ik');
	expect(before({})).toBeUndefined();
	expect(before({ referer: 'https://kwaad.example/ik' })).toBeUndefined();
	for (const site of ['cross-site', 'same-site', 'none']) expect(before({ 'sec-fetch-site': site })).toBeUndefined();
	expect(before({ referer: 'https://kwaad.example/', 'sec-fetch-site': 'same-origin' })).toBeUndefined();
});
