/** The virtues as a team has them: some hidden, some in its own words, some of its own behind those. */
import type { Virtue } from './schema.ts';

export type VirtueWords = Pick<Virtue, 'name' | 'means' | 'low' | 'high'>;
export type OwnVirtue = { key: string; revision: number; hidden: boolean; words: VirtueWords | null };
/** `revision` is 0 as long as the team left a virtue as it is. `shipped` are its words before the team changed them; null when it is the team's own. */
export type TeamVirtue = VirtueWords & { key: string; revision: number; hidden: boolean; shipped: VirtueWords | null };

export function ofTeam(shipped: Virtue[], own: OwnVirtue[]): TeamVirtue[] {
	const changed = new Map(own.map((one) => [one.key, one]));
	const standing = shipped.map(({ key, name, means, low, high }): TeamVirtue => {
		const words = { name, means, low, high };
		const mine = changed.get(key);
		return { ...words, ...mine?.words, key, revision: mine?.revision ?? 0, hidden: mine?.hidden ?? false, shipped: words };
	});
	const known = new Set(shipped.map(({ key }) => key));
	const added = own.flatMap(({ key, revision, hidden, words }): TeamVirtue[] =>
		known.has(key) || !words ? [] : [{ ...words, key, revision, hidden, shipped: null }]
	);
	return [...standing, ...added];
}
