/**
 * The server's own secrets, made at its first start and kept beside the database, readable for its owner alone. Losing the file signs
 * everybody out and makes new join codes; it opens no words.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CannotStart } from './settings.ts';

export interface Secrets {
	/** Signs the cookies of signed-in people. */
	auth: string;
	/** For everything that follows from a key, such as join codes. */
	key: Buffer;
}

const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const shape = v.strictObject({ auth: secret, key: secret });

export const SECRETS = 'secrets.json';
/** Where other secrets stand until everything is written with them (`auth/rotate.ts`). */
export const NEXT = 'secrets.next.json';

export function openSecrets(dataDir: string): Secrets {
	if (existsSync(join(dataDir, NEXT))) throw new CannotStart('Changing the secrets was interrupted. Finish it first: npm run secrets');
	return secretsIn(join(dataDir, SECRETS));
}

/** Those in this file; made when there are none. */
export function secretsIn(file: string): Secrets {
	const { auth, key } = existsSync(file) ? kept(file) : made(file);
	return { auth, key: Buffer.from(key, 'base64url') };
}

function made(file: string): v.InferOutput<typeof shape> {
	const secrets = { auth: fresh(), key: fresh() };
	writeFileSync(file, JSON.stringify(secrets, null, '\t') + '\n', { mode: 0o600, flag: 'wx', flush: true });
	return secrets;
}

function kept(file: string): v.InferOutput<typeof shape> {
	try {
		chmodSync(file, 0o600);
		return v.parse(shape, JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		throw new CannotStart(`${file} is damaged. Put it back from a backup, or remove it: then everybody signs in again.`);
	}
}

const fresh = () => randomBytes(32).toString('base64url');
