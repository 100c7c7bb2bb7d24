/** Documents in a real browser: made, read, written on, fetched as a file, and out of sight for who has nothing to do with them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowStore } from '#lib/server/storage/rows.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { hashOf } from '#lib/server/tokens.ts';
import { barriersByDayAndNight, complaintsOf, goTo, sticksOut } from '../browser.ts';
import { agree, firstMeeting, fourthMeeting, SERIES } from '../documents/team.ts';
import { openPdf } from '../documents/opened.ts';
import { makeTeam, Visitor } from '../drive.ts';
import { House } from './cockpit.ts';

const LINK = 'A'.repeat(22);

let house: House;
let first: string;
let fourth: string;
let page: Page;
const at = (path: string) => `/teams/${house.team}/documenten${path}`;

beforeAll(async () => {
	house = await House.open();
	const sqlite = new Sqlite(join(house.app.data, 'deugdelijk.db'), { timeout: 5000 });
	const db = drizzle(sqlite, { schema });
	const store = rowStore(db);
	const held = [firstMeeting({ series: SERIES }), fourthMeeting({ series: SERIES, next: { date: '2027-01-26', presenter: 'Naima' } })];
	for (const { rows } of held) for (const row of rows.all()) store.put(row.kind === 'session' ? { ...row, team: house.team } : row);
	[first, fourth] = held.map(({ rows }) => rows.session.id) as [string, string];
	const one = {
		id: SERIES,
		team: house.team,
		method: 'groeiend-kwaliteitsbewustzijn',
		title: 'Samen kijken',
		aim: 'Weten waar we voor staan'
	};
	const turns = [first, fourth].map((session) => ({ session, skipped: false }));
	db.insert(schema.series)
		.values({ ...one, turns, createdAt: 1 })
		.run();
	const seat = held[0]!.rows.of('seat').find(({ name }) => name === 'Sander')!.id;
	const link = { hash: hashOf(LINK), session: first, purpose: 'return', seat, ends: Date.now() + 3_600_000 } as const;
	db.insert(schema.access).values(link).run();
	agree(db, held[0]!.rows, 'organisation');
	sqlite.close();
	page = await house.open(at(''), house.ellen);
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

const read = async (path: string) => new Uint8Array(await readFile(path));

async function fetched(visitor: Visitor, path: string): Promise<{ status: number; bytes: Uint8Array; name: string }> {
	const response = await visitor.get(path);
	const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
	return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()), name };
}

test('every document can be read by everybody, narrow and wide, by day and by night, in both languages', async () => {
	const wrong: string[] = [];
	const look = async (path: string, english: boolean, thoroughly: boolean) => {
		await page.context().addCookies([{ name: 'language', value: english ? 'en' : 'nl', url: house.app.url }]);
		await page.setViewportSize({ width: english ? 1440 : 320, height: 4000 });
		await goTo(page, house.app.url + at(path));
		expect(await page.locator('h1').count(), path).toBe(1);
		// A phone shows the figures too.
		if (path.startsWith('/evaluatie')) expect(await page.getByRole('table').first().isVisible(), path).toBe(true);
		const barriers = thoroughly ? await barriersByDayAndNight(page) : [];
		wrong.push(...[...barriers, ...(await sticksOut(page)), ...complaintsOf(page).splice(0)].map((one) => `${path}: ${one}`));
	};
	const thorough = ['', `/zin/${first}`, `/evaluatie/${SERIES}`, `/gesprek/${fourth}`, '/verantwoording/alles/schrijven'];
	// These are made of the same parts.
	const others = [`/reeks/${SERIES}?versie=deel`, `/oogst/${fourth}`, `/bewijs/${fourth}?naam=Roos`, `/handreiking/${SERIES}`];
	for (const [nth, path] of thorough.entries()) await look(path, nth % 2 === 1, true);
	for (const [nth, path] of [...others, '/signaal/alles', '/principes/alles', '/archief'].entries()) await look(path, nth % 2 === 0, false);
	expect(wrong).toEqual([]);
});

test('a document follows the language of its reader, on the page and in its file', async () => {
	await page.context().addCookies([{ name: 'language', value: 'nl', url: house.app.url }]);
	await page.setViewportSize({ width: 1440, height: 900 });
	await goTo(page, house.app.url + at(`/gesprek/${first}`));
	await page.getByRole('heading', { name: 'Wie meededen' }).waitFor();
	await page.getByRole('button', { name: 'English' }).first().click();
	await page.getByRole('heading', { name: 'Who took part' }).waitFor();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF' }).click()]);
	const { text, language } = await openPdf(await read(await download.path()));
	expect([language, text.includes('Who took part')]).toEqual(['en', true]);
	expect(download.suggestedFilename()).toMatch(/^gesprek-\d{4}-\d\d-\d\d\.pdf$/);
});

test('a facilitator writes on the evaluation, and what they wrote is kept as a version and stands in its files', async () => {
	await page.context().addCookies([{ name: 'language', value: 'nl', url: house.app.url }]);
	await goTo(page, house.app.url + at(`/evaluatie/${SERIES}`));
	await page.getByRole('link', { name: 'Schrijf eraan' }).click();
	await page.getByLabel('Bereik').fill('Wij misten de nachtploeg. <b>#evil *typst*</b>');
	await page.getByRole('button', { name: 'Bewaar deze versie' }).click();
	await page.waitForURL(`**${at(`/evaluatie/${SERIES}`)}`);
	await page.getByText('Wij misten de nachtploeg. <b>#evil *typst*</b>').waitFor();
	await page.getByText('Versies').click();
	await page.getByText(/^Versie 1, .* door Ellen de Wit$/).waitFor();
	const { bytes } = await fetched(house.ellen, at(`/evaluatie/${SERIES}/docx`));
	expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toContain('Wij misten de nachtploeg. <b>#evil *typst*</b>');
});

test('R5 who is in no team, or in another, finds no document, no file and no archive; that one went out is noted', async () => {
	const stranger = new Visitor(house.app.url);
	const south = await makeTeam(house.ellen, 'Team Zuid');
	const paths = [`/gesprek/${first}`, `/gesprek/${first}/pdf`, `/reeks/${SERIES}`, `/evaluatie/${SERIES}/docx`, `/oogst/${first}/md`];
	for (const path of [...paths, '/archief/alles/zip', '/logboek/alles/json']) {
		expect((await stranger.get(at(path))).status, path).not.toBe(200);
		if (!path.includes('alles')) expect((await fetched(house.ellen, `/teams/${south}/documenten${path}`)).status, path).toBe(404);
	}
	expect((await fetched(house.ellen, at(`/gesprek/${first}/exe`))).status).toBe(404);
	const { status, name } = await fetched(house.ellen, at(`/gesprek/${first}/csv?versie=deel&blad=virtue`));
	expect([status, name]).toEqual([200, expect.stringMatching(/^gesprek-deelversie-.*\.csv$/)]);
	await goTo(page, `${house.app.url}/teams/${house.team}/toegang`);
	expect(await page.getByText('Ellen de Wit').count()).toBeGreaterThan(0);
});

test('by their own link somebody gets their certificate, and a page for their own team of shared harvest and own words', async () => {
	const phone = await house.open(`/terug#${LINK}`, null, { width: 320, height: 2000 });
	const [paper] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: 'Bewijs van deelname' }).click()]);
	expect((await openPdf(await read(await paper.path()))).text).toContain('Sander');
	await phone.getByRole('link', { name: 'Voor mijn eigen team' }).click();
	await phone.getByLabel('Wat ik voorstel').fill('Een kwartier per week.');
	await phone.getByLabel('als iemand merkt dat we blijven komen').check();
	expect([...(await barriersByDayAndNight(phone)), ...(await sticksOut(phone))]).toEqual([]);
	const [own] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Maak er een PDF van' }).click()]);
	const { text } = await openPdf(await read(await own.path()));
	expect(text).toContain('Een kwartier per week.');
	expect(text).toContain('als iemand merkt dat we blijven komen');
	expect((await new Visitor(house.app.url).get('/terug/bewijs')).status).toBe(404);
});

test('the whole logbook goes out, and into another team where it is not there yet; what cannot come in is told with what to do', async () => {
	const south = await makeTeam(house.ellen, 'Team Oost');
	const text = async (team: string) =>
		Buffer.from((await fetched(house.ellen, `/teams/${team}/documenten/logboek/alles/md`)).bytes).toString();
	const before = await text(house.team);
	const { bytes } = await fetched(house.ellen, at('/archief/alles/zip'));
	const bring = async (file: Uint8Array) => {
		await goTo(page, `${house.app.url}/teams/${south}/documenten/archief`);
		await page.getByLabel('Het bestand').setInputFiles({ name: 'logboek.zip', mimeType: 'application/zip', buffer: Buffer.from(file) });
		await page.getByRole('button', { name: 'Zet het in dit logboek' }).click();
	};
	await bring(bytes);
	await page.getByText('staat hier al', { exact: false }).waitFor();
	const newer = unzipSync(bytes);
	newer['manifest.json'] = strToU8(strFromU8(newer['manifest.json']!).replace('"format": 2', '"format": 3'));
	await bring(zipSync(newer));
	await page.getByText('andere versie van Deugdelijk', { exact: false }).waitFor();
	const sqlite = new Sqlite(join(house.app.data, 'deugdelijk.db'), { timeout: 5000 });
	sqlite.pragma('foreign_keys = ON');
	for (const table of ['session', 'series']) sqlite.prepare(`DELETE FROM ${table} WHERE team = ?`).run(house.team);
	sqlite.close();
	await bring(bytes);
	await page.getByText('2 gesprekken', { exact: false }).waitFor();
	expect((await text(south)).replaceAll('Team Oost', 'Team Noord')).toBe(before);
	const found = await (await house.ellen.get(`/teams/${south}/logboek/zoeken?woorden=blijven`)).text();
	expect(found.replaceAll(/<[^>]*>/g, '')).toContain('als iemand merkt dat we blijven komen');
});
