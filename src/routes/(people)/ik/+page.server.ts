import { redirect, type RequestEvent } from '@sveltejs/kit';
import { passOn } from '#lib/server/auth/cookies.ts';
import { formAction, notBelieved, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import { asked } from '#lib/server/auth/asked.ts';
import { ownOrigin } from '#lib/server/auth/own-origin.ts';
import { passwordProblem } from '#lib/server/auth/password-rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { id, email, emailVerified } = me(event);
	const { people, byMail } = event.locals.auth;
	return { email, proven: emailVerified, mail: byMail.on, hasPassword: people.hasPassword(id), alone: people.aloneIn(id) };
};

const { name, email, password, present, typed } = shapes;

export const actions: Actions = {
	name: formAction('name', { name }, async (wish, event) => {
		const person = me(event);
		await event.locals.auth.people.rename(person.id, wish.name);
		// Without JavaScript the answer is a page, made for who asked: by their new name.
		event.locals.person = { ...person, name: wish.name };
		return { done: true };
	}),
	/** With mail the address becomes theirs when they opened the link that went to it, without at once. */
	email: formAction('email', { email, present }, async (wish, event) => {
		const { auth } = event.locals;
		const person = me(event);
		if (wish.email.toLowerCase() === person.email) return { problems: { email: 'same' } };
		const sure = await auth.confirm(asked(event, wish.present));
		if (sure.outcome !== 'right') return notBelieved(sure, 'present', 'wrong-password');
		if (auth.byMail.on) return proofAsked(event, wish.email);
		if ((await auth.people.moveTo(person.id, wish.email)) === 'taken') return { problems: { email: 'in-use' } };
		event.locals.person = { ...person, email: wish.email.toLowerCase(), emailVerified: false };
		return { done: true };
	}),
	/** The mail with the link once more. */
	prove: formAction('prove', {}, (_nothing, event) => proofAsked(event, me(event).email)),
	password: formAction('password', { present: password, password }, async (wish, event) => {
		const { auth } = event.locals;
		const person = me(event);
		const teams = auth.teams.ofPerson(person.id).map((team) => team.name);
		const easy = passwordProblem(wish.password, [person.name, person.email, ...teams]);
		if (easy) return { problems: { password: easy } };
		const done = await auth.changePassword(asked(event, wish.present), wish.password);
		if (!('headers' in done)) return notBelieved(done, 'present', 'wrong-password');
		passOn(done.headers, event.cookies);
		return { done: true };
	}),
	/** With the password, or, of who has none, the address typed out, so that one press is not enough. */
	remove: formAction('remove', { email: typed, present }, async (wish, event) => {
		const { auth } = event.locals;
		const person = me(event);
		if (!auth.people.hasPassword(person.id) && wish.email.toLowerCase() !== person.email) return { problems: { email: 'other-words' } };
		const sure = await auth.confirm(asked(event, wish.present));
		if (sure.outcome !== 'right') return notBelieved(sure, 'present', 'wrong-password');
		const done = await auth.removePerson(person.id);
		if (done !== 'gone') return { problems: { form: done } };
		redirect(303, '/');
	})
};

async function proofAsked(event: RequestEvent, email: string) {
	const milliseconds = await event.locals.auth.byMail.askProof(me(event), email, await ownOrigin(event.url));
	return milliseconds > 0 ? notBelieved({ outcome: 'wait', milliseconds }, 'form', 'wait') : { done: true as const };
}
