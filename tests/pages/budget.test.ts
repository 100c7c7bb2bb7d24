/**
 * What a whole meeting weighs, in scripts: from the link in the invitation to closing, for who takes part and for who leads. Counted are all files a
 * browser fetched, each once, as small as the server sends them.
 */
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { openBrowser } from '../browser.ts';
import { firstFacilitator, makeTeam, openLobby, planMeeting, type Player } from '../drive.ts';
import { Somebody } from './meeting-people.ts';

/** Kilobytes, brotli. */
const TAKING_PART = 75;
const LEADING = 110;

let app: App;
let browser: Browser;
let leader: Player;
let code: string;
let fenna: Somebody, ellen: Somebody;

beforeAll(async () => {
	app = await startApp();
	const visitor = await firstFacilitator(app.url, /\S+welkom#\S+/.exec(app.output())![0]);
	({ leader, code } = await openLobby(visitor, await planMeeting(visitor, await makeTeam(visitor))));
	browser = await openBrowser();
	fenna = await Somebody.comes(browser);
	ellen = await Somebody.comes(browser);
});

afterAll(async () => {
	leader?.close();
	await browser?.close();
	await app?.stop();
});

const weighed = (who: string, one: Somebody) =>
	process.stdout.write(
		`${who}: ${one.weight().toFixed(1)} kB brotli, ${one.weight('gzip').toFixed(1)} kB gzip, ${one.scripts.size} files\n`
	);

/** Goes on, and waits until both have it and stopped fetching. */
async function on(heading: string, act: () => Promise<unknown>): Promise<void> {
	await act();
	await fenna.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
	for (const { page } of [fenna, ellen]) await page.waitForLoadState('networkidle');
}

const stage = (from: 'lobby' | 'running' | 'done', to: 'running' | 'done' | 'closed') =>
	leader.client.send('session:stage', { from, to, pen: leader.pen() });

test('a whole meeting is light', async () => {
	await fenna.go(`${app.url}/meedoen#code=${code}`);
	await fenna.page.getByLabel('Hoe wil je heten in dit gesprek?').fill('Fenna');
	weighed('joining', fenna);
	await fenna.press('Doe mee');
	await fenna.sees('Fenna (jij)');
	const cookies = leader.visitor.cookie.split('; ').map((cookie) => /^([^=]+)=(.*)$/.exec(cookie)!);
	await ellen.page.context().addCookies(cookies.map(([, name, value]) => ({ name: name!, value: value!, url: app.url })));
	await ellen.go(`${app.url}/gesprek/${leader.session}/leiden`);
	await ellen.sees('Fenna');

	await stage('lobby', 'running');
	await leader.until(() => leader.head?.stage === 'running');
	expect(leader.rounds).toHaveLength(8);
	for (const { id, title } of leader.rounds) await on(title.nl, () => leader.step(id, 'writing'));
	await on('Dit gaat het logboek in', () => leader.client.send('session:at', { at: 'review', pen: leader.pen() }));
	await on('Afgerond', () => stage('running', 'done'));
	await on('Dit gesprek is gesloten', () => stage('done', 'closed'));

	weighed('taking part', fenna);
	weighed('leading', ellen);
	expect(fenna.weight()).toBeLessThanOrEqual(TAKING_PART);
	expect(ellen.weight()).toBeLessThanOrEqual(LEADING);
}, 120_000);
