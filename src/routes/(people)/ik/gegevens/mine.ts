/** Everything that is here of somebody with an account. */
import type { Person } from '#lib/server/auth/index.ts';
import type { Running } from '#lib/server/boot.ts';
import { ownIn } from '#lib/server/upkeep/own-data.ts';
import type { OwnData } from '#lib/server/upkeep/own-data.ts';

export async function mine(app: Running, { id }: Person): Promise<OwnData[]> {
	const own = app.sessions.seatsOf(id).map(({ session, seat }) => app.rooms.room(session)?.read((rows) => ownIn(rows, seat)));
	return (await Promise.all(own)).flatMap((one) => one ?? []);
}

export function account(app: Running, { id, name, email }: Person) {
	const since = app.auth.people.withId(id)?.createdAt.getTime() ?? null;
	return { name, email, since, teams: app.auth.teams.ofPerson(id).map(({ name, role }) => ({ name, role })) };
}
