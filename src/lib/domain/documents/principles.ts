/** Leading principles and promises of a team, each with where it came from and when it was last held against practice. */
import type { Entry } from '#lib/domain/entry.ts';

export type Standing = { entry: Entry; tested: { date: string; state: Entry['tag'] } | null };

/** In the order in which they were found. Tested: looked at again in a later conversation. */
export function principlesOf(entries: Entry[]): Standing[] {
	return entries
		.filter(({ kind, text }) => (kind === 'principle' || kind === 'promise') && text.trim())
		.map((entry) => {
			const last = entries.findLast(({ kind, about }) => kind === 'review' && about?.item.key === entry.row);
			return { entry, tested: last ? { date: last.date, state: last.tag } : null };
		});
}
