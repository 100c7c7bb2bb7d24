import { createHmac } from 'node:crypto';

/** What an app on a phone shows half a minute long, from the picture it read or the secret that was typed over. `steps`: that many half minutes further. */
export function appCode(uri: string, steps = 0): string {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const signs = /^otpauth:/.test(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : uri.replaceAll(' ', '');
	const bits = [...signs].map((sign) => letters.indexOf(sign).toString(2).padStart(5, '0')).join('');
	const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
	const hash = createHmac('sha1', secret).update(counter).digest();
	const at = (hash.at(-1) ?? 0) & 15;
	return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
