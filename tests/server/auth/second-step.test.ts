import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appCode, asking, address, browser, openHouse, setUpSteps, signIn, welcomeEllen, words } from './house.ts';

const mail = 'ellen@buurthulp.example';
const credentials = { email: mail, password: words.ellen };

async function withSteps() {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, mail, words.ellen);
	const steps = await setUpSteps(house, laptop, words.ellen);
	return { house, ellen, laptop, ...steps };
}

/** A browser in which the password was right. */
async function halfway(house: Awaited<ReturnType<typeof withSteps>>['house']) {
	const phone = browser();
	const done = await house.signIn(phone.headers(), address, credentials);
	if (done.outcome !== 'code') throw new Error(done.outcome);
	phone.keep(done.headers);
	return phone;
}

test('with a second step a right password lets nobody in by itself, and the code of the app does', async () => {
	const { house, uri } = await withSteps();
	const phone = await halfway(house);
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(await house.owesStep(phone.headers())).toBe(true);
	const done = await house.secondStep(phone.headers(), address, appCode(uri, 1));
	if (done.outcome !== 'in') throw new Error(done.outcome);
	phone.keep(done.headers);
	expect(await house.personOf(phone.headers())).toMatchObject({ email: mail, twoSteps: true });
	expect(await house.owesStep(phone.headers())).toBe(false);
});

test('a code of the app works once, also within its half minute, and in two browsers at once for one of them', async () => {
	const { house, uri } = await withSteps();
	const [one, two] = [await halfway(house), await halfway(house)];
	const code = appCode(uri, 1);
	const both = await Promise.all([one, two].map((who) => house.secondStep(who.headers(), address, code)));
	expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['in', 'wrong']);
	expect(await house.secondStep((await halfway(house)).headers(), address, code)).toEqual({ outcome: 'wrong' });
});

test('a recovery code works once, however it is typed', async () => {
	const { house, codes } = await withSteps();
	expect(codes).toHaveLength(10);
	for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ347]{5}-[BCDFGHJKLMNPQRSTVWXZ347]{5}$/);
	const typed = codes[0]!.toLowerCase().replace('-', ' ');
	expect((await house.secondStep((await halfway(house)).headers(), address, typed)).outcome).toBe('in');
	expect((await house.secondStep((await halfway(house)).headers(), address, codes[0]!)).outcome).toBe('wrong');
	expect((await house.secondStep((await halfway(house)).headers(), address, codes[1]!)).outcome).toBe('in');
});

test('after a handful of wrong codes one waits, at this address alone, and the password has to be given again', async () => {
	const { house, uri } = await withSteps();
	const phone = await halfway(house);
	const answers: string[] = [];
	for (let time = 0; time < 6; time++) answers.push((await house.secondStep(phone.headers(), address, `00000${time}`)).outcome);
	expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
	expect((await house.secondStep((await halfway(house)).headers(), address, appCode(uri, 1))).outcome).toBe('wait');
	expect((await house.secondStep((await halfway(house)).headers(), '192.168.4.21', appCode(uri, 1))).outcome).toBe('in');
});

test('whoever has not given the password has no code to give, and no cookie of another can be made up', async () => {
	const { house, uri } = await withSteps();
	const stranger = browser();
	expect(await house.secondStep(stranger.headers(), address, appCode(uri, 1))).toEqual({ outcome: 'gone' });
	stranger.jar.set('second-step', '2fa-abcdefghij.signature');
	expect(await house.secondStep(stranger.headers(), address, appCode(uri, 1))).toEqual({ outcome: 'gone' });
});

test('setting it up asks for the password and for a code of the app, and ends every other sign-in', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const [laptop, phone] = [browser(), browser()];
	await signIn(house, laptop, mail, words.ellen);
	await signIn(house, phone, mail, words.ellen);
	expect(await house.startSteps(await asking(house, laptop, 'mis geraden hoor'))).toEqual({ outcome: 'wrong' });
	expect(await house.confirmSteps(await asking(house, laptop), '123456')).toEqual({ outcome: 'gone' });
	await house.startSteps(await asking(house, laptop, words.ellen));
	const asked = await asking(house, laptop);
	expect(house.stepsToShow((await asking(house, phone)).person)).toBeUndefined();
	expect(await house.confirmSteps(asked, '000000')).toEqual({ outcome: 'wrong' });
	expect((await house.personOf(laptop.headers()))?.twoSteps).toBe(false);
	const done = await house.confirmSteps(asked, appCode(house.stepsToShow(asked.person)!));
	if (done.outcome !== 'in') throw new Error(done.outcome);
	laptop.keep(done.headers);
	expect((await house.personOf(laptop.headers()))?.twoSteps).toBe(true);
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(house.stepsToShow((await asking(house, laptop)).person)).toBeUndefined();
});

test('neither the secret nor a recovery code can be read in the database file', async () => {
	const { house, uri, codes } = await withSteps();
	house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	const file = readFileSync(join(house.dataDir, 'deugdelijk.db'), 'latin1');
	for (const secret of [new URL(uri).searchParams.get('secret')!, ...codes]) expect(file).not.toContain(secret);
});

test('other recovery codes end those before, and without a second step the password is enough again; both ask for it', async () => {
	const { house, laptop, codes } = await withSteps();
	expect(await house.recoveryCodes(await asking(house, laptop, 'mis geraden hoor'))).toEqual({ outcome: 'wrong' });
	const other = await house.recoveryCodes(await asking(house, laptop, words.ellen));
	if (other.outcome !== 'right') throw new Error(other.outcome);
	expect((await house.secondStep((await halfway(house)).headers(), address, codes[2]!)).outcome).toBe('wrong');
	expect((await house.secondStep((await halfway(house)).headers(), address, other.codes[2]!)).outcome).toBe('in');
	expect(await house.endSteps(await asking(house, laptop, 'mis geraden hoor'))).toEqual({ outcome: 'wrong' });
	const done = await house.endSteps(await asking(house, laptop, words.ellen));
	if (done.outcome !== 'in') throw new Error(done.outcome);
	laptop.keep(done.headers);
	await signIn(house, browser(), mail, words.ellen);
});

test('R10 a reset of the second step ends every sign-in of that person at once', async () => {
	const { house, ellen, laptop } = await withSteps();
	const { signIn: id } = (await house.personOf(laptop.headers()))!;
	await house.resetSteps(ellen);
	expect(await house.personOf(laptop.headers())).toBeNull();
	expect(house.heard.at(-1)).toEqual({ what: 'sign-ins', ended: [id] });
	await signIn(house, laptop, mail, words.ellen);
});
