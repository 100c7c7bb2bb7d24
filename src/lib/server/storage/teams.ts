/** Teams and who belongs to them. Everything is looked up through the person who asks: a team that is not yours is not found. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';
import { teamRoles, type ClientWord, type TeamKind, type TeamRole } from './schema/people.ts';

export type Team = typeof schema.team.$inferSelect;
export type Member = {
	id: string;
	name: string;
	email: string;
	role: TeamRole;
};

/** A team keeps at least one owner, or nobody could invite, change or remove anything any more. */
export type MemberChange = 'done' | 'not-found' | 'last-owner';

type Wish = { name: string; words: ClientWord; kind?: TeamKind | undefined };

export type Teams = ReturnType<typeof teams>;

export function teams({ sqlite, db }: Database) {
	const { team, member, person, session } = schema;
	const role = db
		.select({ role: member.role })
		.from(member)
		.where(and(eq(member.team, sql.placeholder('team')), eq(member.person, sql.placeholder('person'))))
		.prepare();
	const rank = sql`case ${member.role} ${sql.join(
		teamRoles.map((name, place) => sql`when ${name} then ${place}`),
		sql` `
	)} end`;
	const at = (teamId: string, personId: string) => and(eq(member.team, teamId), eq(member.person, personId));
	const roleIn = (teamId: string, personId: string): TeamRole | undefined => role.get({ team: teamId, person: personId })?.role;

	return {
		roleIn,
		ofPerson: (personId: string) =>
			db
				.select({ id: team.id, name: team.name, kind: team.kind, role: member.role })
				.from(member)
				.innerJoin(team, eq(team.id, member.team))
				.where(eq(member.person, personId))
				.orderBy(asc(team.name))
				.all(),
		find(teamId: string, personId: string): (Team & { role: TeamRole }) | undefined {
			const mine = roleIn(teamId, personId);
			const found = mine && db.select().from(team).where(eq(team.id, teamId)).get();
			return found && { ...found, role: mine };
		},
		/** A new team, with its maker as owner. Answers with its id; of a form that was sent before, with what that made. */
		make: (wish: Wish, personId: string, id = newId()) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						if (roleIn(id, personId)) return id;
						db.insert(team)
							.values({ id, ...wish, createdAt: Date.now() })
							.run();
						db.insert(member).values({ team: id, person: personId, role: 'owner' }).run();
						return id;
					})
					.immediate()
			),
		change: (teamId: string, wish: Wish) => patiently(() => void db.update(team).set(wish).where(eq(team.id, teamId)).run()),
		/** Gone with everything in it, but never from under people who are in a conversation. `also`: in the same transaction, before it. */
		remove: (teamId: string, also?: () => void) =>
			patiently(() =>
				sqlite
					.transaction((): 'gone' | 'running' => {
						const running = and(eq(session.team, teamId), eq(session.stage, 'running'));
						if (db.select({ id: session.id }).from(session).where(running).get()) return 'running';
						also?.();
						db.delete(team).where(eq(team.id, teamId)).run();
						return 'gone';
					})
					.immediate()
			).then((outcome) => (sqlite.pragma('wal_checkpoint(TRUNCATE)'), outcome)),
		members: (teamId: string): Member[] =>
			db
				.select({
					id: person.id,
					name: person.name,
					email: person.email,
					role: member.role
				})
				.from(member)
				.innerJoin(person, eq(person.id, member.person))
				.where(eq(member.team, teamId))
				.orderBy(rank, asc(person.name))
				.all(),
		setRole: (teamId: string, personId: string, next: TeamRole) =>
			changed(teamId, personId, next === 'owner', () => db.update(member).set({ role: next }).where(at(teamId, personId)).run()),
		removeMember: (teamId: string, personId: string) =>
			changed(teamId, personId, false, () => db.delete(member).where(at(teamId, personId)).run())
	};

	function changed(teamId: string, personId: string, staysOwner: boolean, write: () => void): Promise<MemberChange> {
		return patiently(() =>
			sqlite
				.transaction((): MemberChange => {
					const before = roleIn(teamId, personId);
					if (!before) return 'not-found';
					if (before === 'owner' && !staysOwner && owners(teamId) === 1) return 'last-owner';
					write();
					return 'done';
				})
				.immediate()
		);
	}

	function owners(teamId: string): number {
		const which = and(eq(member.team, teamId), eq(member.role, 'owner'));
		return db.select({ person: member.person }).from(member).where(which).all().length;
	}
}
