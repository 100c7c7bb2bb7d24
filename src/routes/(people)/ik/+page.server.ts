import { redirect } from '@sveltejs/kit';
import { passOn } from '#lib/server/auth/cookies.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import { passwordProblem } from '#lib/server/auth/password-rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ email: me(event).email });

const { name, password, typed } = shapes;

export const actions: Actions = {
	name: formAction('name', { name }, async (wish, event) => {
		await event.locals.auth.people.rename(me(event).id, wish.name);
		return { done: true };
	}),
	password: formAction('password', { present: password, password }, async (wish, event) => {
		const { auth } = event.locals;
		const person = me(event);
		const teams = auth.teams.ofPerson(person.id).map((team) => team.name);
		const easy = passwordProblem(wish.password, [person.name, person.email, ...teams]);
		if (easy) return { problems: { password: easy } };
		const next = { present: wish.present, next: wish.password };
		const done = await auth.changePassword(event.request.headers, event.getClientAddress(), person, next);
		if (done.outcome === 'wait') return { problems: { form: 'wait' }, minutes: Math.ceil(done.milliseconds / 60_000) };
		if (done.outcome === 'wrong') return { problems: { present: 'wrong-password' } };
		passOn(done.headers, event.cookies);
		return { done: true };
	}),
	everywhere: formAction('everywhere', {}, async (_nothing, event) => {
		await event.locals.auth.signOutEverywhere(me(event).id);
		redirect(303, '/');
	}),
	remove: formAction('remove', { email: typed }, async (wish, event) => {
		const person = me(event);
		if (wish.email.toLowerCase() !== person.email) return { problems: { email: 'other-words' } };
		if ((await event.locals.auth.removePerson(person.id)) === 'last-owner') return { problems: { form: 'last-owner' } };
		redirect(303, '/');
	})
};
