import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers } from '../browser.ts';
import { begin, House, press, saved, to, words } from './table.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.clear());
afterAll(() => house?.end());

test('somebody writes for Naima: nobody reads it, and it does not count, before she heard it and says that it is right', async () => {
	const table = await house.lobby();
	const naima = await house.naima(table);
	await begin(table);
	await to(table, 'inchecken');
	await words(naima).waitFor();
	await naima.locator('.where').click();
	await press(naima, 'Iemand schrijft voor mij');
	await naima.keyboard.press('Escape');
	await words(naima).fill('Een half uur zonder telefoon.');
	await saved(naima);
	await naima.getByText('Is het voorgelezen, en klopt het?').first().waitFor();
	expect(await naima.getByRole('button', { name: 'Delen', exact: true }).count()).toBe(0);
	expect(await barriers(naima)).toEqual([]);
	await press(naima, 'Klaar');
	await naima.getByText('Eerst even: is alles voorgelezen, en klopt het?').first().waitFor();
	await press(naima, 'Ja, het klopt');
	await naima.getByText('Is het voorgelezen, en klopt het?').waitFor({ state: 'hidden' });
	await press(naima, 'Delen');
	const { leader } = table;
	await leader.until(() => leader.client.mirror.of('answer').some((answer) => answer.given?.value === 'Een half uur zonder telefoon.'));
});

test('a question is read in the voice of the device and language, and a second press stops it at once', async () => {
	const table = await house.lobby();
	const naima = await house.naima(table);
	await naima.evaluate(() => {
		const said: string[] = [];
		const voice = { speak: ({ lang, text }: SpeechSynthesisUtterance) => said.push(`${lang} ${text}`), cancel: () => said.push('stop') };
		Object.defineProperty(window, 'speechSynthesis', { value: { ...voice, getVoices: () => [] } });
		Object.assign(window, { said });
	});
	await begin(table);
	await to(table, 'inchecken');
	const question = await naima.locator('h2.question').first().innerText();
	await naima.getByRole('button', { name: 'Lees voor' }).first().click();
	await press(naima, 'Stop met voorlezen');
	const said = await naima.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.slice(-2)).toEqual([`nl-NL ${question}`, 'stop']);
});
