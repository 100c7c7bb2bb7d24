/**
 * What has to go today, goes; what goes within two weeks is announced. One conversation at a time, and each in one transaction that also takes the
 * announcement away: when the server stops in between, the next run goes on where this one stopped, and running twice does nothing twice.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Id } from '../../domain/id.ts';
import { calendar, daysAfter, firstDay, NOTICE, planOf } from '../../domain/retention.ts';
import type { Day, Going, Notice } from '../../domain/retention.ts';
import type { Running } from '../boot.ts';
import { factsOf, log } from '../log.ts';
import { removeSession } from '../live/remove.ts';
import { keepPapers } from './retention-papers.ts';
import { eraseWords } from './erase.ts';

/** Called when something was announced to a team. */
type Tell = (team: { id: Id; name: string }, notices: Notice[]) => Promise<void>;

export async function retain(app: Running, today: Day, tell: Tell = async () => undefined): Promise<void> {
	for (const team of app.keeping.teams()) {
		const told: Notice[] = [];
		for (const one of comingUp(app, team.id, today)) {
			await breathe();
			told.push(...(await keepOne(app, team.id, one.id, today).catch(failed)));
		}
		told.push(...(await keepPapers(app, team.id, today).catch(failed)));
		if (told.length) await tell(team, told);
	}
}

const failed = (error: unknown): Notice[] => (log('error', 'retention failed', factsOf(error)), []);

/** What would go of a team's conversations up to and with this day, as things stand: the job itself reads the same. */
export async function dryRun(app: Running, team: Id, until: Day): Promise<(Going & { session: Id; held: boolean })[]> {
	const periods = app.keeping.periods(team);
	const found: (Going & { session: Id; held: boolean })[] = [];
	for (const { id } of comingUp(app, team, until)) {
		const going = await app.rooms.room(id)?.read((rows) => calendar(rows, periods));
		const held = app.keeping.held(team, id);
		found.push(...(going ?? []).filter(({ on }) => on <= until).map((one) => ({ ...one, session: id, held })));
	}
	return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Conversations of which anything can go by then, so that the others need not be read; and those of which something was announced. */
function comingUp(app: Running, team: Id, day: Day) {
	const periods = app.keeping.periods(team);
	const told = new Set(app.keeping.notices(team).map(({ session }) => session));
	return app.sessions.ofTeam(team).filter((one) => told.has(one.id) || firstDay(one, periods) <= daysAfter(day, NOTICE));
}

/** Answers with what was announced. */
async function keepOne(app: Running, team: Id, session: Id, today: Day): Promise<Notice[]> {
	const room = app.rooms.room(session);
	if (!room) return [];
	const going = await room.read((rows) => calendar(rows, app.keeping.periods(team)));
	const plan = planOf(session, going, app.keeping.told(session), app.keeping.held(team, session), today);
	if (plan.tell.length || plan.withdraw.length) await app.keeping.announce(plan);
	for (const { kind, words } of plan.erase)
		if (kind === 'session') await removeSession(app, room);
		else await eraseWords(app, session, words, () => app.keeping.done({ session, kind }));
	return plan.tell;
}
