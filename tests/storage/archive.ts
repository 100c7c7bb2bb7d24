/** A database of its own in a folder of its own, with one session of the team in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '#lib/domain/id.ts';
import { newId } from '#lib/domain/id.ts';
import type { AnswerRow, Row, SessionRow } from '#lib/domain/row.ts';
import type { Entry } from '#lib/server/storage/commit.ts';
import { committer } from '#lib/server/storage/commit.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import type { Database } from '#lib/server/storage/database.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { plannedRows, TEAM } from '../cast.ts';

export class Archive {
	readonly folder = mkdtempSync(join(tmpdir(), 'deugdelijk-archive-'));
	readonly database: Database = openDatabase(this.folder);
	readonly sessions = sessions(this.database);
	readonly commit = committer(this.database);
	readonly head: SessionRow;

	constructor() {
		this.database.db.insert(schema.team).values({ id: TEAM, name: 'Team Noord', words: 'client', createdAt: 0 }).run();
		this.head = this.plan();
	}

	get file(): string {
		return join(this.folder, 'deugdelijk.db');
	}

	plan(): SessionRow {
		const rows = plannedRows(newId);
		this.sessions.create(rows);
		return rows[0];
	}

	/** What a room would hand in: rows to write to a session as it stood at a revision. */
	entry(put: Row[], expected: number, more: Partial<Entry> = {}): Entry {
		return { session: this.head.id, expected, change: { put, drop: [] }, told: [], ...more };
	}

	answer(value: unknown, more: Partial<AnswerRow> = {}): AnswerRow {
		return {
			...{ kind: 'answer', id: newId(), session: this.head.id, round: newId(), field: newId(), about: null, seat: newId(), ticket: null },
			...{
				part: false,
				value,
				given: null,
				pending: false,
				out: false,
				unpicked: false,
				group: null,
				marks: [],
				keep: null,
				unheard: false,
				takes: {}
			},
			...more
		};
	}

	values(session: Id = this.head.id): unknown[] {
		const rows = this.sessions.load(session)!.rows;
		return rows.filter((row) => row.kind === 'answer').map((row) => row.value);
	}

	revision(session: Id = this.head.id): number {
		return this.sessions.load(session)!.revision;
	}

	clear(): void {
		this.database.close();
		rmSync(this.folder, { recursive: true });
	}
}
