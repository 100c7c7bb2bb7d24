/** A team's own words for virtues. A virtue nobody touched has no row. */
import { and, asc, eq } from 'drizzle-orm';
import { freshKey } from '../../methods/edit.ts';
import { virtues as shipped } from '../../methods/index.ts';
import { ofTeam } from '../../methods/team-virtues.ts';
import type { TeamVirtue, VirtueWords } from '../../methods/team-virtues.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

/** A list longer than this is no list to choose from. */
export const MOST_VIRTUES = 40;

export type VirtueChange = 'done' | 'stale' | 'not-found';
export type OwnVirtues = ReturnType<typeof ownVirtues>;

/** As it is stored, without the team and how often it was changed. */
export type VirtueAsKept = Omit<typeof schema.ownVirtue.$inferSelect, 'team' | 'revision'>;

export function ownVirtues({ sqlite, db }: Database) {
	const { ownVirtue } = schema;
	const mine = (team: string) => db.select().from(ownVirtue).where(eq(ownVirtue.team, team)).orderBy(asc(ownVirtue.addedAt)).all();
	const all = (team: string): TeamVirtue[] => ofTeam(shipped, mine(team));
	const at = (team: string, key: string) => and(eq(ownVirtue.team, team), eq(ownVirtue.key, key));
	const whole = <T>(work: () => T) => patiently(() => sqlite.transaction(work).immediate());

	return {
		all,
		/** As stored: only what the team changed or made. */
		ofTeam: (team: string): VirtueAsKept[] => mine(team).map(({ key, hidden, words, addedAt }) => ({ key, hidden, words, addedAt })),
		/** Comes along with a logbook; what this team settled about a virtue itself stays. False when it has no room. Inside a transaction of the caller's. */
		takeIn(team: string, came: VirtueAsKept[]): boolean {
			const there = new Set(mine(team).map(({ key }) => key));
			const fresh = came.filter(({ key }) => !there.has(key));
			if (there.size + fresh.length > MOST_VIRTUES) return false;
			for (const one of fresh)
				db.insert(ownVirtue)
					.values({ ...one, team })
					.run();
			return true;
		},
		/** Answers with its key, or undefined when the team has no room. `once`: the same words again are the same virtue. */
		add: (team: string, words: VirtueWords, once = false): Promise<string | undefined> =>
			whole(() => {
				const there = mine(team);
				const known = there.find((one) => JSON.stringify(one.words) === JSON.stringify(words));
				if (known && once) return known.key;
				if (there.length >= MOST_VIRTUES) return undefined;
				const keys = [...shipped, ...there].map(({ key }) => key);
				const key = freshKey(words.name.nl, keys);
				db.insert(ownVirtue).values({ team, key, words, addedAt: Date.now() }).run();
				return key;
			}),
		/** Hides, shows or says in other words; without words the shipped ones come back. `revision` is the one that was seen. */
		change: (team: string, key: string, revision: number, wish: { hidden?: boolean; words?: VirtueWords | null }): Promise<VirtueChange> =>
			whole(() => {
				const now = all(team).find((one) => one.key === key);
				if (!now) return 'not-found';
				if (now.revision !== revision) return 'stale';
				const next = { revision: revision + 1, ...wish };
				if (revision > 0) db.update(ownVirtue).set(next).where(at(team, key)).run();
				else
					db.insert(ownVirtue)
						.values({ team, key, ...next, addedAt: Date.now() })
						.run();
				return 'done';
			}),
		/** Takes one of the team's own away; what was said about it in conversations stays there. */
		remove: (team: string, key: string): Promise<VirtueChange> =>
			whole(() => {
				if (shipped.some((one) => one.key === key)) return 'not-found';
				return db.delete(ownVirtue).where(at(team, key)).run().changes ? 'done' : 'not-found';
			})
	};
}
