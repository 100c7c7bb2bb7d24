import { expect, test } from 'vitest';
import { asking, browser, openHouse, setUpSteps, signIn, welcomeEllen, welcomeJoris, words } from './house.ts';

test('R10 somebody sees where they are signed in, calls a device as they like, and ends one of their own and nobody else’s', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const joris = await welcomeJoris(house, team);
	const [laptop, phone, other] = [browser(), browser(), browser()];
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, phone, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, other, 'joris@buurthulp.example', words.joris);
	const [here, there] = [(await house.personOf(laptop.headers()))!.signIn, (await house.personOf(phone.headers()))!.signIn];
	const foreign = (await house.personOf(other.headers()))!.signIn;
	expect(await house.people.labelSignIn(ellen, there, 'Telefoon')).toBe(true);
	expect(await house.people.labelSignIn(ellen, foreign, 'Gekaapt')).toBe(false);
	expect(Object.keys(house.people.signIns(ellen)[0]!)).toEqual(['id', 'label', 'began']);
	expect(
		house.people
			.signIns(ellen)
			.map(({ label }) => label)
			.toSorted()
	).toEqual(['', 'Telefoon']);
	expect(house.people.signIns(joris).map(({ label }) => label)).toEqual(['']);
	expect(await house.withdraw(ellen, foreign)).toBe(false);
	expect(await house.withdraw(ellen, there)).toBe(true);
	expect(house.heard).toEqual([{ what: 'sign-ins', ended: [there] }]);
	expect(await house.personOf(phone.headers())).toBeNull();
	expect((await house.personOf(laptop.headers()))?.signIn).toBe(here);
	expect(await house.personOf(other.headers())).not.toBeNull();
});

test('a device keeps the name its owner gave it when a password or the second step gives it another sign-in', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const [laptop, phone] = [browser(), browser()];
	await signIn(house, phone, 'ellen@buurthulp.example', words.ellen);
	await house.people.labelSignIn(ellen, (await house.personOf(phone.headers()))!.signIn, 'Telefoon');
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await house.people.labelSignIn(ellen, (await house.personOf(laptop.headers()))!.signIn, 'Laptop van het werk');
	const only = () => house.people.signIns(ellen).map(({ label }) => label);
	await setUpSteps(house, laptop, words.ellen);
	expect(only()).toEqual(['Laptop van het werk']);
	const changed = await house.changePassword(await asking(house, laptop, words.ellen), 'een koe op het dak');
	if (changed.outcome !== 'in') throw new Error(changed.outcome);
	laptop.keep(changed.headers);
	expect(only()).toEqual(['Laptop van het werk']);
	const without = await house.endSteps(await asking(house, laptop, 'een koe op het dak'));
	if (without.outcome !== 'in') throw new Error(without.outcome);
	expect(only()).toEqual(['Laptop van het werk']);
});
