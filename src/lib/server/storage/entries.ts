/**
 * The entries of closed conversations, kept so that no page reads a conversation whole. They are made of the stored rows by the domain and of nothing else.
 * When something changes in a closed conversation its entries are gone in the same transaction (by triggers), and it waits in a queue until they are made
 * anew: so what was withdrawn or erased is found by nobody from that moment on (R13).
 */
import { and, desc, eq, exists, sql } from 'drizzle-orm';
import { entriesOf } from '../../domain/entries.ts';
import type { Entry, Kind } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import { Rows } from '../../domain/rows.ts';
import { placeOf, stemsOf } from '../logbook/words.ts';
import { afterwords } from './afterwords.ts';
import type { Database } from './database.ts';
import { glance } from './glance.ts';
import { rowStore } from './rows.ts';
import * as schema from './schema.ts';

export type Entries = ReturnType<typeof entries>;

/** Numbers are handed out day by day, so that the newest words stand last. */
const A_DAY = 1_000_000;
export const firstOf = (date: string): number => Math.floor(Date.parse(date) / 86_400_000) * A_DAY;
export const firstAfter = (date: string): number => firstOf(date) + A_DAY;

/** The day of the conversation that an entry with this number is of, as `YYYY-MM-DD`. */
export const dayOf = (n: number): string => new Date(Math.floor(n / A_DAY) * 86_400_000).toISOString().slice(0, 10);

