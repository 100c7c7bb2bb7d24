/** Planning a series in a row, and changing it while it is under way: it is open, so conversations are added, skipped, repeated and put in another order. */
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { put } from '../../domain/rows.ts';
import type { Running } from '../boot.ts';
import { patiently } from '../storage/patience.ts';
import type { Series, Turn } from '../storage/series.ts';
import type { Team } from '../storage/teams.ts';
import { sessionRows } from './plan.ts';
import type { Wish } from './plan.ts';

type App = Pick<Running, 'sessions' | 'series' | 'methods' | 'rooms' | 'clock'>;
type For = Pick<Team, 'id' | 'words' | 'smallest'>;
export type SeriesWish = Pick<Series, 'method' | 'title' | 'aim'> & {
	id?: Id;
	meetings: Pick<Wish, 'meeting' | 'date' | 'version' | 'unrecorded'>[];
};

/** The whole series at once; undefined when one of its meetings does not exist, or there is none. */
export async function planSeries(app: App, team: For, { meetings, ...wish }: SeriesWish): Promise<Id | undefined> {
	const id = wish.id ?? newId();
	const own = (key: string) => app.methods.published(team.id, key);
	const planned = meetings.map((meeting) => sessionRows(team, { ...meeting, method: wish.method, title: '', series: id }, own));
	const sessions = planned.flatMap((rows) => (rows ? [rows] : []));
	if (!sessions.length || sessions.length < planned.length) return undefined;
	const turns = sessions.map(([head]) => ({ session: head.id, skipped: false }));
	await app.series.make({ ...wish, id, team: team.id, turns, createdAt: app.clock.wall() }, sessions);
	await numbered(app, turns);
	return id;
}

/** One more conversation, behind another or at the end: of the method, or an earlier one once more. */
export async function addTurn(
	app: App,
	team: For,
	series: Series,
	wish: Omit<Wish, 'series' | 'method'>,
	behind?: Id
): Promise<Id | undefined> {
	const own = (key: string) => app.methods.published(team.id, key);
	const rows = sessionRows(team, { ...wish, method: series.method, series: series.id }, own);
	if (!rows) return undefined;
	await patiently(() => app.sessions.create(rows));
	const turns = [...series.turns];
	if (turns.some(({ session }) => session === rows[0].id)) return rows[0].id;
	const at = turns.findIndex(({ session }) => session === behind);
	turns.splice(at < 0 ? turns.length : at + 1, 0, { session: rows[0].id, skipped: false });
	await arranged(app, series, turns);
	return rows[0].id;
}

/** To this place, counted from 0. */
export async function moveTurn(app: App, series: Series, session: Id, to: number): Promise<void> {
	const turns = [...series.turns];
	const at = turns.findIndex((turn) => turn.session === session);
	if (at < 0 || at === to || to >= turns.length) return;
	turns.splice(to, 0, ...turns.splice(at, 1));
	await arranged(app, series, turns);
}

/** Passed over for now: it stays in sight and can come back. */
export const skipTurn = (app: App, series: Series, session: Id, skipped: boolean): Promise<void> =>
	arranged(
		app,
		series,
		series.turns.map((turn) => (turn.session === session ? { session, skipped } : turn))
	);

async function arranged(app: App, series: Series, turns: Turn[]): Promise<void> {
	await app.series.change(series.team, series.id, { turns });
	await numbered(app, turns);
}

/** Conversations that are still to come say which of how many they are; those that were held keep what was said then. */
async function numbered(app: App, turns: Turn[]): Promise<void> {
	const taken = turns.filter(({ skipped }) => !skipped);
	for (const [at, { session }] of taken.entries()) {
		const place = { number: at + 1, of: taken.length };
		await app.rooms.room(session)?.write(({ session: head }) => {
			const coming = head.stage === 'planned' || head.stage === 'lobby';
			const same = head.place?.number === place.number && head.place.of === place.of;
			return { change: put(...(coming && !same ? [{ ...head, place }] : [])) };
		});
	}
}
