/** Papers of a team: looked up through the team. A new version says from which one it went on; who was overtaken is told. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, count, desc, eq, max } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import { person, team } from './schema/people.ts';
import { emptyLog } from './database.ts';
import type { Database } from './database.ts';
import type { Gone } from './journal.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

/** Versions that are kept of one paper; the oldest go first. */
const MOST_VERSIONS = 60;

export type Paper = { team: string; kind: string; of: string };
/** One version of one paper, without who wrote it. */
export type PaperVersion = Omit<typeof schema.paper.$inferSelect, 'team' | 'by'>;
export type Papers = ReturnType<typeof papers>;

/** `erased` hears which versions go, in the transaction in which they do. */
export function papers({ sqlite, db }: Database, erased: (gone: Gone[]) => void = () => undefined) {
	const { paper, paperNotice: notice } = schema;
	function go(which: SQL | undefined): void {
		const ids = db.select({ id: paper.id }).from(paper).where(which).all();
		erased(ids.map(({ id }): Gone => ({ what: 'paper', session: '', id })));
		db.delete(paper).where(which).run();
	}
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
		/** Every version of every paper of a team, the oldest first. */
		ofTeam(team: string): PaperVersion[] {
			const { id, kind, of, number, at, words } = paper;
			return db.select({ id, kind, of, number, at, words }).from(paper).where(eq(paper.team, team)).orderBy(asc(number)).all();
		},
		/**
		 * Versions that come along with a logbook, of nobody here; where the team wrote on the same paper itself, its own words go on standing. Inside a
		 * transaction of the caller's.
		 */
		takeIn(team: string, came: PaperVersion[], wall: number): void {
			const inOrder = came.toSorted((a, b) => a.number - b.number);
			for (const all of Map.groupBy(inOrder, ({ kind, of }) => `${kind}/${of}`).values()) {
				const one = { team, kind: all[0]!.kind, of: all[0]!.of };
				const last = versions(one)[0]?.number ?? 0;
				const stands = last ? [{ id: newId(), words: this.words(one), at: wall }] : [];
				for (const [nth, { id, words, at }] of [...all, ...stands].entries())
					db.insert(paper)
						.values({ ...one, id, number: last + nth + 1, words, by: null, at })
						.onConflictDoNothing()
						.run();
			}
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
		/** When somebody last wrote in each paper of a team, and how many versions there are. */
		written: (of: string) =>
			db
				.select({ kind: paper.kind, of: paper.of, last: max(paper.at), versions: count() })
				.from(paper)
				.where(eq(paper.team, of))
				.groupBy(paper.kind, paper.of)
				.all()
				.map(({ last, ...one }) => ({ ...one, last: last ?? 0 })),
		/** Gone with all its versions, and with what was announced of it. */
		remove: (one: Paper): Promise<void> =>
			patiently(() =>
				sqlite
					.transaction(() => {
						go(at(one));
						db.delete(notice)
							.where(and(eq(notice.team, one.team), eq(notice.kind, one.kind), eq(notice.of, one.of)))
							.run();
					})
					.immediate()
			).then(() => void emptyLog(sqlite)),
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
							.values({ ...one, id: newId(), number: saw + 1, words, by, at: wall })
							.run();
						for (const { number } of known.slice(MOST_VERSIONS - 1)) go(and(at(one), eq(paper.number, number)));
						return true;
					})
					.immediate()
			);
		}
	};
}
