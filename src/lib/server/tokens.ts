/** Secrets we hand out, and what we keep of them: a hash. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { CODE_SIGNS, idFrom } from '../domain/id.ts';
import type { Id } from '../domain/id.ts';

/** 128 random bits, fit for an address. */
export const newToken = () => randomBytes(16).toString('base64url');

export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/**
 * Join code and link of a session are not stored: they follow from the server's own key, the session and its epoch. So a leader's page can show
 * them again at any time, the database file does not give them away, and another epoch makes another pair.
 */
export function doorway(key: Buffer, session: Id, epoch: number): { code: string; secret: string } {
	const bytes = createHmac('sha256', key).update(`door ${session} ${epoch}`).digest();
	let number = bytes.readBigUInt64BE(0);
	const base = BigInt(CODE_SIGNS.length);
	let code = '';
	for (let i = 0; i < 8; i++, number /= base) code += CODE_SIGNS[Number(number % base)];
	return { code, secret: bytes.subarray(8, 24).toString('base64url') };
}

/** Of an invitation that was made with a form at a moment. Used or taken back, the same form makes another. */
export const invitation = (key: Buffer, form: Id, at: number) =>
	createHmac('sha256', key).update(`invitation ${form} ${at}`).digest().subarray(0, 16).toString('base64url');

/** Codes are short, so their hash is keyed: without the key the list of all codes cannot be hashed and compared. */
export const codeHash = (key: Buffer, code: string) => createHmac('sha256', key).update(`code ${code}`).digest('base64url');

/**
 * The seat that a form takes, and what its browser holds of it: posted twice, the same. The form's id follows from a word that is in one page alone;
 * without our key neither of the two tells anything of that id or of the other.
 */
export function seatOf(key: Buffer, session: Id, form: Id): { seat: Id; token: string } {
	const of = (what: string) => createHmac('sha256', key).update(`${what} ${session} ${form}`).digest();
	return { seat: idFrom(of('seat')), token: of('seat token').subarray(0, 16).toString('base64url') };
}

/** The link that somebody prepares with follows from their seat: who asks once more for the same thing is answered with the same. It opens once. */
export const linkToken = (key: Buffer, session: Id, seat: Id) =>
	createHmac('sha256', key).update(`prepare ${session} ${seat}`).digest().subarray(0, 16).toString('base64url');
