import { expect, test } from 'vitest';
import { factsOf } from '#lib/server/log.ts';

test('of an error the log says its class and where it happened, never its words', () => {
	const secret = 'mevrouw De Vries\n    at haar keukentafel:1:2)';
	const error = Object.assign(new TypeError(secret), { code: 'ERR_ODD' });
	const facts = factsOf(error);
	expect(facts.code).toBe('TypeError ERR_ODD');
	expect(facts.at?.[0]).toContain('log.test.ts');
	expect(JSON.stringify(facts)).not.toMatch(/Vries|keukentafel/);
});

test('of what is thrown without being an error the log says only what kind of thing it was', () => {
	expect(factsOf('mevrouw De Vries')).toEqual({ code: 'string' });
});
