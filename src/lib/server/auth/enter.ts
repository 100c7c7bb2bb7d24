/** Coming in: with an account, or by making one from a link. */
import type { RequestEvent } from '@sveltejs/kit';
import { passOn } from './cookies.ts';
import { held, letGo } from './exchange.ts';
import type { Problems } from './form.ts';
import type { Credentials } from './index.ts';
import { passwordProblem } from './password-rules.ts';

type No = { problems: Problems; minutes?: number };

/** Signs in and gives the browser its cookie; answers only when that did not work. */
export async function enter(event: RequestEvent, credentials: Credentials): Promise<No | undefined> {
	const done = await event.locals.auth.signIn(event.request.headers, event.getClientAddress(), credentials);
	if (done.outcome === 'wait') return { problems: { form: 'wait' }, minutes: Math.ceil(done.milliseconds / 60_000) };
	if (done.outcome === 'wrong') return { problems: { form: 'wrong' } };
	passOn(done.headers, event.cookies);
	return undefined;
}

type Wish = Credentials & { name: string };

/** Makes the account that the link in this browser is for, and signs in with it. Answers with the team it belongs to, if any. */
export async function arrive(event: RequestEvent, purpose: 'first' | 'invite', wish: Wish): Promise<No | { team: string | null }> {
	const { auth } = event.locals;
	const here = held(event, purpose);
	if (!here) return gone;
	const team = auth.links.teamOf(here.link);
	const easy = passwordProblem(wish.password, [wish.name, wish.email, team?.name ?? '']);
	if (easy) return { problems: { password: easy } };
	const made = await auth.links.welcome(here.token, purpose, { ...wish, password: await auth.hash(wish.password) });
	if (made === 'gone') return gone;
	if (made === 'taken') return { problems: { email: 'taken' } };
	letGo(event, purpose);
	return (await enter(event, wish)) ?? { team: made.team };
}

/** A new password by the link in this browser. Every sign-in of that person ends, and one here begins. */
export async function renew(event: RequestEvent, password: string): Promise<No | undefined> {
	const { auth } = event.locals;
	const here = held(event, 'reset');
	const person = here?.link.person && auth.people.withId(here.link.person);
	if (!here || !person) return gone;
	const easy = passwordProblem(password, [person.name, person.email]);
	if (easy) return { problems: { password: easy } };
	const done = await auth.links.reset(here.token, await auth.hash(password));
	if (done === 'gone') return gone;
	auth.endings.tell({ what: 'sign-ins', ended: done.ended });
	letGo(event, 'reset');
	return enter(event, { email: person.email, password });
}

const gone: No = { problems: { form: 'gone' } };
