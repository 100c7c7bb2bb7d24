/** The part of the house that knows people, on a real database file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAuth, type Auth } from '#lib/server/auth/index.ts';
import type { Ending } from '#lib/server/auth/endings.ts';
import { openMail } from '#lib/server/mail/index.ts';
import { openSecrets } from '#lib/server/secrets.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openDatabase, type Database } from '#lib/server/storage/database.ts';
import { appCode } from '../../app-code.ts';

export { appCode };

export type House = Auth & { database: Database; dataDir: string; heard: Ending[] };

/** Settings of the house; without any no mail goes and nobody comes in by an organisation. */
export function openHouse(wish: Record<string, string> = {}): House {
	const settings = readSettings(wish);
	const dataDir = mkdtempSync(join(tmpdir(), 'deugdelijk-people-'));
	const database = openDatabase(dataDir);
	const mail = openMail(settings);
	const auth = openAuth({ ...database, settings, secrets: openSecrets(dataDir), mail });
	const heard: Ending[] = [];
	auth.endings.on((ending) => heard.push(ending));
	onTestFinished(() => {
		auth.close();
		mail.close();
		database.close();
		rmSync(dataDir, { recursive: true, force: true });
	});
	return { ...auth, database, dataDir, heard };
}

export const address = '192.168.4.20';
export const words = { ellen: 'dauw op het raamkozijn', joris: 'een fiets zonder bel' };

/** The first facilitator, by the first link. */
export async function welcomeEllen(house: House): Promise<string> {
	const token = await house.links.make({ purpose: 'first' });
	const password = await house.hash(words.ellen);
	const made = await house.links.welcome(token, 'first', { name: 'Ellen', email: 'Ellen@buurthulp.example', password });
	if (typeof made === 'string') throw new Error(made);
	return made.person;
}

/** A colleague, by an invitation to Ellen's team. */
export async function welcomeJoris(house: House, team: string, role: 'facilitator' | 'reader' = 'reader'): Promise<string> {
	const token = await house.links.make({ purpose: 'invite', team, role, label: 'Joris' });
	const password = await house.hash(words.joris);
	const made = await house.links.welcome(token, 'invite', { name: 'Joris', email: 'joris@buurthulp.example', password });
	if (typeof made === 'string') throw new Error(made);
	return made.person;
}

/** A browser that keeps cookies and shows them again. */
export function browser(protocol: 'http' | 'https' = 'http') {
	const jar = new Map<string, string>();
	return {
		jar,
		headers() {
			const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
			return new Headers({ cookie, 'x-forwarded-proto': protocol, 'user-agent': 'Mozilla/5.0 (of this very laptop)' });
		},
		keep(answer: Headers) {
			for (const line of answer.getSetCookie()) {
				const [pair = ''] = line.split(';');
				const at = pair.indexOf('=');
				if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
				else jar.set(pair.slice(0, at), pair.slice(at + 1));
			}
			return answer.getSetCookie();
		}
	};
}

export type Browser = ReturnType<typeof browser>;

export async function signIn(house: House, who: Browser, email: string, password: string): Promise<string[]> {
	const done = await house.signIn(who.headers(), address, { email, password });
	if (done.outcome !== 'in') throw new Error(done.outcome);
	return who.keep(done.headers);
}

/** What somebody's account page asks with. */
export async function asking(house: House, who: Browser, present = '') {
	const person = await house.personOf(who.headers());
	if (!person) throw new Error('nobody is signed in here');
	return { headers: who.headers(), address, person, present };
}

/** Sets up the second step in this browser; answers with the picture and the recovery codes. */
export async function setUpSteps(house: House, who: Browser, password: string): Promise<{ uri: string; codes: string[] }> {
	const begun = await house.startSteps(await asking(house, who, password));
	if (begun.outcome !== 'right') throw new Error(begun.outcome);
	const asked = await asking(house, who);
	const uri = house.stepsToShow(asked.person) ?? '';
	const done = await house.confirmSteps(asked, appCode(uri));
	if (done.outcome !== 'in') throw new Error(done.outcome);
	who.keep(done.headers);
	return { uri, codes: done.codes };
}
