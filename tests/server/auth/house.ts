/** The part of the house that knows people, on a real database file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openAuth, type Auth } from '#lib/server/auth/index.ts';
import type { Ending } from '#lib/server/auth/endings.ts';
import { openSecrets } from '#lib/server/secrets.ts';
import { openDatabase, type Database } from '#lib/server/storage/database.ts';

export type House = Auth & { database: Database; dataDir: string; heard: Ending[] };

export function openHouse(): House {
	const dataDir = mkdtempSync(join(tmpdir(), 'deugdelijk-people-'));
	const database = openDatabase(dataDir);
	const auth = openAuth({ ...database, settings: { origin: null }, secrets: openSecrets(dataDir) });
	const heard: Ending[] = [];
	auth.endings.on((ending) => heard.push(ending));
	onTestFinished(() => {
		auth.close();
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
		headers: () => new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'x-forwarded-proto': protocol }),
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
