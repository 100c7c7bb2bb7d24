/** What somebody may take along for the team they work in: the harvest everybody shares, without names or a situation, and their own words. */
import { shareable } from '#lib/domain/documents/share.ts';
import type { Allowed } from '#lib/domain/documents/share.ts';
import { entriesOf } from '#lib/domain/entries.ts';
import type { Kind } from '#lib/domain/entry.ts';
import type { Id } from '#lib/domain/id.ts';
import { story } from '#lib/domain/logbook.ts';
import type { Rows } from '#lib/domain/rows.ts';

/** `beside`: who saw it otherwise; it goes along with the words. */
export type Line = { key: Id; text: string; own: boolean; beside: string[] };

const HARVEST: Kind[] = ['harvest', 'meaning', 'principle', 'promise', 'difference', 'unknown', 'lesson'];

/** Of one conversation, for who sat in this seat; words of others only as far as they are `allowed` in the organisation. Own words are those the logbook keeps; about a situation only its presenter decides. */
export function mayTake(rows: Rows, seat: Id, allowed: Allowed): Line[] {
	const told = story(rows);
	if (!told) return [];
	const entries = entriesOf(rows);
	const goes = shareable(entries, told.people, allowed).entries;
	const harvest = goes.filter(({ kind, text }) => HARVEST.includes(kind) && text.trim());
	const own = entries.filter(({ row, kind, text, situation }) => {
		const mine = rows.get('answer', row)?.seat === seat;
		return mine && !situation && kind !== 'minority' && text.trim();
	});
	const notes = (on: Id) => goes.flatMap(({ kind, beside, text }) => (kind === 'minority' && beside === on ? [text] : []));
	const lines = harvest.map(({ id, row, text }) => ({ key: id, text, own: rows.get('answer', row)?.seat === seat, beside: notes(id) }));
	const rest = own.filter(({ id }) => !lines.some(({ key }) => key === id));
	return [...lines, ...rest.map(({ id, text }) => ({ key: id, text, own: true, beside: notes(id) }))];
}
