import { describe, expect, test } from 'vitest';
import { agreedNext } from '../../src/routes/(people)/teams/[team]/gesprekken/overview.ts';

type Heads = Parameters<typeof agreedNext>[0];
const heads = (...all: object[]) => all as unknown as Heads;
const next = { date: '2026-12-14', presenter: 'Sanne' };
const been = { id: 'been', stage: 'closed', date: '2026-11-27', next };

describe('what was settled for the next time', () => {
	test('stands there until that day is over or planned for', () => {
		expect(agreedNext(heads(been), [], '2026-11-28')).toEqual(next);
		expect(agreedNext(heads(been), [], '2026-12-14')).toEqual(next);
		expect(agreedNext(heads(been), [], '2026-12-15')).toBeNull();
		expect(agreedNext(heads({ id: 'new', stage: 'planned', date: next.date, next: null }, been), [], '2026-11-28')).toBeNull();
	});

	test('is the newest one, and what a series settled stands with that series', () => {
		const later = { ...been, id: 'later', next: { date: '2027-01-10', presenter: '' } };
		expect(agreedNext(heads(later, been), [], '2026-11-28')).toEqual(later.next);
		const series = [{ turns: [{ id: 'later' }, { id: 'been' }] }] as unknown as Parameters<typeof agreedNext>[1];
		expect(agreedNext(heads(later, been), series, '2026-11-28')).toBeNull();
	});
});
