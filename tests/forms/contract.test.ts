/** What holds for every form, whichever is added: see `samples.ts`. How forms are answered and look is held to the same in `tests/pages/forms.test.ts`. */
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { story as logbook } from '#lib/domain/logbook.ts';
import type { By, Log, Reveal, Rules } from '#lib/domain/rules.ts';
import { formKeys, formOf } from '#lib/forms/index.ts';
import { logOf } from '#lib/forms/logs.ts';
import { fieldOf } from '../../src/routes/styleguide/examples.ts';
import { ELLEN } from '../cast.ts';
import { exampleOf, holding, OneQuestion } from './one.ts';
import { samples } from './samples.ts';

const LIVE: Rules = { reveal: 'live', by: 'named', log: 'yes' };
const REVEALS: Reveal[] = ['live', 'onShow', 'private'];
const BYS: By[] = ['named', 'choice', 'anonymous'];
const LOGS: Log[] = ['yes', 'summary', 'presenter', 'no'];
const all = REVEALS.flatMap((reveal) => BYS.flatMap((by) => LOGS.map((log): Rules => ({ reveal, by, log }))));

const hostile = [
	undefined,
	null,
	0,
	NaN,
	{},
	[null],
	{ length: 3 },
	{ value: 'x' },
	[['x']],
	JSON.parse('{"__proto__":{"key":"x"}}'),
	{ toString: 'x' }
];

/** How often this value is among what was given. */
const givenIn = (text: string, value: unknown) => text.split(`"given":{"value":${JSON.stringify(value)},`).length - 1;

test('every form has samples and an example', () => {
	expect(Object.keys(samples).sort()).toEqual([...formKeys].sort());
	for (const key of formKeys) expect(exampleOf(key), key).toBeDefined();
});

describe.each(formKeys)('the form %s', (key) => {
	const form = formOf(key);
	const sample = samples[key]!;
	const field = fieldOf(exampleOf(key));
	const first = sample.good[0];
	const fits = (value: unknown) => safeParse(form.shape(field), value).success;

	test('takes what fits, byte for byte, and says when it is empty', () => {
		for (const value of sample.good) {
			expect(safeParse(form.shape(field), value).output, JSON.stringify(value)).toEqual(value);
			const known = (field.items ?? []).map((item) => item.key);
			for (const name of form.keys(value)) expect(known).toContain(name);
		}
		if (form.typed) expect(form.empty(first)).toBe(false);
		if (sample.empty !== undefined) {
			expect(fits(sample.empty)).toBe(true);
			expect(form.empty(sample.empty)).toBe(true);
		}
	});

	test('R12 refuses everything else, without a trace', () => {
		const asked = new OneQuestion(key, LIVE);
		for (const value of [...hostile, ...sample.bad])
			expect(asked.refuses(value), JSON.stringify(value)).toMatch(/^(wrong-shape|too-long|too-many|not-a-choice|not-allowed)$/);
	});

	test('reads the same beside the checks as on pages that check nothing', () => {
		const log = logOf(key);
		expect(log.typed).toBe(form.typed);
		for (const value of sample.good) {
			expect(log.empty(value)).toBe(form.empty(value));
			expect(log.lines(value, field)).toEqual(form.lines(value, field));
		}
	});

	test('insists on narrower rules only', () => {
		for (const rules of all) {
			const held = holding(key, rules);
			expect(REVEALS.indexOf(held.reveal)).toBeGreaterThanOrEqual(REVEALS.indexOf(rules.reveal));
			expect(BYS.indexOf(held.by)).toBeGreaterThanOrEqual(BYS.indexOf(rules.by));
			expect(LOGS.indexOf(held.log)).toBeGreaterThanOrEqual(LOGS.indexOf(rules.log));
		}
		expect(new OneQuestion(key, LIVE).asked.rules).toEqual(holding(key, LIVE));
	});

	if (form.typed)
		test('R5 says nothing of itself before it is shown, and all at once after', () => {
			const asked = new OneQuestion(key, { reveal: 'onShow', by: 'named', log: 'yes' });
			const { reveal, by } = asked.asked.rules;
			if (by === 'anonymous') for (const name of asked.writers) asked.ticket(name, asked.asked.key, asked.about);
			const before = asked.reaches();
			const written = asked.writers.map((name) => ({ name, ...asked.write(name, first) }));
			expect(asked.reaches()).toEqual(before);
			if (reveal === 'private') {
				asked.put('Mo', asked.asked.key, first, { about: asked.about, part: true });
				for (const text of Object.values(asked.reaches())) expect(givenIn(text, first)).toBe(1);
				return;
			}
			if (form.presents) for (const { name, id } of written) asked.give(name, id);
			else asked.show();
			for (const text of Object.values(asked.reaches())) expect(givenIn(text, first)).toBe(written.length);
		});

	if (form.typed)
		test('R3 keeps what two tabs wrote at once', () => {
			const asked = new OneQuestion(key, LIVE);
			const { kept, late, holds } = sample.both ?? { kept: first, late: sample.good.at(-1), holds: [JSON.stringify(sample.good.at(-1))] };
			const { id, ticket } = asked.write('Mo', kept, { pen: { writer: 'tab-een', take: 1 } });
			asked.write('Mo', late, { id, ticket, pen: { writer: 'tab-twee', take: 1 } });
			const value = asked.answer(id).value;
			for (const words of holds) expect(JSON.stringify(value)).toContain(words);
			expect(fits(value)).toBe(true);
			for (const same of sample.good) expect(form.merge(same, same)).toEqual(same);
		});

	if (field.shape === 'shared')
		test('R3 keeps what two people wrote at once in words of the group', () => {
			const asked = new OneQuestion(key, LIVE, true);
			const { kept, late, holds } = sample.both!;
			const id = asked.put('Mo', asked.asked.key, kept, { about: asked.about });
			asked.put('Joris', asked.asked.key, late, { about: asked.about });
			for (const words of holds) expect(JSON.stringify(asked.answer(id).given!.value)).toContain(words);
			for (const text of Object.values(asked.reaches())) expect(text).toContain(JSON.stringify(asked.answer(id).value));
		});

	test('reads in the logbook as its rules let it', () => {
		const asked = new OneQuestion(key, LIVE);
		const { reveal, log } = asked.asked.rules;
		const written = form.typed ? asked.writers.map((name) => ({ name, ...asked.write(name, first) })) : [];
		if (reveal === 'onShow' && !form.presents) asked.show();
		else if (reveal !== 'private') for (const { name, id, ticket } of written) asked.give(name, id, ticket);
		asked.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		const told = JSON.stringify(logbook(asked.rows));
		for (const words of sample.reads)
			log === 'yes' && reveal !== 'private' ? expect(told).toContain(words) : expect(told).not.toContain(words);
	});

	test('has its words in both languages', () => {
		const texts = (value: unknown): object[] =>
			typeof value !== 'object' || value === null ? [] : 'nl' in value ? [value] : Object.values(value).flatMap(texts);
		for (const value of sample.good)
			for (const text of texts(form.lines(value, field)))
				expect(text).toEqual(expect.objectContaining({ nl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) }));
	});

	test('brings along only things of its own to build on', () => {
		const said = sample.good.filter((value) => !form.empty(value));
		for (const value of said) for (const item of form.items(value, 'antwoord', field)) expect(item.label.nl.trim()).not.toBe('');
	});
});
