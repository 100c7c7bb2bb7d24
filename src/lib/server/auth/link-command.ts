/**
 * `npm run link -- <e-mail>`: prints a link with which somebody chooses a new password. It works once, for an hour, and their sign-ins end
 * at once: it is asked for when a password is forgotten, or when a laptop is gone. With `no-code` behind it, when phone and recovery codes
 * are gone as well: they then sign in without a second step.
 */
import { publicAddresses } from '../http/addresses.ts';
import { CannotStart, readSettings } from '../settings.ts';
import { openDatabase } from '../storage/database.ts';
import { mustExist } from '../storage/file.ts';
import { links } from '../storage/links.ts';
import { patiently } from '../storage/patience.ts';
import { openFolder } from '../folder.ts';
import { people } from '../storage/people.ts';
import { teams } from '../storage/teams.ts';

process.umask(0o077);

try {
	process.stdout.write(`${await resetLink(process.argv[2], process.argv[3])}\n`);
} catch (error) {
	if (!(error instanceof CannotStart)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}

async function resetLink(email: string | undefined, more: string | undefined): Promise<string> {
	if (!email) throw new CannotStart('Say for whom: npm run link -- name@example.org');
	if (more !== undefined && more !== 'no-code') throw new CannotStart('Behind the address there may only be: no-code');
	const settings = readSettings(process.env);
	mustExist(settings.dataDir);
	const database = openDatabase(openFolder(settings.dataDir));
	try {
		const everybody = people(database);
		const person = everybody.withEmail(email.trim());
		if (!person) throw new CannotStart('Nobody here has an account with that e-mail address.');
		if (more) await everybody.resetSteps(person.id);
		else await patiently(() => everybody.endSignIns(person.id));
		const token = await links(database, everybody, teams(database)).make({ purpose: 'reset', person: person.id });
		const [address] = publicAddresses(settings, settings.port);
		return `For ${person.name}, works once, for one hour:\n${address}/nieuw-wachtwoord#${token}`;
	} finally {
		database.close();
	}
}
