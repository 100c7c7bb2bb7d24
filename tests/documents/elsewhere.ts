/** Another installation to bring a logbook to: an empty team, somebody who leads it, and a journal of its own. */
import { made } from '#lib/server/documents/making.ts';
import type { Wish } from '#lib/server/documents/order.ts';
import { arrivals } from '#lib/server/storage/arrivals.ts';
import { openJournal } from '#lib/server/storage/journal.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { applyJournal } from '#lib/server/upkeep/apply-journal.ts';
import { TEAM } from '../cast.ts';
import { Shelf } from '../seed/shelf.ts';

export class Elsewhere {
	readonly shelf = new Shelf();
	readonly journal = openJournal(this.shelf.folder);
	readonly app = {
		arrivals: arrivals(this.shelf.database),
		settleRows: () => void applyJournal(this.shelf.database, this.journal, { wall: 9, steady: 9 })
	};

	constructor() {
		someone(this.shelf);
		this.shelf.database.db.insert(schema.team).values({ id: TEAM, name: 'Team Noord', words: 'bewoner', createdAt: 0 }).run();
	}
}

export function someone({ database }: Shelf): void {
	const one = { id: 'ellen', name: 'Ellen', email: 'ellen@deugdelijk.example', createdAt: new Date(0), updatedAt: new Date(0) };
	database.db.insert(schema.person).values(one).run();
}

/** Everything a database holds, table by table. */
export function all({ database: { sqlite } }: Shelf) {
	const tables = sqlite
		.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name`)
		.pluck()
		.all();
	return tables.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]);
}

const wish: Wish = {
	...{ kind: 'archief', team: TEAM, of: '', version: 'team', open: true, language: 'nl' },
	...{ origin: 'https://deugdelijk.example', maker: 'Ellen', typed: {} }
};
/** Of this team, as the workshop makes it. */
export async function document(shelf: Shelf, kind: string, format: string): Promise<Uint8Array> {
	const one = await made(shelf.folder, { wish: { ...wish, kind }, format, sheet: '' });
	if (!('file' in one)) throw new Error(JSON.stringify(one));
	return one.file;
}
