import { expect, test } from 'vitest';
import type { Command } from '#lib/domain/command.ts';
import { newId } from '#lib/domain/id.ts';
import type { Takes } from '#lib/domain/row.ts';
import { meet, noted, penFor, seenBy } from '#lib/domain/writers.ts';
import type { Pen } from '#lib/domain/writers.ts';
import { veiled } from '#lib/server/live/veil.ts';
import { newToken } from '#lib/server/tokens.ts';

// Unsigned words are written by one tab, or by several: somebody loads their page anew, or opens a second one.

/** The pen as the room gets it. */
function pen(ticket: string, writer: string, take: number, saw?: Takes): Pen {
	const put = {
		verb: 'answer:put',
		id: newId(),
		field: newId(),
		about: null,
		value: 'x',
		under: 'writing',
		part: false,
		ticket,
		spend: null
	};
	const command = veiled({ ...put, pen: { writer, take, ...(saw && { saw }) } } as Command);
	return (command as { pen: Pen }).pen;
}

const ticket = newToken();
const [phone, again] = [newId(), newId()];

test('R11: they look the same from one tab as from five: as many takes, in no order, of names that say nothing', () => {
	const one = noted({}, pen(ticket, phone, 7));
	const five = [phone, again, newId(), newId(), newId()].reduce((takes, tab, i) => noted(takes, pen(ticket, tab, 100 + i)), {} as Takes);
	for (const takes of [one, five, noted(five, pen(ticket, phone, 300))]) {
		expect(Object.keys(takes)).toHaveLength(12);
		expect(Object.keys(takes)).toEqual(Object.keys(takes).toSorted());
		expect(JSON.stringify(takes)).not.toMatch(new RegExp(`${phone}|${again}|${ticket}`));
	}
	const given = noted(noted(five, penFor(pen(ticket, phone, 301), 'give')), penFor(pen(ticket, again, 302), 'give'));
	expect(Object.keys(given).filter((name) => name.endsWith('/give'))).toHaveLength(12);
});

test('R2 R3: what a tab sent is known when it comes again, from whichever of them; and no tab that does not exist is in anybody’s way', () => {
	const sent = [pen(ticket, phone, 500, {}), pen(ticket, again, 3, {})];
	const takes = sent.reduce(noted, {} as Takes);
	expect(sent.map((one) => meet(takes, one))).toEqual(['known', 'known']);
	expect(meet(noted({}, sent[0]!), pen(ticket, phone, 501, {}))).toBe('follows');
	expect(meet(noted({}, sent[0]!), pen(ticket, again, 3, {}))).toBe('conflict');
	const told = seenBy(sent[0]!, takes);
	expect(Object.keys(told)).toHaveLength(2);
	expect(meet(takes, pen(ticket, newId(), 1, told))).toBe('follows');
	expect(meet(takes, pen(ticket, newId(), 1, Object.fromEntries(Object.entries(told).slice(1))))).toBe('conflict');
});
