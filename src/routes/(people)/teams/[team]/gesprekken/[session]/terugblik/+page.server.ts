/** The facilitator's own log of a conversation: five questions for themselves, read by who leads this team and by nobody else. */
import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { dropAside, putAside } from '#lib/domain/aside.ts';
import { newId } from '#lib/domain/id.ts';
import { nothing, put } from '#lib/domain/rows.ts';
import type { Change, Rows } from '#lib/domain/rows.ts';
import { evaluation } from '#lib/methods/index.ts';
import { formAction } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { leader, wordsOf } from '#lib/server/live/page.ts';
import type { Visit } from '#lib/server/live/page.ts';
import type { Actions, PageServerLoad } from './$types';

const questions = evaluation.facilitator;
const words = v.pipe(v.string(), v.trim(), v.maxLength(1000, 'too-long'));

/** A conversation of this team that is rounded off, for who leads in it. */
async function held(event: RequestEvent): Promise<Visit> {
	const team = myTeam(event, 'session:change');
	const here = await leader(event, event.params.session ?? '');
	const session = await here.room.read((rows) => rows.session);
	if (session.team !== team.id || (session.stage !== 'done' && session.stage !== 'closed')) error(404, 'not found');
	return here;
}

const noted = (rows: Rows, key: string) => rows.of('aside').find((aside) => aside.what === 'log' && aside.key === key && aside.text);

export const load: PageServerLoad = async (event) => {
	const { room } = await held(event);
	return room.read((rows) => {
		const { id, title, date, words } = rows.session;
		const asked = questions.map(({ key, prompt }) => ({ key, prompt, text: noted(rows, key)?.text ?? '' }));
		return { session: { id, title, date }, asked, words: wordsOf(words) };
	});
};

/** Each question with the text the page began from: what somebody else wrote meanwhile is not lost. */
const entries = Object.fromEntries(
	questions.flatMap(({ key }) => [
		[key, words],
		[`was-${key}`, v.pipe(v.string(), v.maxLength(2100))]
	])
);

export const actions: Actions = {
	keep: formAction('keep', entries, async (typed, event) => {
		const { room } = await held(event);
		for (const { key } of questions) await room.write((rows) => ({ change: written(rows, key, typed[key]!, typed[`was-${key}`]!) }));
		return { done: true };
	})
};

/** An answer that is emptied goes. */
function written(rows: Rows, key: string, text: string, was: string): Change {
	const before = noted(rows, key);
	const author = { seat: null, ticket: null };
	const pen = { writer: newId(), take: 1, ...(before?.text === was && { saw: before.takes }) };
	if (text === (before?.text ?? '') || text === was) return nothing;
	if (!text) return before?.text === was ? dropAside(rows, author, { id: before.id, pen }) : nothing;
	return put(...putAside(rows, author, { id: before?.id ?? newId(), what: 'log', about: null, key, text, how: '', named: false, pen }));
}
