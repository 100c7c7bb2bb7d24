/** A team's own methods: a draft that is worked on and what was published of it last. Every change says which revision it saw. */
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Draft } from '../../methods/draft.ts';
import { freshKey } from '../../methods/edit.ts';
import { methods as shipped } from '../../methods/index.ts';
import type { Method } from '../../methods/schema.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export type OwnMethod = typeof schema.ownMethod.$inferSelect;

/** Addresses of other pages in the same place as those of methods. */
const TAKEN = ['deugden', 'bestand'];

/** A team has room for this many. */
const MOST_METHODS = 60;

export type OwnMethods = ReturnType<typeof ownMethods>;

export function ownMethods({ sqlite, db }: Database) {
	const { ownMethod, person } = schema;
	const at = (team: string, key: string) => and(eq(ownMethod.team, team), eq(ownMethod.key, key));
	const find = (team: string, key: string): OwnMethod | undefined => db.select().from(ownMethod).where(at(team, key)).get();

	return {
		find,
		/** What can be planned and read by everybody in the team; undefined as long as nothing was published. */
		published: (team: string, key: string): Method | undefined => find(team, key)?.published ?? undefined,
		/** All of a team with who changed them last. */
		ofTeam: (team: string) =>
			db
				.select({ method: ownMethod, by: person.name })
				.from(ownMethod)
				.leftJoin(person, eq(person.id, ownMethod.changedBy))
				.where(eq(ownMethod.team, team))
				.orderBy(asc(ownMethod.key))
				.all()
				.map(({ method, by }) => ({ ...method, by })),
		/**
		 * A new one. `make` is told the key it gets: the wish, or the wish with a number when that is somebody's already. What was judged before may be
		 * published at once. Answers with the key, or undefined when the team has no room.
		 * `id`: of a form that may be sent twice; then it is made once.
		 */
		make: (
			team: string,
			wish: string,
			make: (key: string) => Draft,
			by: string,
			sound = false,
			id = newId()
		): Promise<string | undefined> =>
			patiently(() => sqlite.transaction(() => made(team, id) ?? add(team, wish, make, by, Date.now(), sound, id)).immediate()),
		/**
		 * One that was judged before and comes along with a logbook; the same one is there once. Answers with the key it has here, or undefined when the team
		 * has no room. Inside a transaction of the caller's.
		 */
		takeIn(team: string, method: Method, by: string, wall: number): string | undefined {
			const there = find(team, method.key);
			if (there && isDeepStrictEqual(there.published, method)) return method.key;
			return add(team, method.key, (key) => ({ ...method, key }), by, wall, true);
		},
		/** False when somebody else changed it since this revision was read. */
		change: (seen: OwnMethod, draft: Draft, by: string): Promise<boolean> =>
			write(seen, {
				draft,
				changed: true,
				changedAt: Date.now(),
				changedBy: by
			}),
		publish: (seen: OwnMethod, method: Method, by: string): Promise<boolean> =>
			write(seen, {
				published: method,
				version: method.version,
				changed: false,
				changedAt: Date.now(),
				changedBy: by
			}),
		/** Conversations that were planned with it keep their own copy. */
		remove: (team: string, key: string): Promise<void> => patiently(() => void db.delete(ownMethod).where(at(team, key)).run())
	};

	function made(team: string, id: string): string | undefined {
		return db
			.select({ key: ownMethod.key })
			.from(ownMethod)
			.where(and(eq(ownMethod.team, team), eq(ownMethod.id, id)))
			.get()?.key;
	}

	function add(
		team: string,
		wish: string,
		make: (key: string) => Draft,
		by: string,
		changedAt: number,
		sound: boolean,
		id = newId()
	): string | undefined {
		const keys = db.select({ key: ownMethod.key }).from(ownMethod).where(eq(ownMethod.team, team)).all();
		if (keys.length >= MOST_METHODS) return undefined;
		const key = freshKey(wish, [...TAKEN, ...shipped.map(({ key }) => key), ...keys.map(({ key }) => key)]);
		const draft = make(key);
		const stands = sound ? { published: draft, version: draft.version, changed: false } : {};
		db.insert(ownMethod)
			.values({ id, team, key, draft, ...stands, changedAt, changedBy: by })
			.run();
		return key;
	}

	function write(seen: OwnMethod, values: Partial<OwnMethod>): Promise<boolean> {
		const unchanged = and(eq(ownMethod.id, seen.id), eq(ownMethod.revision, seen.revision));
		const next = { ...values, revision: seen.revision + 1 };
		return patiently(() => db.update(ownMethod).set(next).where(unchanged).run().changes > 0);
	}
}
