/** The whole server without its pages and sockets, on a data folder of its own, that can be stopped and started again. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { Id } from '#lib/domain/id.ts';
import { Rows } from '#lib/domain/rows.ts';
import type { Running } from '#lib/server/boot.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { Story, TEAM } from '../cast.ts';

export class House {
	readonly data = mkdtempSync(join(tmpdir(), 'deugdelijk-upkeep-'));
	app!: Running;

	static async open(): Promise<House> {
		const house = new House();
		await house.start();
		house.app.database.db.insert(schema.team).values({ id: TEAM, name: 'Team Noord', words: 'client', createdAt: 0 }).run();
		return house;
	}

	async start(): Promise<void> {
		process.env.DATA_DIR = this.data;
		process.env.LOG_LEVEL = 'error';
		vi.resetModules();
		const { boot } = await import('#lib/server/boot.ts');
		this.app = await boot();
	}

	stop(): Promise<void> {
		return this.app.stop();
	}

	/** Does this, stops, puts the database of before it back by hand, and starts. */
	async putBack(work: () => Promise<void>): Promise<void> {
		const [file, copy] = [join(this.data, 'deugdelijk.db'), join(this.data, '../', `${newId()}.db`)];
		this.app.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
		copyFileSync(file, copy);
		await work();
		await this.stop();
		copyFileSync(copy, file);
		rmSync(copy);
		await this.start();
	}

	/** Puts a session that was told as a story in the database, and in the index of words. */
	keep(story: Story): Id {
		this.app.sessions.create([...story.rows.all()]);
		this.app.database.sqlite.prepare('INSERT OR IGNORE INTO index_queue (session) VALUES (?)').run(story.rows.session.id);
		this.app.entries.catchUp();
		return story.rows.session.id;
	}

	rows(session: Id): Rows {
		return new Rows(this.app.sessions.load(session)?.rows ?? []);
	}

	/** Files of the data folder in which this stands, byte for byte. */
	filesWith(mark: string): string[] {
		const files = readdirSync(this.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		return files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(mark)).map(({ name }) => name);
	}

	async close(): Promise<void> {
		await this.stop();
		rmSync(this.data, { recursive: true, force: true });
	}
}

/** A word that stands nowhere else. */
export const mark = () => `merk${newId()}`;

/** A closed meeting of which every word is a mark: what people need, under their name, and a harvest without names. */
export function markedMeeting(names: readonly string[], seed = 1) {
	const story = Story.running(names, seed);
	const needs = new Map(names.map((name) => [name, mark()]));
	const harvest = names.map(mark);
	story.step('inchecken', 'writing');
	for (const [name, words] of needs) story.give(name, story.put(name, 'nodig', words));
	story.step('oogst', 'writing');
	names.forEach((name, i) => story.put(name, 'goed-werk', harvest[i], { ticket: story.ticket(name, 'goed-werk') }));
	story.step('oogst', 'shown');
	story.close();
	const answer = (words: string) => story.rows.of('answer').find(({ given }) => given?.value === words)!.id;
	return { story, needs, harvest, answer };
}
