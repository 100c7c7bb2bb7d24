import { afterEach, expect, test, vi } from 'vitest';
import { openPostbox } from '../mail/postbox.ts';
import { address, asking, browser, openHouse, setUpSteps, signIn, welcomeEllen, words, type House } from './house.ts';

afterEach(() => void vi.useRealTimers());

const mail = 'ellen@buurthulp.example';
const origin = 'https://deugdelijk.example';
const tokenIn = (text: string) => /\?sleutel=([\w-]{22})\s/.exec(text)?.[1] ?? '';

async function withMail() {
	const postbox = await openPostbox();
	const house = openHouse({ SMTP_URL: postbox.settings.smtpUrl, MAIL_FROM: postbox.settings.mailFrom });
	const ellen = await welcomeEllen(house);
	return { postbox, house, ellen };
}

/** Ellen proved her address. */
async function proven() {
	const { postbox, house, ellen } = await withMail();
	await house.byMail.askProof({ id: ellen, name: 'Ellen' }, mail, origin);
	expect(await house.byMail.prove(tokenIn((await postbox.next()).text))).toBe('done');
	return { postbox, house, ellen };
}

/** Letters go in the order they were asked for: the next one is of who asks after all that. */
async function nothingWent(house: House, postbox: Awaited<ReturnType<typeof openPostbox>>): Promise<void> {
	const joris = house.people.add({ name: 'Joris', email: 'joris@buurthulp.example', password: null });
	house.people.setEmail(joris, 'joris@buurthulp.example', true);
	expect(house.byMail.askLink('enter', 'joris@buurthulp.example', address, origin)).toBe(0);
	expect((await postbox.next()).to).toEqual(['joris@buurthulp.example']);
	expect(postbox.letters).toEqual([]);
}

test('an address is proven by the link that went to it: once, and within ten minutes', async () => {
	const { postbox, house, ellen } = await withMail();
	expect(house.people.withId(ellen)).toMatchObject({ emailVerified: false });
	await house.byMail.askProof({ id: ellen, name: 'Ellen' }, mail, origin);
	const letter = await postbox.next();
	expect(letter.to).toEqual([mail]);
	expect(letter.text).toContain(`${origin}/e-mail?sleutel=`);
	expect(await house.byMail.prove(tokenIn(letter.text))).toBe('done');
	expect(house.people.withId(ellen)).toMatchObject({ emailVerified: true });
	expect(await house.byMail.prove(tokenIn(letter.text))).toBe('gone');
	await house.byMail.askProof({ id: ellen, name: 'Ellen' }, 'ellen@elders.example', origin);
	const late = tokenIn((await postbox.next()).text);
	vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ['Date'] });
	expect(await house.byMail.prove(late)).toBe('gone');
	expect(house.people.withId(ellen)).toMatchObject({ email: mail });
});

test('another address is taken only when it is proven, the one before it is told, and one of somebody else is not taken', async () => {
	const { postbox, house, ellen } = await proven();
	await house.byMail.askProof({ id: ellen, name: 'Ellen' }, 'Ellen@elders.example', origin);
	const letter = await postbox.next();
	expect(letter.to[0]?.toLowerCase()).toBe('ellen@elders.example');
	expect(house.people.withId(ellen)).toMatchObject({ email: mail });
	expect(await house.byMail.prove(tokenIn(letter.text))).toBe('done');
	expect((await postbox.next()).to).toEqual([mail]);
	expect(house.people.withId(ellen)).toMatchObject({ email: 'ellen@elders.example', emailVerified: true });
	const token = await house.links.make({ purpose: 'verify', person: ellen, email: 'joris@buurthulp.example' });
	house.people.add({ name: 'Joris', email: 'joris@buurthulp.example', password: null });
	expect(await house.byMail.prove(token)).toBe('taken');
});

test('who proved their address signs in with a link: opening it uses nothing up, using it does', async () => {
	const { postbox, house, ellen } = await proven();
	expect(house.byMail.askLink('enter', 'ELLEN@buurthulp.example', address, origin)).toBe(0);
	const letter = await postbox.next();
	expect(letter.text).toContain(`${origin}/inloggen/link?sleutel=`);
	const token = tokenIn(letter.text);
	expect(house.byMail.behind(token)).toMatchObject({ id: ellen });
	const two = await Promise.all([house.byMail.use(token, address), house.byMail.use(token, address)]);
	expect(two.toSorted()).toEqual([ellen, undefined]);
	const phone = browser();
	const done = await house.admit(phone.headers(), ellen);
	if (done.outcome !== 'in') throw new Error(done.outcome);
	phone.keep(done.headers);
	expect((await house.personOf(phone.headers()))?.email).toBe(mail);
	await signIn(house, browser(), mail, words.ellen);
});

