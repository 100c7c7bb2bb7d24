/** The seeded team in a database of its own, as the app would have stored it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#lib/server/storage/database.ts';
import { entries } from '#lib/server/storage/entries.ts';
import { search } from '#lib/server/storage/search.ts';
import { seriesShelf } from '#lib/server/storage/series.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import type { Database } from '#lib/server/storage/database.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { TEAM } from '../cast.ts';
import { heldSeries } from './team.ts';

export class Shelf {
	readonly folder = mkdtempSync(join(tmpdir(), 'deugdelijk-shelf-'));
	readonly database: Database = openDatabase(this.folder);
	readonly sessions = sessions(this.database);
	readonly entries = entries(this.database);
	readonly search = search(this.database);

	/** With everything that is closed made into entries. */
	static async seeded(): Promise<Shelf> {
		const shelf = new Shelf();
		await storeTeam(shelf.database);
		while (shelf.entries.catchUp());
		return shelf;
	}

	clear(): void {
		this.database.close();
		rmSync(this.folder, { recursive: true });
	}
}

/** Two series of five conversations into a team that is there, or is made. */
export async function storeTeam(database: Database, team = TEAM): Promise<void> {
	database.db.insert(schema.team).values({ id: team, name: 'Team Noord', words: 'bewoner', createdAt: 0 }).onConflictDoNothing().run();
	const shelf = seriesShelf(database);
	for (const { sessions: held, ...series } of heldSeries(team)) {
		const turns = held.map(({ session }) => ({ session: session.id, skipped: false }));
		const made = { ...series, team, method: 'groeiend-kwaliteitsbewustzijn', turns, createdAt: Date.parse(held[0]!.session.date) };
		await shelf.make(
			made,
			held.map((rows) => [...rows.all()])
		);
	}
	// Stored whole, and so nothing changed in them: what the app would have noticed is said here.
	database.sqlite.exec(`INSERT OR IGNORE INTO index_queue(session) SELECT id FROM session WHERE stage = 'closed'`);
}
