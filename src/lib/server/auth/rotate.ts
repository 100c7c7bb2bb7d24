/**
 * Other secrets in the place of those there are, while the server does not run: for when somebody saw the file. Everybody signs in again, links that were
 * handed over to come in by end, and codes and links of conversations that are open become others. Nobody loses their second step, their seat or their
 * own link back, and no words are touched. It can be interrupted at any
 * moment and begun again: what was not yet written anew is still read with the secrets from before.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { NEXT, SECRETS, secretsIn, type Secrets } from '../secrets.ts';
import { openDatabase, type Database } from '../storage/database.ts';
import { mustBeFree, mustExist } from '../storage/file.ts';
import * as schema from '../storage/schema.ts';
import { codeHash, doorway, hashOf, linkToken } from '../tokens.ts';
import { endWaysIn } from './ways-in.ts';

export async function rotate(dataDir: string): Promise<void> {
	mustExist(dataDir);
	mustBeFree(dataDir);
	const before = secretsIn(join(dataDir, SECRETS));
	const next = secretsIn(join(dataDir, NEXT));
	const database = openDatabase(dataDir);
	try {
		const steps = await rewritten(database, before, next);
		database.sqlite
			.transaction(() => {
				for (const { id, ...secrets } of steps) database.db.update(schema.twoFactor).set(secrets).where(eq(schema.twoFactor.id, id)).run();
				openElsewhere(database, next.key);
				endWaysIn(database);
			})
			.immediate();
	} finally {
		database.close();
	}
	renameSync(join(dataDir, NEXT), join(dataDir, SECRETS));
}

/** Secrets and recovery codes of second steps, encrypted with what comes. */
function rewritten({ db }: Database, before: Secrets, next: Secrets) {
	const anew = async (data: string) => {
		const plain = await symmetricDecrypt({ key: before.auth, data }).catch(() => symmetricDecrypt({ key: next.auth, data }));
		return symmetricEncrypt({ key: next.auth, data: plain });
	};
	const rows = db.select().from(schema.twoFactor).all();
	return Promise.all(
		rows.map(async ({ id, secret, backupCodes }) => ({ id, secret: await anew(secret), backupCodes: await anew(backupCodes) }))
	);
}

/** Codes and links follow from the key: those of open conversations now lead there by another, and so do those to prepare with. */
function openElsewhere({ db }: Database, key: Buffer): void {
	const { doorway: door, session } = schema;
	const open = db.select({ id: session.id, epoch: session.epoch }).from(door).innerJoin(session, eq(session.id, door.session)).all();
	for (const { id, epoch } of open) {
		const { code, secret } = doorway(key, id, epoch);
		db.update(door)
			.set({ code: codeHash(key, code), secret: hashOf(secret) })
			.where(eq(door.session, id))
			.run();
	}
	const { access } = schema;
	for (const { hash, session, seat } of db.select().from(access).where(eq(access.purpose, 'prepare')).all())
		db.update(access)
			.set({ hash: hashOf(linkToken(key, session, seat ?? '')) })
			.where(eq(access.hash, hash))
			.run();
}
