/** Erasing on request, by who looks after the team: what the logbook holds of a conversation, its people, its situation, all of it. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { namesAt } from '#lib/domain/called.ts';
import { situations } from '#lib/domain/erasure.ts';
import { isId } from '#lib/domain/id.ts';
import { keptLines } from '#lib/domain/past.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import type { Running } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { removeSession } from '#lib/server/live/remove.ts';
import { eraseFromTeam, eraseSaid, eraseSeat, eraseWords, narrowSituation } from '#lib/server/upkeep/erase.ts';
import type { Erased } from '#lib/server/upkeep/erase.ts';
import type { Actions, PageServerLoad } from './$types';

async function mine(event: RequestEvent) {
	const team = myTeam(event, 'keeping:change');
	const app = await boot();
	const { session = '' } = event.params;
	const room = isId(session) && app.sessions.team(session) === team.id ? app.rooms.room(session) : undefined;
	return { app, team, room: room ?? error(404, 'not found') };
}

export const load: PageServerLoad = async (event) => {
	const { app, room } = await mine(event);
	const read = await room.read((rows) => ({ ...kept(rows), words: wordsOf(rows.session.words) }));
	return { ...read, lines: [...read.lines, ...saidLater(app, room.id)] };
};

/** What was said of it later. */
const saidLater = ({ afterwords }: Pick<Running, 'afterwords'>, session: string) =>
	afterwords.of(session).map(({ id, text, more }) => ({ id, text: [text, more].filter((one) => one.trim()).join(' · ') }));

/** What others may read of it; personal intentions are not among it. */
function kept(rows: Rows) {
	const { id, title, date, stage } = rows.session;
	const closed = stage === 'done' || stage === 'closed';
	const people = rows.of('seat').filter(({ state, name }) => name && (state === 'in' || state === 'left'));
	const lines = closed ? keptLines(rows).filter(({ line }) => line.text.trim()) : [];
	const parked = rows.of('aside').filter(({ what, open, text }) => closed && what === 'parked' && open && text);
	return {
		session: { id, title, date, stage },
		people: people.map((seat) => ({ id: seat.id, name: namesAt(seat).join(' & '), known: seat.person !== null || seat.thread !== null })),
		lines: [...lines.map(({ answer, line }) => ({ id: answer.id, text: line.text })), ...parked.map(({ id, text }) => ({ id, text }))],
		situations: closed ? situations(rows).map(({ id, given }) => ({ id, there: given !== null })) : []
	};
}

function answered(outcome: Erased) {
	if (outcome === 'running') return { problems: { form: 'running' as const } };
	return outcome === 'gone' ? { done: true as const } : error(404, 'not found');
}

const { id } = shapes;

export const actions: Actions = {
	word: formAction('word', { id }, async ({ id }, event) => {
		const { app, team, room } = await mine(event);
		if (saidLater(app, room.id).some((one) => one.id === id)) {
			app.accessLog.note(team.id, me(event), 'erased', room.id);
			await app.afterwords.erase(room.id, id);
			return { done: true };
		}
		const there = await room.read((rows) => kept(rows).lines.some((line) => line.id === id));
		if (!there) return { done: true };
		app.accessLog.note(team.id, me(event), 'erased', room.id);
		return answered(await eraseWords(app, room.id, [id]));
	}),
	person: formAction('person', { id }, async ({ id }, event) => {
		const { app, team, room } = await mine(event);
		app.accessLog.note(team.id, me(event), 'erased', room.id);
		return answered(await eraseSeat(app, room.id, id));
	}),
	everywhere: formAction('person', { id }, async ({ id }, event) => {
		const { app, team, room } = await mine(event);
		const seat = (await room.read((rows) => rows.get('seat', id))) ?? error(404, 'not found');
		app.accessLog.note(team.id, me(event), 'erased');
		const same = ({ person, thread, ...other }: typeof seat) =>
			other.id === id || (person !== null && person === seat.person) || (thread !== null && thread === seat.thread);
		const outcome = await eraseFromTeam(app, team.id, same);
		if (seat.person) await eraseSaid(app, team.id, seat.person);
		return answered(outcome);
	}),
	situation: formAction('situation', { id }, async ({ id }, event) => {
		const { app, team, room } = await mine(event);
		app.accessLog.note(team.id, me(event), 'erased', room.id);
		return answered(await narrowSituation(app, room.id, null, id, 'nothing'));
	}),
	session: formAction('session', {}, async (_nothing, event) => {
		const { app, team, room } = await mine(event);
		if ((await removeSession(app, room)) === 'running') return { problems: { form: 'running' } };
		app.accessLog.note(team.id, me(event), 'erased', room.id);
		redirect(303, `/teams/${team.id}/gesprekken`);
	})
};
