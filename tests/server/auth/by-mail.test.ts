import { afterEach, expect, test, vi } from 'vitest';
import { openPostbox } from '../mail/postbox.ts';
import { address, browser, openHouse, setUpSteps, signIn, welcomeEllen, words } from './house.ts';

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
	expect(house.byMail.askLink('ELLEN@buurthulp.example', address, origin)).toBe(0);
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
	const { postbox, house, ellen } = await withMail();
	expect(house.byMail.askLink(mail, address, origin)).toBe(0);
	expect(house.byMail.askLink('niemand@buurthulp.example', address, origin)).toBe(0);
	await house.byMail.askProof({ id: ellen, name: 'Ellen' }, mail, origin);
	expect((await postbox.next()).text).toContain('/e-mail?');
	expect(postbox.letters).toEqual([]);
});

test('asking again and again is slowed down at that address, and nobody’s mail box is filled from many', async () => {
	const { postbox, house } = await proven();
	const waits = Array.from({ length: 6 }, () => house.byMail.askLink(mail, address, origin));
	expect(waits.map((wait) => wait > 0)).toEqual([false, false, false, false, false, true]);
	for (let from = 0; from < 20; from++) expect(house.byMail.askLink(mail, `192.168.5.${from}`, origin)).toBe(0);
	for (let letter = 0; letter < 5; letter++) await postbox.next();
	expect(house.byMail.askLink(mail, '192.168.6.1', origin)).toBe(0);
	expect(postbox.letters).toEqual([]);
});
