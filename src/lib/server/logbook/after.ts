/** Forms for what is said after a conversation was closed, by somebody of the team. What they are about is looked up in the team's own logbook. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '../../domain/id.ts';
import type { Afterword } from '../../domain/afterword.ts';
import type { Speaker } from '../../domain/beside-words.ts';
import type { Kind } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import { statuses } from '../../forms/followup/log.ts';
import { formAction, shapes } from '../auth/form.ts';
import { mayInTeam } from '../auth/team-rights.ts';
import type { Running } from '../boot.ts';
import type { PersonSaying } from '../storage/afterwords.ts';
import type { TeamRole } from '../storage/schema/people.ts';
import { putBeside } from './beside.ts';
import { reading } from './reading.ts';

const text = v.pipe(v.string(), v.trim(), v.maxLength(1000, 'too-long'));
const needed = v.pipe(text, v.nonEmpty('missing'));
const flag = v.picklist(['yes', 'no']);
const id = shapes.id;

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
	const { named, ...rest } = words;
	const name = named ? person.name : null;
	const at = named ? app.clock.wall() : null;
	await app.afterwords.add({ id: newId(), session, ...rest, name, at }, sayer(event, person));
	return true;
}

type BesideWish = { session: Id; what: 'correction' | 'remark'; about: Id; text: string; more: string };

async function beside(event: RequestEvent, { session, ...wish }: BesideWish): Promise<true | undefined> {
	const { team, person, app } = await reading(event, null);
	const room = app.sessions.held(team.id, false).some(({ id }) => id === session) && app.rooms.room(session);
	if (!room) return undefined;
	const who = { ...speaker(app, team.role, person.id, session), name: person.name, sayer: sayer(event, person) };
	return (await putBeside(app, room, who, wish)) || undefined;
}

/** Somebody of the team: whether they lead, and where they sat in this conversation. */
export const speaker = (app: Pick<Running, 'sessions'>, role: TeamRole, person: Id, session: Id): Speaker => ({
	leads: mayInTeam(role, 'session:lead'),
	seats: app.sessions.seatsOf(person).flatMap((one) => (one.session === session ? [one.seat] : []))
});

const outcome = (done: true | undefined) => (done ? { done } : { problems: { form: 'gone' as const } });

export const afterwordActions = {
	/** By somebody who was there, or who was not. */
	reflection: formAction('reflection', { session: id, text: needed, named: flag }, async ({ session, text, named }, event) =>
		outcome(await say(event, session, { what: 'reflection', about: null, text, more: '', state: null, named: named === 'yes' }))
	),
	/** Beside the words, with why; the words themselves stay. */
	correction: formAction('correction', { session: id, about: id, text: needed, more: needed }, async (wish, event) =>
		outcome(await beside(event, { ...wish, what: 'correction' }))
	),
	/** By who was there and remembers it otherwise. */
	remark: formAction('remark', { session: id, about: id, text: needed }, async (wish, event) =>
		outcome(await beside(event, { ...wish, what: 'remark', more: '' }))
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
