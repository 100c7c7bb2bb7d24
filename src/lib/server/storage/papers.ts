/** Papers of a team: looked up through the team. A new version says from which one it went on; who was overtaken is told. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, desc, eq } from 'drizzle-orm';
import { person, team } from './schema/people.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

/** Versions that are kept of one paper; the oldest go first. */
const MOST_VERSIONS = 60;

export type Paper = { team: string; kind: string; of: string };
export type Papers = ReturnType<typeof papers>;

export function papers({ sqlite, db }: Database) {
	const { paper } = schema;
	const at = ({ team, kind, of }: Paper) => and(eq(paper.team, team), eq(paper.kind, kind), eq(paper.of, of));
	const versions = (one: Paper) =>
		db
			.select({ number: paper.number, at: paper.at, by: person.name })
			.from(paper)
			.leftJoin(person, eq(person.id, paper.by))
			.where(at(one))
			.orderBy(desc(paper.number))
			.all();
	return {
		/** The newest first. */
		versions,
		/** The words of one version; of the newest without a number. Empty when nothing was written yet. */
		words(one: Paper, number?: number): Record<string, string> {
			const which = number === undefined ? at(one) : and(at(one), eq(paper.number, number));
			return db.select({ words: paper.words }).from(paper).where(which).orderBy(desc(paper.number)).get()?.words ?? {};
		},
		/** The newest words of each paper of a team. */
		ofTeam(team: string): (Omit<Paper, 'team'> & { words: Record<string, string> })[] {
			const all = db.select().from(paper).where(eq(paper.team, team)).orderBy(asc(paper.number)).all();
			const newest = new Map(all.map(({ kind, of, words }) => [`${kind}/${of}`, { kind, of, words }]));
			return [...newest.values()];
		},
		/** What somebody wrote in documents, in whichever team, the newest version first. */
		writtenBy: (writer: string) =>
			db
				.select({ team: team.name, kind: paper.kind, at: paper.at, words: paper.words })
				.from(paper)
				.innerJoin(team, eq(team.id, paper.team))
				.where(eq(paper.by, writer))
				.orderBy(desc(paper.at))
				.all(),
		/** Gone with all its versions. */
		remove: (one: Paper): Promise<void> =>
			patiently(() => void db.delete(paper).where(at(one)).run()).then(() => void sqlite.pragma('wal_checkpoint(TRUNCATE)')),
		/** False when somebody else wrote a version since `saw`. */
		keep(one: Paper, saw: number, words: Record<string, string>, by: string, wall: number): Promise<boolean> {
			return patiently(() =>
				sqlite
					.transaction(() => {
						const known = versions(one);
						const last = known[0];
						// Sent again after the answer was lost.
						if (last?.number === saw + 1 && isDeepStrictEqual(this.words(one), words)) return true;
						if ((last?.number ?? 0) !== saw) return false;
						db.insert(paper)
							.values({ ...one, number: saw + 1, words, by, at: wall })
							.run();
						for (const { number } of known.slice(MOST_VERSIONS - 1))
							db.delete(paper)
								.where(and(at(one), eq(paper.number, number)))
								.run();
						return true;
					})
					.immediate()
			);
		}
	};
}
