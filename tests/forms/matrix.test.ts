import { expect, test } from 'vitest';
import { ownRow } from '#lib/forms/matrix/own-row.ts';
import { method } from '#lib/methods/index.ts';
import { same } from '#lib/forms/form.ts';

const rows = ['betrokkene', 'naasten', 'buurt', 'andere-hulpverleners'].map((key) => ({ key, label: same(key) }));
const chair = (key: string, what = 'perspective') => ({ what, key, seats: ['mo'] });

test('a matrix begins with the eyes somebody looks through, and else with the first', () => {
	expect(ownRow(rows, [chair('buurt')], 'mo')).toBe('buurt');
	expect(ownRow(rows, [chair('client')], 'mo')).toBe('betrokkene');
	expect(ownRow(rows, [chair('inwoner')], 'mo')).toBe('betrokkene');
	expect(ownRow(rows, [chair('collega')], 'mo')).toBe('andere-hulpverleners');
	expect(ownRow(rows, [chair('buurt', 'party'), chair('samenleving')], 'mo')).toBe('betrokkene');
	for (const seat of ['joris', undefined]) expect(ownRow(rows, [chair('buurt')], seat)).toBe('betrokkene');
	expect(ownRow([], [], 'mo')).toBeUndefined();
});

test('the client’s chair stands for a row in every shipped matrix that asks about sides', () => {
	for (const key of ['dilemmamethode', 'twijfel-cura']) {
		const matrix = method(key)!
			.meetings.flatMap(({ rounds }) => rounds.flatMap(({ fields }) => fields))
			.find(({ form }) => form === 'matrix');
		const rows = (matrix as unknown as { rows: { key: string; label: { nl: string; en: string } }[] }).rows;
		expect(ownRow(rows, [chair('client')], 'mo')).toBe('betrokkene');
	}
});
