/** Who does what for the organisation as a whole, and what whoever manages it sees: names, and who looks after which team. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Office } from '../../domain/rights.ts';
import { newId } from '../../domain/id.ts';
import { noArrival } from './arrivals.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export function offices({ sqlite, db }: Database) {
	const { accessLog, member, office, person, team } = schema;
	const held = db
		.select({ role: office.role })
		.from(office)
		.where(eq(office.person, sql.placeholder('id')))
		.prepare();
	const of = (id: string): Office[] => held.all({ id }).map(({ role }) => role);
	const whole = <T>(work: () => T) => patiently(() => sqlite.transaction(work).immediate());

	return {
		of,
		/** Somebody keeps managing: whoever holds that office alone does not lose it. */
		set: (id: string, role: Office, holds: boolean) =>
			whole((): 'done' | 'not-found' | 'last-admin' => {
				if (!db.select({ id: person.id }).from(person).where(eq(person.id, id)).get()) return 'not-found';
				if (holds) {
					db.insert(office).values({ person: id, role }).onConflictDoNothing().run();
					return 'done';
				}
				const holders = db.select({ person: office.person }).from(office).where(eq(office.role, role)).all();
				if (role === 'admin' && holders.length === 1 && holders[0]?.person === id) return 'last-admin';
				db.delete(office)
					.where(and(eq(office.person, id), eq(office.role, role)))
					.run();
				return 'done';
			}),
		people: () =>
			db
				.select({ id: person.id, name: person.name, email: person.email, twoSteps: person.twoFactorEnabled })
				.from(person)
				.orderBy(asc(person.name), asc(person.id))
				.all()
				.map((one) => ({ ...one, offices: of(one.id) })),
		/** Every team by name, with who looks after it and who else belongs to it. */
		teams: () =>
			db
				.select({ id: team.id, name: team.name, kind: team.kind })
				.from(team)
				.where(noArrival)
				.orderBy(asc(team.name), asc(team.id))
				.all()
				.map((one) => ({ ...one, members: membersOf(one.id) })),
		/**
		 * Has somebody look after a team whose owner is gone, and writes in the team's access log that it happened, in one. Whoever does it never
		 * takes the team themselves; one of its own people comes before others. Answers with who has to be told.
		 */
		rescue: (teamId: string, chosen: string, by: { id: string; name: string }) =>
			whole((): { name: string; members: string[] } | 'not-found' | 'not-yourself' | 'not-in-team' => {
				const found = db.select().from(team).where(eq(team.id, teamId)).get();
				if (!found || !db.select({ id: person.id }).from(person).where(eq(person.id, chosen)).get()) return 'not-found';
				const members = membersOf(teamId);
				if (chosen === by.id) return 'not-yourself';
				const others = members.filter(({ role, id }) => role !== 'owner' && id !== by.id);
				if (others.length && !members.some(({ id }) => id === chosen)) return 'not-in-team';
				db.insert(member)
					.values({ team: teamId, person: chosen, role: 'owner' })
					.onConflictDoUpdate({ target: [member.team, member.person], set: { role: 'owner' } })
					.run();
				const line = { id: newId(), team: teamId, person: by.id, name: by.name, kind: 'took-over', session: null, at: Date.now() } as const;
				db.insert(accessLog).values(line).run();
				return { name: found.name, members: [...new Set([...members.map(({ id }) => id), chosen])] };
			}),
		/** When somebody was last made to look after this team in need, and by whom. */
		rescued: (teamId: string, since: number) =>
			db
				.select({ name: accessLog.name, at: accessLog.at })
				.from(accessLog)
				.where(and(eq(accessLog.team, teamId), eq(accessLog.kind, 'took-over'), sql`${accessLog.at} > ${since}`))
				.orderBy(sql`${accessLog.at} desc`)
				.limit(1)
				.get()
	};

	function membersOf(teamId: string) {
		return db
			.select({ id: person.id, name: person.name, role: member.role })
			.from(member)
			.innerJoin(person, eq(person.id, member.person))
			.where(eq(member.team, teamId))
			.orderBy(asc(person.name))
			.all();
	}
}
