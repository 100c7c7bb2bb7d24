import type { Item } from '../../domain/row.ts';

/** Chairs that stand for a side which questions call otherwise. */
const ALSO: Record<string, readonly string[]> = { client: ['betrokkene'], inwoner: ['betrokkene'], collega: ['andere-hulpverleners'] };
type Part = { what: string; key: string; seats: string[] };

/** Where somebody begins: with the eyes they look through, where the question asks for those; else with the first. */
export function ownRow(rows: Item[], parts: Part[], seat: string | undefined): string | undefined {
	const mine = parts.find((part) => part.what === 'perspective' && seat !== undefined && part.seats.includes(seat))?.key;
	const named = mine ? [mine, ...(ALSO[mine] ?? [])] : [];
	return (rows.find(({ key }) => named.includes(key)) ?? rows[0])?.key;
}
