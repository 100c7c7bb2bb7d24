/** What documents are made of: one team's rows, read with a connection that can write nothing. What is of another team is not there. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { eq } from 'drizzle-orm';
import type { Consent, Context } from '../../domain/consent.ts';
import type { Allowed } from '../../domain/documents/share.ts';
import { entriesOf } from '../../domain/entries.ts';
import type { Entry } from '../../domain/entry.ts';
import { story } from '../../domain/logbook.ts';
import type { Story } from '../../domain/logbook.ts';
import { Rows } from '../../domain/rows.ts';
import type { Id } from '../../domain/id.ts';
import { clientWords } from '../../methods/index.ts';
import type { ClientWord } from '../../methods/schema.ts';
import { afterwords } from '../storage/afterwords.ts';
import { consents } from '../storage/consents.ts';
import { papers } from '../storage/papers.ts';
import type { Papers } from '../storage/papers.ts';
import * as schema from '../storage/schema.ts';
import { seriesShelf } from '../storage/series.ts';
import type { Series } from '../storage/series.ts';
import { sessions } from '../storage/sessions.ts';
import type { Sessions } from '../storage/sessions.ts';
import type { Database } from '../storage/database.ts';
import type { Wish } from './order.ts';

export type Held = {
	rows: Rows;
	story: Story;
	entries: Entry[];
	/** Words of single people that may be used there now: asked again whenever a document is made. */
	allowed(context: Context): Allowed;
	/** What single people were asked and said about leaving the team. */
	consents(): Consent[];
};

export type Source = {
	team: { name: string; words: ClientWord };
	/** A conversation that stands in the logbook. */
	session(id: Id): Held | undefined;
	/** All that stand in the logbook, the oldest first; read one by one, so that a long logbook is never in memory as a whole. */
	held(series?: Id): Iterable<Held>;
	series(id: Id): Series | undefined;
	/** Conversations that were planned, whatever came of them. */
	heads(): ReturnType<Sessions['ofTeam']>;
	papers: Papers;
	database: Database;
	close(): void;
};

/** Undefined when there is no such team. */
export function openSource(folder: string, { team: id, open }: Pick<Wish, 'team' | 'open'>): Source | undefined {
	const sqlite = new Sqlite(join(folder, 'deugdelijk.db'), { readonly: true, fileMustExist: true, timeout: 5000 });
	const database: Database = { sqlite, db: drizzle(sqlite, { schema }), close: () => sqlite.close() };
	const team = database.db.select().from(schema.team).where(eq(schema.team.id, id)).get();
	if (!team) return void sqlite.close();
	const stored = sessions(database);
	const after = afterwords(database);
	const asked = consents(database, stored, { wall: () => Date.now() });
	const known = new Set(stored.held(id, open).map((one) => one.id));

	const session = (one: Id): Held | undefined => {
		const rows = known.has(one) && stored.load(one);
		const read = rows && new Rows(rows.rows);
		const told = read && story(read);
		if (!read || !told) return undefined;
		return {
			...{ rows: read, story: told, entries: entriesOf(read, after.of(one)) },
			allowed: (context) => asked.quotableIn(one, context),
			consents: () => asked.ofSession(one)
		};
	};
	return {
		team: { name: team.name, words: clientWords.find(({ key }) => key === team.words) ?? clientWords[0]! },
		session,
		*held(series) {
			for (const one of [...known].reverse()) {
				const found = session(one);
				if (found && (series === undefined || found.rows.session.series === series)) yield found;
			}
		},
		series: (one) => seriesShelf(database).find(id, one),
		heads: () => stored.ofTeam(id),
		papers: papers(database),
		database,
		close: () => sqlite.close()
	};
}
