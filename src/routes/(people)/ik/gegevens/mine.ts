/** Everything that is here of somebody with an account. */
import type { RequestEvent } from '@sveltejs/kit';
import { me } from '#lib/server/auth/mine.ts';
import type { Person } from '#lib/server/auth/index.ts';
import type { Running } from '#lib/server/boot.ts';
import { sayer } from '#lib/server/logbook/after.ts';
import { ownBeside } from '#lib/server/upkeep/own-beside.ts';
import { ownIn } from '#lib/server/upkeep/own-data.ts';
import type { OwnData } from '#lib/server/upkeep/own-data.ts';

export async function mine(app: Running, { id }: Person): Promise<OwnData[]> {
	const own = app.sessions.seatsOf(id).map(({ session, seat }) => app.rooms.room(session)?.read((rows) => ownIn(rows, seat)));
	return (await Promise.all(own)).flatMap((one) => one ?? []);
}

export const beside = (app: Running, event: RequestEvent) => ownBeside(app, sayer(event, me(event)));

export function account(app: Running, { id, name, email, emailVerified, twoSteps, language }: Person) {
	const since = app.auth.people.withId(id)?.createdAt.getTime() ?? null;
	return {
		name,
		email,
		proven: emailVerified,
		twoSteps,
		language,
		since,
		teams: app.auth.teams.ofPerson(id).map(({ name, role }) => ({ name, role }))
	};
}
