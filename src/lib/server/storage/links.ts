/**
 * Links that let somebody in once. Only the hash of a token is kept, and using a link removes it in the same transaction as what it was
 * for: two browsers that use it at once make one account.
 */
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { hashOf, invitation, newToken } from '../tokens.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import type { Newcomer, People } from './people.ts';
import * as schema from './schema.ts';
import type { LinkPurpose } from './schema/people.ts';
import type { Teams } from './teams.ts';

export type Link = typeof schema.link.$inferSelect;

/** How long each kind works, milliseconds. */
const lasts: Record<LinkPurpose, number> = {
	first: 24 * 3600_000,
	invite: 7 * 24 * 3600_000,
	reset: 3600_000,
	forgot: 10 * 60_000,
	enter: 10 * 60_000,
	verify: 10 * 60_000
};

type Wish = Pick<Link, 'purpose'> & Partial<Pick<Link, 'team' | 'role' | 'person' | 'madeBy' | 'label' | 'email' | 'form'>>;

export type Links = ReturnType<typeof links>;

/** `key`: the server's own, from which an invitation follows that a form asks for again. */
export function links({ sqlite, db }: Database, people: People, teams: Teams, key?: Buffer) {
	const { link, member, office, team } = schema;
	const whole = <T>(work: () => T) => patiently(() => sqlite.transaction(work).immediate());

	return {
		/** Answers with the token, which is shown once and stored nowhere. All but an invitation end those of their kind made before. */
		make: (wish: Wish): Promise<string> =>
			whole(() => {
				const now = Date.now();
				const { purpose, person, form } = wish;
				const made =
					form &&
					key &&
					db
						.select()
						.from(link)
						.where(and(eq(link.form, form), gt(link.ends, now)))
						.get();
				if (made) return invitation(key, form, made.createdAt);
				const token = form && key ? invitation(key, form, now) : newToken();
				db.delete(link).where(lte(link.ends, now)).run();
				if (purpose === 'first') db.delete(link).where(eq(link.purpose, purpose)).run();
				if (purpose !== 'invite' && person)
					db.delete(link)
						.where(and(eq(link.purpose, purpose), eq(link.person, person)))
						.run();
				db.insert(link)
					.values({
						hash: hashOf(token),
						...wish,
						createdAt: now,
						ends: now + lasts[purpose]
					})
					.run();
				return token;
			}),
		find,
		/** Open invitations to a team, or (null) to an account alone, the oldest first. The hash serves as their name; the token cannot be had from it. */
		invitations: (teamId: string | null) =>
			db
				.select({
					hash: link.hash,
					label: link.label,
					role: link.role,
					ends: link.ends
				})
				.from(link)
				.where(and(invitesTo(teamId), eq(link.purpose, 'invite'), gt(link.ends, Date.now())))
				.orderBy(asc(link.createdAt))
				.all(),
		withdraw: (teamId: string | null, hash: string) =>
			patiently(
				() =>
					db
						.delete(link)
						.where(and(invitesTo(teamId), eq(link.purpose, 'invite'), eq(link.hash, hash)))
						.run().changes > 0
			),
		/** The team an invitation is for, by name. */
		teamOf: (found: Link) =>
			db
				.select({ id: team.id, name: team.name })
				.from(team)
				.where(eq(team.id, found.team ?? ''))
				.get(),
		/** Makes the account that a first link or an invitation is for. */
		welcome: (token: string, purpose: 'first' | 'invite', newcomer: Newcomer) =>
			whole((): { person: string; team: string | null } | 'gone' | 'taken' => {
				const found = find(token, purpose);
				if (!found || (purpose === 'first' && people.any())) return 'gone';
				if (people.withEmail(newcomer.email)) return 'taken';
				const person = people.add(newcomer);
				use(found);
				// Whoever comes first looks after the whole as well, until they give that away.
				if (purpose === 'first') db.insert(office).values({ person, role: 'admin' }).run();
				if (found.team && found.role) db.insert(member).values({ team: found.team, person, role: found.role }).run();
				return { person, team: found.team };
			}),
		/** Somebody who has an account joins a team. Who is in it already keeps their role, and the link stays for whom it was meant. */
		join: (token: string, person: string) =>
			whole((): { team: string; joined: boolean } | 'gone' => {
				const found = find(token, 'invite');
				if (!found?.team || !found.role) return 'gone';
				if (teams.roleIn(found.team, person)) return { team: found.team, joined: false };
				use(found);
				db.insert(member).values({ team: found.team, person, role: found.role }).run();
				return { team: found.team, joined: true };
			}),
		/** A new password for who the link is for; every sign-in of theirs ends, and every other link that would let them in. */
		reset: (token: string, purpose: 'reset' | 'forgot', password: string) =>
			whole((): { person: string; ended: string[] } | 'gone' => {
				const found = find(token, purpose);
				if (!found?.person) return 'gone';
				use(found);
				people.setPassword(found.person, password);
				return { person: found.person, ended: people.endSignIns(found.person) };
			}),
		/** Uses up a link that leads to nothing but what its holder does next. */
		use: (token: string, purpose: LinkPurpose) =>
			whole((): boolean => {
				const found = find(token, purpose);
				if (found) use(found);
				return found !== undefined;
			}),
		/** The address a link was sent to is proven, and becomes the one to sign in with. */
		prove: (token: string) =>
			whole((): { name: string; before: string; email: string } | 'gone' | 'taken' => {
				const found = find(token, 'verify');
				const person = found?.person && people.withId(found.person);
				if (!found?.email || !person) return 'gone';
				if (people.setEmail(person.id, found.email, true) === 'taken') return 'taken';
				use(found);
				return { name: person.name, before: person.email, email: found.email.toLowerCase() };
			})
	};

	function invitesTo(teamId: string | null) {
		return teamId === null ? isNull(link.team) : eq(link.team, teamId);
	}

	function find(token: string, purpose: LinkPurpose): Link | undefined {
		const works = and(eq(link.hash, hashOf(token)), eq(link.purpose, purpose), gt(link.ends, Date.now()));
		return db.select().from(link).where(works).get();
	}

	function use(found: Link): void {
		db.delete(link).where(eq(link.hash, found.hash)).run();
	}
}
