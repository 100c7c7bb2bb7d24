import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { placesOf } from '#lib/components/places.ts';
import type { FieldRow, Settings } from '#lib/domain/row.ts';
import { effective } from '#lib/domain/rules.ts';
import { formOf } from '#lib/forms/index.ts';
import { logOf } from '#lib/forms/logs.ts';
import { stepsOf } from '#lib/forms/marks/log.ts';
import { meeting } from '#lib/methods/index.ts';

const planned = (key: string, round: string, field: string) =>
	meeting('groeiend-kwaliteitsbewustzijn', key)!
		.rounds.find((one) => one.key === round)!
		.fields.find((one) => one.key === field)!;
const question = { nl: 'Waar sta je?', en: 'Where do you stand?' };
const fieldOf = (settings: Settings, items: FieldRow['items'] = null) => ({ settings, items, yields: 'none', prompt: question });
const scale = fieldOf(planned('gk3', 'oordelen', 'begrijpen-achteraf') as Settings);
const slider = fieldOf(planned('gk2', 'oordelen', 'plek') as Settings);
const judgement = fieldOf(planned('gk4', 'oordeel-vooraf', 'oordeel-vooraf') as Settings);
const stories = ['tuin', 'brieven', 'koffie'].map((key) => ({ key, label: { nl: key, en: `${key} (en)` } }));
const vote = fieldOf({ most: 3 }, stories);
const evaluation = fieldOf(formOf('evaluation').brings!);

const takes = (form: string, field: ReturnType<typeof fieldOf>, value: unknown) => safeParse(formOf(form).shape(field), value).success;
const hostile = [undefined, null, 0, 3, NaN, true, '', 'goed', [], {}, { key: null }, { key: 2 }, JSON.parse('{"__proto__":{"key":"ja"}}')];

describe('Marks on named places', () => {
	test.each([
		['scale', scale, ['nauwelijks', 'een-beetje', 'redelijk', 'goed', 'heel-goed']],
		['slider', slider, ['volhouden', 'near.0', 'middle.0', 'near.1', 'ruimte-laten']],
		['judgement', judgement, ['ja', 'grotendeels-wel', 'twijfel', 'grotendeels-niet', 'nee', 'kan-ik-nog-niet-zeggen']]
	])('%s takes each of its places, and nothing else', (form, field, keys) => {
		for (const key of keys) expect(takes(form, field, { key }), key).toBe(true);
		for (const key of ['', 'anders', '__proto__', 'constructor', keys[0]!.toUpperCase()]) expect(takes(form, field, { key })).toBe(false);
		expect(takes(form, field, { key: keys[0], reason: 'omdat' })).toBe(false);
		for (const value of hostile) expect(takes(form, field, value), JSON.stringify(value)).toBe(false);
	});

	test('that somebody cannot say yet stands apart from the steps, as a full answer', () => {
		const { steps, apart } = stepsOf(judgement.settings);
		expect(apart.map(({ key }) => key)).toEqual(['kan-ik-nog-niet-zeggen']);
		expect(steps).toHaveLength(5);
		expect(formOf('judgement').empty({ key: 'kan-ik-nog-niet-zeggen' })).toBe(false);
	});

	test('of two edits at once the later one counts, and a mark is nothing that can be chosen from', () => {
		for (const form of ['scale', 'slider', 'judgement'].map(formOf)) {
			expect(form.merge({ key: 'ja' }, { key: 'nee' })).toEqual({ key: 'nee' });
			expect([form.keys({ key: 'ja' }), form.items({ key: 'ja' }, 'id', judgement)]).toEqual([[], []]);
		}
	});

	test('never live, and one a person, whatever a method says', () => {
		for (const { insists } of ['scale', 'slider', 'judgement', 'vote', 'evaluation'].map(formOf)) {
			expect(effective({ reveal: 'live', by: 'choice', log: 'yes' }, {}, insists).reveal).toBe('onShow');
			expect(effective({ reveal: 'private', by: 'choice', log: 'yes' }, {}, insists).reveal).toBe('private');
			expect(insists.shape).toBe('one');
		}
		expect(formOf('evaluation').insists.by).toBe('anonymous');
	});

	test('a mark reads as its place in both languages, and between two poles as which of them is nearer', () => {
		const [line] = logOf('judgement').lines({ key: 'twijfel' }, judgement);
		expect(line).toMatchObject({ text: '', yields: 'none', mark: { at: 'twijfel' } });
		expect(line!.mark!.steps.find(({ key }) => key === 'twijfel')!.label).toEqual({ nl: 'Ik twijfel', en: 'I am in doubt' });
		const names = placesOf(stepsOf(slider.settings), (text) => text.en).steps.map(({ name }) => name);
		expect(names[0]).toBe('Persevering and knocking again');
		expect(names[1]).toContain('Persevering and knocking again');
		expect(names[3]).toContain('Stepping back and leaving room');
		expect(new Set(names).size).toBe(5);
		expect(names.join()).not.toMatch(/\d/);
	});
});

