/**
 * Ids and join codes. Ids are 128 random bits in 26 letters and digits (Crockford's base 32, lower case), so they carry no time and no order.
 * `crypto.getRandomValues` exists everywhere, also on phones that came over plain http, where `crypto.randomUUID` does not.
 */
export type Id = string;

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters, 128 random bits. */
export const newId = (): Id => idFrom(crypto.getRandomValues(new Uint8Array(26)));

/** The id that 26 bytes make. */
export function idFrom(bytes: Uint8Array): Id {
	let id = '';
	for (let i = 0; i < 26; i++) id += LETTERS[bytes[i]! & 31];
	return id;
}

export const isId = (value: unknown): value is Id => typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{26}$/.test(value);

/** No vowels (no words by accident) and nothing that looks like something else: 23 signs, so 8 of them make 7.8e10 codes. */
export const CODE_SIGNS = 'BCDFGHJKLMNPQRSTVWXZ347';

/** What somebody typed or pasted, as a join code; undefined when it has not the shape of one. */
export function readCode(typed: string): string | undefined {
	const code = typed.toUpperCase().replace(/[\s\-–—.]/g, '');
	return code.length === 8 && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : undefined;
}

/** `K7MRQX3T` as it is shown and read aloud: `K7MR-QX3T`. */
export const showCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;
