/** A session gone with everything in it, also from the logbook, or a whole team with all of its sessions; never from under people who are in conversation. */
import type { Id } from '../../domain/id.ts';
import { withoutRemoved } from '../../domain/removed.ts';
import { put, Rows } from '../../domain/rows.ts';
import type { Running } from '../boot.ts';
import type { Gone } from '../storage/journal.ts';
import { patiently } from '../storage/patience.ts';
import type { Room } from './room.ts';

export async function removeSession(app: Running, room: Room): Promise<'gone' | 'running'> {
	const remove = () =>
		room.read((rows) =>
			patiently(() => {
				if (rows.session.stage === 'running') return 'running' as const;
				app.sessions.remove(room.id, () => app.erasing.tell([{ what: 'session', session: room.id, id: room.id }]));
				return 'gone' as const;
			})
		);
	const outcome = await forgettingElsewhere(app, room, (rows) => rows, remove);
	if (outcome === 'gone') gone(app, room.id);
	return outcome;
}

/**
 * Takes something out of a conversation, and out of what others of the team were handed of it: those first, so that a server that stops in between leaves
 * no words there of which nobody knows any more; and once more afterwards, for one that began meanwhile and was still handed them.
 */
export async function forgettingElsewhere<T>(
	app: Pick<Running, 'sessions' | 'rooms'>,
	room: Room,
	going: (rows: Rows) => Rows,
	work: () => Promise<T>
): Promise<T> {
	const { rows, team } = await room.read((rows) => ({ rows: new Rows(going(rows).all()), team: rows.session.team }));
	const never = rows.session.stage === 'planned' || rows.session.stage === 'running';
	if (never) return work();
	await forget();
	const done = await work();
	await forget();
	return done;

	async function forget(): Promise<void> {
		for (const { id } of app.sessions.ofTeam(team)) {
			const other = id === room.id ? undefined : app.rooms.room(id);
			await other?.write((theirs) => ({ change: { ...put(...withoutRemoved(theirs, rows)), forgets: true } }));
		}
	}
}

export async function removeTeam(app: Running, team: Id): Promise<'gone' | 'running'> {
	const sessions = app.sessions.ofTeam(team).map(({ id }) => id);
	const members = app.auth.teams.members(team);
	const all: Gone[] = [{ what: 'team', session: '', id: team }, ...sessions.map((id): Gone => ({ what: 'session', session: id, id }))];
	const outcome = await app.auth.teams.remove(team, () => app.erasing.tell(all));
	if (outcome === 'running') return outcome;
	for (const id of sessions) gone(app, id);
	for (const { id } of members) app.auth.endings.tell({ what: 'role', team, person: id });
	return outcome;
}

/** Nothing of it stays in memory, and pages that were open find nothing any more: seats, leaders and screens. */
function gone(app: Running, session: Id): void {
	app.rooms.forget(session);
	app.stories.forget(session);
	app.live?.io.in(session).disconnectSockets(true);
}