describe('R9 Dots', () => {
	test('as many as there are, also on one thing; never more', () => {
		const dots = (...keys: string[]) => keys.map((key) => ({ key }));
		for (const value of [[], dots('tuin'), dots('tuin', 'tuin', 'tuin'), dots('tuin', 'koffie', 'tuin')])
			expect(takes('vote', vote, value)).toBe(true);
		for (const value of [
			dots('tuin', 'tuin', 'tuin', 'tuin'),
			[{ key: 'tuin', dots: 3 }],
			[{ own: 'een ander' }],
			['tuin'],
			{ 0: { key: 'tuin' }, length: 1 }
		])
			expect(takes('vote', vote, value)).toBe(false);
		expect(takes('vote', fieldOf({ most: 1 }, stories), dots('tuin', 'koffie'))).toBe(false);
		expect(formOf('vote').keys(dots('tuin', 'tuin'))).toEqual(['tuin', 'tuin']);
		expect(formOf('vote').merge(dots('tuin'), dots('koffie'))).toEqual(dots('koffie'));
	});

	test('read in the order of the list, with those that have none', () => {
		const [line] = logOf('vote').lines([{ key: 'koffie' }, { key: 'koffie' }, { key: 'tuin' }], vote);
		expect(line!.dots!.map(({ key, dots }) => [key, dots])).toEqual([
			['tuin', 1],
			['brieven', 0],
			['koffie', 2]
		]);
		expect(line!.dots![0]!.label.en).toBe('tuin (en)');
		expect(logOf('vote').lines([], vote)).toEqual([]);
		expect(formOf('vote').empty([])).toBe(true);
	});
});

describe('The evaluation', () => {
	const [first, second] = evaluation.settings.rows!;
	const [open] = evaluation.settings.columns!;

	test('brings its ten sentences and two questions along, in both languages', () => {
		expect([evaluation.settings.rows!.length, evaluation.settings.columns!.length, evaluation.settings.steps!.length]).toEqual([10, 2, 5]);
		for (const { label } of [...evaluation.settings.rows!, ...evaluation.settings.columns!]) expect(label.nl && label.en).toBeTruthy();
		expect(stepsOf(evaluation.settings).apart.map(({ key }) => key)).toEqual(['weet-ik-niet']);
		expect(JSON.stringify(evaluation.settings)).not.toContain('grounds');
	});

	test('takes marks and words for what it asks, all of which may be left out', () => {
		const whole = { marks: { [first!.key]: 'eens', [second!.key]: 'weet-ik-niet' }, words: { [open!.key]: 'De stilte.' } };
		for (const value of [whole, { marks: {}, words: {} }]) expect(takes('evaluation', evaluation, value)).toBe(true);
		for (const value of [
			{ marks: { [first!.key]: 4 }, words: {} },
			{ marks: { [first!.key]: 'prima' }, words: {} },
			{ marks: { totaal: 'eens' }, words: {} },
			{ marks: {}, words: { [open!.key]: 'x'.repeat(803) } },
			{ marks: {}, words: {}, name: 'Mo' },
			{ marks: {} },
			...hostile
		])
			expect(takes('evaluation', evaluation, value)).toBe(false);
		expect(formOf('evaluation').empty({ marks: {}, words: { [open!.key]: ' ' } })).toBe(true);
		expect(formOf('evaluation').empty({ marks: { [first!.key]: 'weet-ik-niet' }, words: {} })).toBe(false);
	});

	test('two tabs at once: marks of both, and both texts kept', () => {
		const merged = formOf('evaluation').merge(
			{ marks: { [first!.key]: 'eens', [second!.key]: 'deels' }, words: { [open!.key]: 'Stilte.' } },
			{ marks: { [first!.key]: 'oneens' }, words: { [open!.key]: 'Koffie.' } }
		);
		expect(merged).toEqual({ marks: { [first!.key]: 'oneens', [second!.key]: 'deels' }, words: { [open!.key]: 'Stilte.\n\nKoffie.' } });
	});

	test('each sentence reads by itself, under its own heading; there is no total', () => {
		const lines = logOf('evaluation').lines({ marks: { [second!.key]: 'eens' }, words: { [open!.key]: 'De stilte.' } }, evaluation);
		expect(lines).toMatchObject([
			{ heading: second!.label, text: '', mark: { at: 'eens' } },
			{ heading: open!.label, text: 'De stilte.' }
		]);
	});
});
