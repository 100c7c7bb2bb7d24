/**
 * Every page there is, narrow and wide, by day and by night: nothing in the way of anybody, nothing sticking out, and nothing the browser complains of.
 * A page that is not in the list fails by its name. What the faces of a conversation look like in each stage stands in `stages.test.ts`.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from '@playwright/test';
import { newId } from '#lib/domain/id.ts';
import { barriers, complaintsOf, goTo, settled, sticksOut, thorough } from '../browser.ts';
import { openLobby, openScreen, planMeeting, playToTheEnd, Visitor, type Player } from '../drive.ts';
import { House } from './cockpit.ts';

type Place = { path: string; who?: Visitor };

const routes = join(import.meta.dirname, '../../src/routes');

let house: House;
let seat: Player;
let screen: Player;
/** A planned, a running and a closed session. */
let planned: string, running: string, closed: string;
let back: string;
/** Prepares a situation for a meeting that is still planned. */
let early: Visitor;
let prepares: string;
/** A way of working of the team's own. */
let own: string;

beforeAll(async () => {
	house = await House.open({ STYLEGUIDE: '1' });
	planned = await house.plan();
	const now = await openLobby(house.ellen, await house.plan());
	running = now.leader.session;
	seat = await house.sit(now.code, 'Fenna');
	screen = house.later(await openScreen(house.later(now.leader)));
	const then = await openLobby(house.ellen, await house.plan());
	closed = house.later(then.leader).session;
	const seats = [await house.sit(then.code, 'Joris'), await house.sit(then.code, 'Mo')];
	await playToTheEnd(then.leader, seats, false);
	back = (await seats[0]!.client.send('seat:return', {})).link;
	await then.leader.client.send('session:stage', { from: 'done', to: 'closed', pen: then.leader.pen() });
	prepares = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const asked = { fresh: newId(), member: '', name: 'Lotte', brings: 'situation' };
	const { link } = (await house.ellen.ask(`/teams/${house.team}/gesprekken/${prepares}?/ahead`, asked)) as { link: string };
	early = new Visitor(house.app.url);
	await early.submit('/voorbereiden?/open', { link });
	const copied = await house.ellen.submit(`/teams/${house.team}/werkwijzen/groeiend-kwaliteitsbewustzijn?/copy`, {});
	own = /werkwijzen\/([^/]+)/.exec(copied)![1]!;
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

/** Where each page stands, as its folder is called, and who opens it there. */
function places(): Record<string, Place[]> {
	const { ellen: who, team } = house;
	const at = `/teams/${team}`;
	return {
		'/': [{ path: '/' }, { path: '/', who }],
		'/bewaren': [{ path: '/bewaren' }],
		'/geweigerd/[...diep]': [],
		'/gesprek/[session]': [{ path: `/gesprek/${running}`, who: seat.visitor }],
		'/gesprek/[session]/bewaren': [{ path: `/gesprek/${running}/bewaren`, who: seat.visitor }],
		'/gesprek/[session]/leiden': [{ path: `/gesprek/${running}/leiden`, who }],
		'/beheer': [{ path: '/beheer', who }],
		// Of who looks after privacy, looked at in `life.test.ts`.
		'/beheer/verwerking': [],
		'/beheer/verwerking/[team]': [],
		'/e-mail': [{ path: '/e-mail' }],
		'/ik/gegevens': [{ path: '/ik/gegevens', who }],
		'/ik': [{ path: '/ik', who }],
		'/ik/veilig': [{ path: '/ik/veilig', who }],
		'/inloggen': [{ path: '/inloggen' }],
		// Looked at half way signing in, in a test of its own; the link needs a mail server too.
		'/inloggen/code': [],
		'/inloggen/link': [],
		'/inloggen/vergeten': [{ path: '/inloggen/vergeten' }],
		'/meedoen': [{ path: '/meedoen' }],
		'/nieuw-wachtwoord': [{ path: '/nieuw-wachtwoord' }, { path: '/nieuw-wachtwoord#niets' }],
		'/rollen': [{ path: '/rollen' }],
		'/scherm': [{ path: '/scherm' }, { path: '/scherm#niets' }],
		'/scherm/[session]': [{ path: `/scherm/${running}`, who: screen.visitor }],
		// Looked at in five ways in a test of its own.
		'/styleguide': [],
		'/teams': [{ path: '/teams', who }],
		'/teams/[team]': [{ path: at, who }],
		'/teams/[team]/documenten': [{ path: `${at}/documenten`, who }],
		'/teams/[team]/documenten/[kind]/[of]': [{ path: `${at}/documenten/gesprek/${closed}`, who }],
		'/teams/[team]/documenten/archief': [{ path: `${at}/documenten/archief`, who }],
		// Of a series, looked at in a test of its own.
		'/teams/[team]/documenten/[kind]/[of]/schrijven': [],
		'/teams/[team]/bewaren': [{ path: `${at}/bewaren`, who }],
		'/teams/[team]/bewaren/[session]': [{ path: `${at}/bewaren/${closed}`, who }],
		'/teams/[team]/bewaren/straks': [{ path: `${at}/bewaren/straks`, who }],
		'/teams/[team]/bewaren/termijnen': [{ path: `${at}/bewaren/termijnen`, who }],
		'/teams/[team]/gesprekken': [{ path: `${at}/gesprekken`, who }],
		'/teams/[team]/gesprekken/[session]': [
			{ path: `${at}/gesprekken/${planned}`, who },
			{ path: `${at}/gesprekken/${prepares}`, who },
			{ path: `${at}/gesprekken/${closed}`, who }
		],
		'/teams/[team]/gesprekken/[session]/terugblik': [{ path: `${at}/gesprekken/${closed}/terugblik`, who }],
		'/teams/[team]/instellingen': [{ path: `${at}/instellingen`, who }],
		'/teams/[team]/logboek': [{ path: `${at}/logboek`, who }],
		'/teams/[team]/logboek/[session]': [{ path: `${at}/logboek/${closed}`, who }],
		'/teams/[team]/logboek/[session]/toestemming': [{ path: `${at}/logboek/${closed}/toestemming`, who }],
		'/teams/[team]/toegang': [{ path: `${at}/toegang`, who }],
		'/teams/[team]/verwerking': [{ path: `${at}/verwerking`, who }],
		'/teams/[team]/werkwijzen': [{ path: `${at}/werkwijzen`, who }],
		'/teams/[team]/werkwijzen/[method]': [
			{ path: `${at}/werkwijzen/kwartier`, who },
			{ path: `${at}/werkwijzen/${own}`, who }
		],
		'/teams/[team]/werkwijzen/[method]/bewerken': [{ path: `${at}/werkwijzen/${own}/bewerken`, who }],
		'/teams/[team]/werkwijzen/[method]/bewerken/[meeting]/[round]': [{ path: `${at}/werkwijzen/${own}/bewerken/gk1/oordelen`, who }],
		'/teams/[team]/werkwijzen/deugden': [{ path: `${at}/werkwijzen/deugden`, who }],
		'/terug': [{ path: back.replace(house.app.url, '') }, { path: '/terug#niets' }],
		'/toestemming': [{ path: '/toestemming', who }],
		// Looked at behind a link, in a test of its own.
		'/terug/eigen-team': [],
		'/uitloggen': [{ path: '/uitloggen', who }],
		'/uitnodiging': [{ path: '/uitnodiging' }, { path: '/uitnodiging#niets' }],
		'/voorbereiden': [{ path: '/voorbereiden' }, { path: '/voorbereiden#niets' }],
		'/voorbereiden/[session]': [{ path: `/voorbereiden/${prepares}`, who: early }],
		'/welkom': [{ path: '/welkom' }, { path: '/welkom#niets' }],
		// Looked at with ten conversations to read back, in a test of their own.
		'/ik/terugblik': [],
		'/teams/[team]/logboek/[session]/stappen': [],
		'/teams/[team]/logboek/afspraken': [],
		'/teams/[team]/logboek/bewegingen': [],
		'/teams/[team]/logboek/deugden': [],
		'/teams/[team]/logboek/deugden/[virtue]': [],
		'/teams/[team]/logboek/leven-meer': [],
		'/teams/[team]/logboek/oogst': [],
		'/teams/[team]/logboek/vergelijken': [],
		'/teams/[team]/logboek/woorden': [],
		'/teams/[team]/logboek/zoeken': [],
		'/terug/lijn': [{ path: '/terug/lijn' }],
		'(not there)': [{ path: '/nergens' }]
	};
}

/** A page's address without the folders that only group. */
const addressOf = (file: string) =>
	`/${file
		.split('/')
		.slice(0, -1)
		.filter((part) => !part.startsWith('('))
		.join('/')}`;

test('every page stands in the list', () => {
	const pages = globSync('**/+page.svelte', { cwd: routes }).map(addressOf);
	expect(pages.filter((page) => !(page in places()))).toEqual([]);
});

test('every page can be used by everybody', async () => {
	const wrong: string[] = [];
	let seen = 0;
	// One browser for each visitor, as people have: what a page shares with the one before is there already.
	const pages = new Map<Visitor | undefined, Page>();
	const visit = async ({ path, who }: Place): Promise<Page> => {
		const known = pages.get(who);
		if (!known) {
			const page = await house.open(path, who ?? null);
			pages.set(who, page);
			return page;
		}
		await known.context().clearCookies({ name: 'language' });
		await known.setViewportSize({ width: 1440, height: 900 });
		await known.emulateMedia({ colorScheme: 'light' });
		// An address that differs in what follows # only would be no other page.
		await known.goto('about:blank');
		await goTo(known, house.app.url + path);
		return known;
	};
	for (const [name, stands] of Object.entries(places()))
		for (const place of stands) {
			const page = await visit(place);
			await settled(page);
			// Wide by day, narrow by night; where time is short every rule in one of the two, by turns.
			const turn = seen++ % 2 === 1;
			const wide = [...(thorough || !turn ? await barriers(page) : []), ...(await sticksOut(page))];
			// Tall: what a bar lies over while one scrolls is no barrier.
			await page.setViewportSize({ width: 320, height: 8000 });
			await page.emulateMedia({ colorScheme: 'dark' });
			const english = page.getByRole('button', { name: 'English' }).first();
			if (await english.isVisible()) await english.press('Enter');
			const narrow = [...(thorough || turn ? await barriers(page) : []), ...(await sticksOut(page))];
			const complaints = complaintsOf(page).splice(0);
			for (const line of [...wide, ...narrow, ...complaints])
				if (name !== '(not there)' || !line.includes('404')) wrong.push(`${name}: ${line}`);
		}
	expect(wrong).toEqual([]);
}, 400_000);
