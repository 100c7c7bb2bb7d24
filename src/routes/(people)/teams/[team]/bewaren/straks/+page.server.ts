import type { Afterword } from '#lib/domain/afterword.ts';
import { inLogbook } from '#lib/domain/closing.ts';
import { keptLines } from '#lib/domain/past.ts';
import { monthsAfter } from '#lib/domain/retention.ts';
import type { Going } from '#lib/domain/retention.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { papersGoing } from '#lib/server/upkeep/retention-papers.ts';
import { dryRun } from '#lib/server/upkeep/retention.ts';
import type { PageServerLoad } from './$types';

/** Months ahead. */
const AHEAD = 3;

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'logbook:read');
	const app = await boot();
	const today = new Date(app.clock.wall()).toISOString().slice(0, 10);
	const told = new Map(app.keeping.notices(team.id).map(({ session, kind, goes }) => [`${session} ${kind}`, goes]));
	const until = monthsAfter(today, AHEAD);
	const going = await dryRun(app, team.id, until);
	const seen = await Promise.all(
		going.map(async ({ session, kind, on, words, held }) => {
			const goes = told.get(`${session} ${kind}`);
			const read = await app.rooms.room(session)?.read((rows) => ({
				...(kind === 'session' ? whatIsLeft(rows, going, app.afterwords.of(session)) : about(rows, words)),
				words: wordsOf(rows.session.words)
			}));
			return read && { session, kind, held, on: goes ?? on, told: goes !== undefined, ...read };
		})
	);
	const announced = app.paperNotices.ofTeam(team.id);
	const papers = papersGoing(app, team.id, until).map(({ kind, of, on, held, versions }) => {
		const goes = announced.find((one) => one.kind === kind && one.of === of)?.goes;
		const words = Object.values(app.papers.words({ team: team.id, kind, of })).filter((text) => text.trim());
		const series = app.series.find(team.id, of)?.title ?? '';
		return { kind, of, series, held, versions, on: goes ?? on, told: goes !== undefined, words };
	});
	return { going: seen.flatMap((one) => one ?? []), papers, mayChange: mayInTeam(team.role, 'keeping:change') };
};

/** All that is left of a conversation when what goes before has gone, and what was said of it later. */
function whatIsLeft(rows: Rows, going: (Going & { session: string })[], later: Afterword[]) {
	const before = going.flatMap((one) => (one.session === rows.session.id ? one.words : []));
	const left = [...rows.of('answer'), ...rows.of('aside')].map(({ id }) => id).filter((id) => !before.includes(id));
	const { texts, count, ...rest } = about(rows, left);
	const said = later.flatMap(({ text, more }) => [text, more].filter((one) => one.trim()));
	return { ...rest, count: count + later.length, texts: [...texts, ...said] };
}

/** The lines that go, as the logbook has them. What is somebody's own is not read here. */
function about(rows: Rows, ids: string[]) {
	const { title, date } = rows.session;
	const lines = keptLines(rows).filter(({ answer }) => ids.includes(answer.id));
	const asides = rows.of('aside').filter(({ id, what, open }) => ids.includes(id) && what === 'parked' && open);
	const texts = [...lines.map(({ line }) => line.text), ...asides.map(({ text }) => text)].filter((text) => text.trim());
	const own = ids.some((id) => {
		const answer = rows.get('answer', id);
		const field = rows.get('field', answer?.field);
		return answer && field && !inLogbook(answer, field);
	});
	return { title, date, count: ids.length, texts, own };
}
