/**
 * The second step of signing in: a code from an app, or one of the recovery codes. Secret and codes are better-auth's to keep; here is what
 * it leaves open: recovery codes one can read aloud, and a code that works once.
 */
import { CODE_SIGNS } from '../../domain/id.ts';

const amount = 10;
const length = 10;

/** How long a code of the app is good for, with its neighbours before and after, milliseconds. */
const window = 90_000;

/** `BCDFG-HJKLM`, ten of them: some 45 bits each. */
export function recoveryCodes(): string[] {
	return Array.from({ length: amount }, () => {
		const signs = crypto.getRandomValues(new Uint32Array(length));
		const code = [...signs].map((number) => CODE_SIGNS[number % CODE_SIGNS.length]).join('');
		return `${code.slice(0, 5)}-${code.slice(5)}`;
	});
}

/** What somebody typed: six digits of the app, or a recovery code, with whatever spaces and dashes. */
export function readStep(typed: string): { kind: 'app' | 'recovery'; code: string } | undefined {
	const plain = typed.toUpperCase().replace(/[\s\-–—.]/g, '');
	if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain };
	if (plain.length === length && [...plain].every((sign) => CODE_SIGNS.includes(sign)))
		return { kind: 'recovery', code: `${plain.slice(0, 5)}-${plain.slice(5)}` };
	return undefined;
}

/** Codes of apps that let somebody in a moment ago: whoever looked over a shoulder is too late. */
export function openUsed(now: () => number = () => performance.now()) {
	const used = new Map<string, number>();
	return {
		/** Takes this code for this person; false when it was taken before. */
		take(person: string, code: string): boolean {
			for (const [key, until] of used) if (until <= now()) used.delete(key);
			const key = `${person} ${code}`;
			if (used.has(key)) return false;
			used.set(key, now() + window);
			return true;
		},
		/** It was not right after all, so nothing was used. */
		giveBack: (person: string, code: string) => void used.delete(`${person} ${code}`)
	};
}
