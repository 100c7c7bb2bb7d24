/**
 * The first meeting, whole, with nothing but a keyboard: Ellen leads it and Mo takes part in every round. No mouse, no finger, and no field that is filled
 * behind the page's back: every step is reached with Tab and taken with a key.
 */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerRound, play, type Player } from '../drive.ts';
import { House } from './cockpit.ts';
import { Somebody } from './meeting-people.ts';

let house: House;
let session: string;
let ellen: Somebody, mo: Somebody;
let leader: Player, joris: Player;
const touched: string[] = [];

beforeAll(async () => {
	house = await House.open();
	session = await house.plan();
	ellen = new Somebody(await house.cockpit(session, {}, watched));
	const page = await house.page({ width: 1024 });
	await watched(page);
	mo = new Somebody(page);
	leader = house.later(await play(house.ellen, session, 'lead'));
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

/** Whatever is pressed with a mouse or a finger on this page is told of. */
async function watched(page: Page): Promise<void> {
	await page.exposeFunction('touched', (kind: string) => touched.push(kind));
	await page.addInitScript(() => {
		const tell = ({ type }: Event) => (window as unknown as { touched(kind: string): void }).touched(type);
		for (const kind of ['mousedown', 'touchstart']) addEventListener(kind, tell, true);
	});
}

/** The facilitator's next step. Just after it became another, a press does nothing. */
async function lead(name: string, sure = false): Promise<void> {
	await ellen.tabTo(name);
	await ellen.page.waitForTimeout(650);
	await ellen.page.keyboard.press('Enter');
	if (sure) await ellen.answer(name);
}

async function next(round: string): Promise<void> {
	await lead('Volgende ronde');
	await lead('Open de ronde');
	await mo.page.getByRole('heading', { name: round, level: 1 }).waitFor();
}

const stageIs = (key: string, stage: string) => leader.until(() => leader.rounds.find((round) => round.key === key)?.stage === stage);
const roundOf = (key: string) => leader.rounds.find((round) => round.key === key)!.id;

test('in by the code, and checking in', async () => {
	await lead('Open de deur');
	const code = await ellen.page.locator('main .code').innerText();
	await mo.go(`${house.app.url}/meedoen`);
	await mo.type('Code van het gesprek', code);
	await mo.key('Verder');
	await mo.type('Hoe wil je heten in dit gesprek?', 'Mo');
	await mo.key('Doe mee');
	await mo.sees('Mo (jij)');
	joris = await house.sit(code, 'Joris');
	await lead('Begin het gesprek');
	await lead('Open de ronde');
	await mo.type(/^Wat heb jij nodig/, 'Een half uur zonder telefoon.');
	await mo.sees('Opgeslagen');
	await mo.key('Delen');
	await joris.until(() => joris.client.mirror.of('answer').some((answer) => answer.given?.value === 'Een half uur zonder telefoon.'));
	await mo.key(/Daar houd ik me aan/, 'checkbox', 'Space');
	await mo.key('Klaar');
	await ellen.sees('klaar');
}, 120_000);

test('writing in silence, and sharing a part of it', async () => {
	await next('Stil schrijven');
	await mo.type(/^Beschrijf een moment/, 'De deur bleef dicht. Ik bleef zitten.');
	await mo.key('Deel het geheel');
	await ellen.sees('De deur bleef dicht. Ik bleef zitten.');
	await mo.key('Klaar');
	await mo.key(/^Seintje/);
	await mo.key('Ik wil graag iets zeggen');
	await ellen.key('Een seintje voor jou', 'summary');
	await ellen.key(/^Gezien/);
	await mo.sees('De gespreksleider weet het.');
}, 120_000);

test('a virtue heard in a story, without a name', async () => {
	await next('Verhalen delen');
	await mo.key('Joris');
	await mo.tabTo('Met mijn naam', 'radio');
	await mo.page.keyboard.press('ArrowDown');
	await mo.key(/^Trouw/, 'checkbox', 'Space');
	await mo.sees('Opgeslagen');
	await lead('Toon alle antwoorden', true);
	await stageIs('delen', 'shown');
	await mo.sees('zonder naam');
}, 120_000);

test('choosing, putting in order and saying why', async () => {
	await next('Kiezen en ordenen');
	await mo.key(/^Trouw/, 'checkbox', 'Space');
	await mo.key(/^Lef/, 'checkbox', 'Space');
	await mo.key(/^Verplaats lef/i, 'slider', 'ArrowUp');
	await mo.type(/^Welke staat bij jou bovenaan/, 'Omdat blijven komen moed vraagt.');
	await mo.sees('Opgeslagen');
	await mo.key('Klaar');
	await ellen.sees('klaar');
	await lead('Toon alle antwoorden');
	await stageIs('oordelen', 'shown');
	const seat = leader.client.mirror.of('seat').find((one) => one.name === 'Mo')!.id;
	const order = await leader.until(() =>
		leader.client.mirror.of('answer').find((one) => one.seat === seat && Array.isArray(one.given?.value))
	);
	expect((order.given!.value as { key: string }[]).map(({ key }) => key)).toEqual(['lef', 'trouw']);
}, 120_000);

test('one virtue at a time, under a heading', async () => {
	await next('Wat bedoelen we ermee?');
	await ellen.key(/^Trouw/);
	await mo.key(/^Trouw/);
	await mo.type(/^Neem één deugd/, 'Ik bel één keer aan.');
	await mo.key('Onder het kopje', 'combobox', 'ArrowDown');
	await mo.sees('Opgeslagen');
	await mo.key('Delen');
	await ellen.sees('Ik bel één keer aan.');
	await mo.key('Klaar');
}, 120_000);

test('the harvest with a name, and an intention', async () => {
	await next('Oogst');
	await mo.key('Met mijn naam', 'radio', 'Space');
	await mo.type(/^Maak af: ons werk is goed als/, '… iemand merkt dat we blijven komen.');
	await mo.sees('Opgeslagen');
	await answerRound([joris], roundOf('oogst'));
	await lead('Toon alle antwoorden', true);
	await mo.key('Bekijk ze');
	await mo.sees('… iemand merkt dat we blijven komen.');
	await next('Afspraak');
	await mo.type(/.*/, 'Ik leg mijn pen neer.');
	await mo.sees('Opgeslagen');
	await mo.key('Klaar');
}, 120_000);

test('out of the logbook, checking out, and taking along what is one’s own', async () => {
	await lead('Naar wat het logboek in gaat');
	await mo.page.getByRole('heading', { name: 'Dit gaat het logboek in', level: 1 }).waitFor();
	await mo.key(/^Haal eruit.*merkt dat we/);
	await mo.sees('gaat er niet in');
	await lead('Naar Uitchecken');
	await mo.page.getByRole('heading', { name: 'Uitchecken', level: 1 }).waitFor();
	await lead('Naar wat het logboek in gaat');
	await lead('Rond af', true);
	await mo.key('Maak mijn link');
	await mo.page.getByLabel('Jouw link').waitFor();
	await ellen.key('Sluit het gesprek');
	await ellen.answer('Sluit het gesprek');
	await mo.sees('Dit gesprek is gesloten');
	await ellen.key('Lees het in het logboek', 'link');
	await ellen.page.waitForURL(/logboek/);
	const story = await ellen.page.locator('main').innerText();
	expect(story).toContain('Ik bel één keer aan.');
	expect(story).not.toContain('merkt dat we blijven komen');
}, 120_000);

test('nobody touched anything', () => {
	expect(touched).toEqual([]);
});
