/**
 * Live acknowledgements while a year of conversations goes out as a file, against the same ones when nothing goes out: one house, one meeting, taking turns.
 * What is measured is what somebody in that meeting waits for.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { newId } from '../../src/lib/domain/id.ts';
import * as schema from '../../src/lib/server/storage/schema.ts';
import { fill } from './archive.ts';
import type { Pair } from './reading.ts';
import { ours } from './stages.ts';
import type { Stage } from './stages.ts';

const PAIRS = 7;
/** Between two contributions, milliseconds: as many as twelve people may send. */
const BREATH = 6;
/** Every week somebody met. */
const YEAR = 52;
const SEATS = 12;

export async function exporting(report: (what: string, pairs: Pair[]) => void): Promise<void> {
	const stage = await ours(1, SEATS);
	const sqlite = new Sqlite(join(stage.data, 'deugdelijk.db'), { timeout: 5000 });
	fill({ sqlite, db: drizzle(sqlite, { schema }) }, stage.team, YEAR);
	sqlite.close();
	const turns = { middle: [] as Pair[], late: [] as Pair[] };
	for (let nth = 0; nth < PAIRS; nth++) {
		const beside = await acknowledgements(stage, goingOut(stage));
		const alone = await acknowledgements(stage, beside.length);
		turns.middle.push({ our: at(beside, 0.5), bare: at(alone, 0.5) });
		turns.late.push({ our: at(beside, 0.95), bare: at(alone, 0.95) });
	}
	await stage.stop();
	report('acknowledged while a year goes out', turns.middle);
	report('the slowest one in twenty of these', turns.late);
}

/** Milliseconds, the fastest first: so many, or as long as something else goes on. */
async function acknowledgements(stage: Stage, until: number | Promise<void>): Promise<number[]> {
	const took: number[] = [];
	let over = false;
	const other = typeof until === 'number' ? undefined : until.finally(() => (over = true));
	while (typeof until === 'number' ? took.length < until : !over) {
		const began = performance.now();
		await stage.say(0, newId());
		took.push(performance.now() - began);
		await pause(BREATH);
	}
	await other;
	return took.sort((a, b) => a - b);
}

const at = (took: number[], part: number) => took[Math.floor(took.length * part)]!;

/** The whole logbook, and the same as a document. */
async function goingOut({ visitor, team }: Awaited<ReturnType<typeof ours>>): Promise<void> {
	for (const path of ['archief/alles/zip', 'logboek/alles/pdf', 'logboek/alles/docx']) {
		const response = await visitor.get(`/teams/${team}/documenten/${path}`);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		await response.arrayBuffer();
	}
}
