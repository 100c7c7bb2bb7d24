import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effective, mayBeUnsigned } from '#lib/domain/rules.ts';
import type { Rules } from '#lib/domain/rules.ts';
import { formKeys, formOf } from '#lib/forms/index.ts';
import { methods } from '#lib/methods/index.ts';
import { Story } from '../cast.ts';

const REVEAL = ['live', 'onShow', 'private'] as const;
const BY = ['named', 'choice', 'anonymous'] as const;
const LOG = ['yes', 'summary', 'presenter', 'no'] as const;
const rules = fc.record({ reveal: fc.constantFrom(...REVEAL), by: fc.constantFrom(...BY), log: fc.constantFrom(...LOG) });
const some = fc.record(
	{ reveal: fc.constantFrom(...REVEAL), by: fc.constantFrom(...BY), log: fc.constantFrom(...LOG) },
	{ requiredKeys: [] }
);
const width = (rules: Partial<Rules>) => ({
	reveal: REVEAL.indexOf(rules.reveal!),
	by: BY.indexOf(rules.by!),
	log: LOG.indexOf(rules.log!)
});

describe('What holds for a field', () => {
	test('its own rule goes before the round’s, and what its form insists on only narrows it', () => {
		fc.assert(
			fc.property(rules, some, some, (round, field, form) => {
				const asked = width({ ...round, ...field });
				const insisted = width(form);
				const holds = width(effective(round, field, form));
				for (const part of ['reveal', 'by', 'log'] as const) expect(holds[part]).toBe(Math.max(asked[part], insisted[part]));
			})
		);
	});

	test('it holds already: taking it as the round’s rules changes nothing', () => {
		fc.assert(
			fc.property(rules, some, some, (round, field, form) => {
				const once = effective(round, field, form);
				expect(effective(once, {}, form)).toEqual(once);
				expect(effective(once, once, {})).toEqual(once);
			})
		);
	});

	test('a field without rules and a form that insists on nothing take the round’s', () => {
		fc.assert(
			fc.property(rules, (round) => {
				expect(effective(round, {}, {})).toEqual(round);
			})
		);
	});

	test('a ranking is never live, whatever round and field say', () => {
		fc.assert(fc.property(rules, some, (round, field) => effective(round, field, formOf('rank').insists).reveal !== 'live'));
	});

	test('words may be without a name in every field that is not signed', () => {
		expect(BY.map((by) => mayBeUnsigned({ reveal: 'live', by, log: 'yes' }))).toEqual([false, true, true]);
	});

	test('gk1: stories are private, what was heard may be unsigned, the top three waits to be shown', () => {
		const story = new Story();
		const of = (key: string) => story.field(key).rules;
		expect(of('moment')).toEqual({ reveal: 'private', by: 'named', log: 'no' });
		expect(of('gehoord')).toEqual({ reveal: 'onShow', by: 'choice', log: 'summary' });
		expect(of('vertrouwelijk')).toEqual({ reveal: 'live', by: 'named', log: 'no' });
		expect(of('top-drie').reveal).toBe('onShow');
	});

	test('no shipped method has a ranking that is live', () => {
		for (const { rounds } of methods.flatMap((method) => method.meetings))
			for (const round of rounds)
				for (const field of round.fields)
					if (formKeys.includes(field.form) && field.form === 'rank')
						expect(effective(round, field as Partial<Rules>, formOf('rank').insists).reveal).not.toBe('live');
	});
});