export function entries(database: Database) {
	const { sqlite, db } = database;
	const { entry, indexQueue, session } = schema;
	const rows = rowStore(db);
	const after = afterwords(database);
	const last = sqlite.prepare('SELECT max(n) FROM entry WHERE n >= ? AND n < ?').pluck();
	const add = db
		.insert(entry)
		.values({
			n: sql.placeholder('n'),
			session: sql.placeholder('session'),
			team: sql.placeholder('team'),
			kind: sql.placeholder('kind'),
			virtue: sql.placeholder('virtue'),
			wider: sql.placeholder('wider'),
			entry: sql.placeholder('entry')
		} as never)
		.prepare();
	const learn = sqlite.prepare('INSERT INTO search(rowid, words, stems, name, place) VALUES (?, ?, ?, ?, ?)');
	const waiting = sqlite.prepare('SELECT q.session FROM index_queue q JOIN session s ON s.id = q.session WHERE s.team = ? LIMIT ?').pluck();
	const anywhere = sqlite.prepare('SELECT session FROM index_queue LIMIT ?').pluck();

	const newest = sqlite
		.prepare('SELECT entry FROM entry WHERE team = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY n DESC LIMIT ?')
		.pluck();
	const inSessions = sqlite
		.prepare(
			`SELECT entry FROM entry WHERE session IN (SELECT value FROM json_each(?)) AND (? IS NULL OR team = ?) AND (? IS NULL OR kind IN (SELECT value FROM json_each(?))) ORDER BY n`
		)
		.pluck();

	/** Reads a conversation and writes down its entries, all or nothing. */
	function shelve(id: Id): void {
		sqlite
			.transaction(() => {
				const held = new Rows(rows.load(id));
				for (const gone of after.leftover(id, (one) => held.has(one))) after.forget(id, gone);
				forget(id);
				db.delete(indexQueue).where(eq(indexQueue.session, id)).run();
				if (held.session.stage !== 'closed') return;
				const { team, date } = held.session;
				let n = Number(last.get(firstOf(date), firstAfter(date)) ?? firstOf(date) - 1);
				for (const one of entriesOf(held, after.of(id))) {
					const { virtue, text } = placeOf(one);
					add.run({
						n: ++n,
						session: id,
						team,
						kind: one.kind,
						virtue,
						wider: one.wider,
						entry: packed(one)
					});
					// A place or a dot says nothing in words.
					if (!one.stand && one.dots === undefined) learn.run(n, text, stemsOf(text), one.name ?? '', placeOf(one).tokens(team));
				}
			})
			.immediate();
	}

	function forget(id: Id): void {
		db.delete(entry).where(eq(entry.session, id)).run();
	}

	/** In the order of their stories; of these kinds, where some are named. */
	function within(team: string | null, ids: Id[], kinds: readonly Kind[] | null = null): Entry[] {
		const some = kinds && JSON.stringify(kinds);
		return (inSessions.all(JSON.stringify(ids), team, team, some, some) as string[]).map((one) => JSON.parse(one) as Entry);
	}

	const read = (found: { entry: Entry }[]): Entry[] => found.map((one) => one.entry);
	return {
		...glance(database),
		/** Gone from every list and from search at once. For erasing: what stays of the conversation is read anew later. */
		forget(id: Id): void {
			sqlite
				.transaction(() => {
					forget(id);
					db.insert(indexQueue).values({ session: id }).onConflictDoNothing().run();
				})
				.immediate();
		},
		/** Makes entries anew where that waits, of one team or of all; answers whether more is waiting. A file that is locked just now waits for the next time. */
		catchUp(team?: string, most = 10): boolean {
			const ids = (team ? waiting.all(team, most) : anywhere.all(most)) as Id[];
			try {
				for (const id of ids) shelve(id);
			} catch (error) {
				if (!/^SQLITE_(BUSY|LOCKED|FULL|READONLY)/.test(String((error as { code?: unknown }).code))) throw error;
				return false;
			}
			return ids.length === most;
		},
		ofSession: (id: Id): Entry[] => within(null, [id]),
		/** Of this team alone: a list of ids may come from a file that somebody else wrote. */
		ofSessions: (team: string, ids: Id[], kinds?: readonly Kind[]): Entry[] => within(team, ids, kinds),
		/** The newest first. */
		ofKinds: (team: string, kinds: readonly Kind[], most = 500): Entry[] =>
			(newest.all(team, JSON.stringify(kinds), most) as string[]).map((one) => JSON.parse(one) as Entry),
		/** Teams that have an agreement to look back on that day. */
		lookedBackOn: (back: string): { team: string; name: string }[] =>
			sqlite
				.prepare(
					`SELECT DISTINCT e.team, t.name FROM entry e JOIN team t ON t.id = e.team
					WHERE e.kind = 'agreement' AND json_extract(e.entry, '$.agreement.back') = ?`
				)
				.all(back) as { team: string; name: string }[],
		/** What plays in more lives, the newest first. */
		wider: (team: string): Entry[] =>
			read(
				db
					.select({ entry: entry.entry })
					.from(entry)
					.where(and(eq(entry.team, team), eq(entry.wider, true)))
					.orderBy(desc(entry.n))
					.limit(300)
					.all()
			),
		/** What was said of one virtue, the oldest first. */
		ofVirtue: (team: string, virtue: string, most = 300): Entry[] =>
			read(
				db
					.select({ entry: entry.entry })
					.from(entry)
					.where(and(eq(entry.team, team), eq(entry.virtue, virtue)))
					.orderBy(desc(entry.n))
					.limit(most)
					.all()
			).reverse(),
		/** Of those in which there is something of this kind. Looks no further than the page that is asked for. */
		headsWith(team: string, kind: Kind, series: Id | null, most: number, passed: number) {
			const { id, title, date } = session;
			const some = db
				.select({ n: entry.n })
				.from(entry)
				.where(and(eq(entry.session, id), eq(entry.kind, kind)));
			const inSeries = series === null ? undefined : eq(session.series, series);
			return db
				.select({ id, title, date })
				.from(session)
				.where(and(eq(session.team, team), eq(session.stage, 'closed'), inSeries, exists(some)))
				.orderBy(desc(date), desc(session.startedAt))
				.limit(most)
				.offset(passed)
				.all();
		}
	};
}

/** Without the question, but where somebody stood, and without what a virtue means in general: both stand elsewhere already. */
function packed(entry: Entry): Entry {
	const { about } = entry;
	const bare =
		about?.what === 'virtue'
			? {
					what: about.what,
					item: { key: about.item.key, label: about.item.label }
				}
			: about;
	const prompt = entry.stand ? entry.prompt : null;
	return { ...entry, prompt, about: bare };
}