test('who forgot their password chooses another by a link from a mail: once, within ten minutes, and every other way in ends', async () => {
	const { postbox, house, ellen } = await proven();
	const laptop = browser();
	await signIn(house, laptop, mail, words.ellen);
	const { signIn: id } = (await house.personOf(laptop.headers()))!;
	expect(house.byMail.askLink('enter', mail, address, origin)).toBe(0);
	const other = tokenIn((await postbox.next()).text);
	expect(house.byMail.askLink('forgot', 'ELLEN@buurthulp.example', address, origin)).toBe(0);
	const letter = await postbox.next();
	expect(letter.text).toContain(`${origin}/nieuw-wachtwoord?sleutel=`);
	const token = tokenIn(letter.text);
	expect(house.links.find(token, 'forgot')).toMatchObject({ person: ellen });
	const next = await house.hash('een koe op het dak');
	const two = await Promise.all([house.links.reset(token, 'forgot', next), house.links.reset(token, 'forgot', next)]);
	expect(two).toEqual([{ person: ellen, ended: [id] }, 'gone']);
	expect(await house.personOf(laptop.headers())).toBeNull();
	expect(await house.byMail.use(other, address)).toBeUndefined();
	await signIn(house, browser(), mail, 'een koe op het dak');
	expect((await house.signIn(browser().headers(), address, { email: mail, password: words.ellen })).outcome).toBe('wrong');
	house.byMail.askLink('forgot', mail, address, origin);
	const late = tokenIn((await postbox.next()).text);
	vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ['Date'] });
	expect(await house.links.reset(late, 'forgot', next)).toBe('gone');
});

test('a mail that somebody else asks for ends no link that was handed over, and another address or password ends what was mailed', async () => {
	const { postbox, house, ellen } = await proven();
	const given = await house.links.make({ purpose: 'reset', person: ellen });
	house.byMail.askLink('forgot', mail, '192.168.9.9', origin);
	const mailed = tokenIn((await postbox.next()).text);
	expect(house.links.find(given, 'reset')).toBeDefined();
	// What one of them is for, the other does not open.
	expect([house.links.find(given, 'forgot'), house.links.find(mailed, 'reset'), house.links.find(mailed, 'enter')]).toEqual([
		undefined,
		undefined,
		undefined
	]);
	await house.people.moveTo(ellen, 'ellen@elders.example');
	expect(house.links.find(mailed, 'forgot')).toBeUndefined();
	const laptop = browser();
	await signIn(house, laptop, 'ellen@elders.example', words.ellen);
	const again = await house.links.make({ purpose: 'forgot', person: ellen });
	expect((await house.changePassword(await asking(house, laptop, words.ellen), 'een koe op het dak')).outcome).toBe('in');
	expect(house.links.find(again, 'forgot')).toBeUndefined();
});

test('a link from a mail does not pass by the second step', async () => {
	const { house, ellen } = await proven();
	const laptop = browser();
	await signIn(house, laptop, mail, words.ellen);
	await setUpSteps(house, laptop, words.ellen);
	const phone = browser();
	const done = await house.admit(phone.headers(), ellen);
	if (done.outcome !== 'code') throw new Error(done.outcome);
	phone.keep(done.headers);
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(await house.owesStep(phone.headers())).toBe(true);
});

test('for an unknown address, and for one that was not proven, the answer is the same and no mail goes', async () => {
	const { postbox, house } = await withMail();
	for (const purpose of ['enter', 'forgot'] as const)
		for (const email of [mail, 'niemand@buurthulp.example']) expect(house.byMail.askLink(purpose, email, address, origin)).toBe(0);
	await nothingWent(house, postbox);
});

test('asking again and again is slowed down at that address, and nobody’s mail box is filled from many', async () => {
	const { postbox, house } = await proven();
	const waits = Array.from({ length: 6 }, () => house.byMail.askLink('enter', mail, address, origin));
	expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, false, true]);
	for (let from = 0; from < 20; from++) expect(house.byMail.askLink('enter', mail, `192.168.5.${from}`, origin)).toBe(0);
	for (let letter = 0; letter < 5; letter++) await postbox.next();
	expect(house.byMail.askLink('enter', mail, '192.168.6.1', origin)).toBe(0);
	await nothingWent(house, postbox);
});
