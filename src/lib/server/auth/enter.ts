/** Coming in: with an account, or by making one from a link. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { passOn } from './cookies.ts';
import { held, letGo } from './exchange.ts';
import { notBelieved, type No } from './form.ts';
import type { Credentials, SignedIn } from './index.ts';
import { onwards } from './onwards.ts';
import { ownOrigin } from './own-origin.ts';
import { passwordProblem } from './password-rules.ts';

/** Signs in and gives the browser its cookie; answers only when that did not work. */
export async function enter(event: RequestEvent, credentials: Credentials): Promise<No | undefined> {
	return welcomed(event, await event.locals.auth.signIn(event.request.headers, event.getClientAddress(), credentials));
}

/** Gives the browser its cookie, and leads on to the second step of who has one. */
export function welcomed(event: RequestEvent, done: SignedIn): No | undefined {
	if (!('headers' in done)) return notBelieved(done, 'form', 'wrong');
	passOn(done.headers, event.cookies);
	if (done.outcome === 'code') redirect(303, `/inloggen/code?verder=${encodeURIComponent(onwards(event.url))}`);
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
	if (auth.byMail.on) await auth.byMail.askProof({ id: made.person, name: wish.name }, wish.email, await ownOrigin(event.url));
	return (await enter(event, wish)) ?? { team: made.team };
}

/** A new password by the link in this browser, handed over or from a mail. Every sign-in of that person ends, and one here begins. */
export async function renew(event: RequestEvent, password: string): Promise<No | undefined> {
	const { auth } = event.locals;
	const purpose = held(event, 'reset') ? 'reset' : 'forgot';
	const here = held(event, purpose);
	const person = here?.link.person && auth.people.withId(here.link.person);
	if (!here || !person) return gone;
	const easy = passwordProblem(password, [person.name, person.email]);
	if (easy) return { problems: { password: easy } };
	const done = await auth.links.reset(here.token, purpose, await auth.hash(password));
	if (done === 'gone') return gone;
	auth.endings.tell({ what: 'sign-ins', ended: done.ended });
	letGo(event, purpose);
	// Not by trying the password: who forgot it often has to wait by now.
	return welcomed(event, await auth.admit(event.request.headers, person.id));
}

const gone: No = { problems: { form: 'gone' } };
