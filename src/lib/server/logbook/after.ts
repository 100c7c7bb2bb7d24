/** Forms for what is said after a conversation was closed, by somebody of the team. What they are about is looked up in the team's own logbook. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '../../domain/id.ts';
import type { Afterword } from '../../domain/afterword.ts';
import type { Entry, Kind } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import { statuses } from '../../forms/followup/log.ts';
import { formAction, shapes } from '../auth/form.ts';
import { mayInTeam } from '../auth/team-rights.ts';
import type { PersonSaying } from '../storage/afterwords.ts';
import { reading } from './reading.ts';

const text = v.pipe(v.string(), v.trim(), v.maxLength(1000, 'too-long'));
const needed = v.pipe(text, v.nonEmpty('missing'));
const flag = v.picklist(['yes', 'no']);
const id = shapes.id;

/** What of the group's own may be corrected: never somebody's judgement, nor a story. */
const CORRECTED: readonly Kind[] = [
	'harvest',
	'difference',
	'unknown',
	'principle',
	'promise',
	'agreement',
	'lesson',
	'question',
	'meaning'
];

/** What somebody who leads may put a correction beside. */
export const corrected = (entries: Entry[]): { key: Id; text: string }[] =>
	entries.flatMap(({ kind, row, text, situation }) => (CORRECTED.includes(kind) && text.trim() && !situation ? [{ key: row, text }] : []));

/** Somebody of the team, with what their browser alone holds of their sign-in. */
export const sayer = ({ locals, request }: RequestEvent, { id }: { id: string }): PersonSaying => ({
	person: id,
	secret: locals.auth.tokenOf(request.headers)
});

type Words = Pick<Afterword, 'what' | 'about' | 'text' | 'more' | 'state'> & { named: boolean };

/** Undefined when there is no such closed conversation, or nothing in it that this is about. */
async function say(event: RequestEvent, session: string, words: Words, kinds?: readonly Kind[]): Promise<true | undefined> {
	const { team, person, app } = await reading(event, null);
	if (!app.sessions.held(team.id, false).some((held) => held.id === session)) return undefined;
	const on = words.about && app.entries.ofSession(session).find(({ row, kind }) => row === words.about && kinds?.includes(kind));
	if (words.about && !on) return undefined;
	if (words.what === 'correction' && !mayInTeam(team.role, 'session:lead')) return undefined;
	const { named, ...rest } = words;
	const name = named ? person.name : null;
	const at = named ? app.clock.wall() : null;
	await app.afterwords.add({ id: newId(), session, ...rest, name, at }, sayer(event, person));
	return true;
}

const outcome = (done: true | undefined) => (done ? { done } : { problems: { form: 'gone' as const } });

export const afterwordActions = {
	/** By somebody who was there, or who was not. */
	reflection: formAction('reflection', { session: id, text: needed, named: flag }, async ({ session, text, named }, event) =>
		outcome(await say(event, session, { what: 'reflection', about: null, text, more: '', state: null, named: named === 'yes' }))
	),
	/** Beside the words, with why; the words themselves stay. */
	correction: formAction(
		'correction',
		{ session: id, about: id, text: needed, more: needed },
		async ({ session, about, text, more }, event) =>
			outcome(await say(event, session, { what: 'correction', about, text, more, state: null, named: true }, CORRECTED))
	),
	/** How an agreement goes, between two meetings. */
	followup: formAction(
		'followup',
		{
			session: id,
			about: id,
			state: v.picklist(
				statuses.map(({ key }) => key),
				'choose'
			),
			text,
			more: text
		},
		async ({ session, about, state, text, more }, event) =>
			outcome(await say(event, session, { what: 'followup', about, text, more, state, named: true }, ['agreement']))
	),
	/** One's own, and nobody else's. */
	drop: formAction('drop', { session: id, id }, async (typed, event) => {
		const { team, person, app } = await reading(event, null);
		const held = app.sessions.held(team.id, false).some((one) => one.id === typed.session);
		const gone = held && (await app.afterwords.drop(typed.session, typed.id, sayer(event, person)));
		return gone ? { done: true } : { problems: { form: 'gone' } };
	})
};
