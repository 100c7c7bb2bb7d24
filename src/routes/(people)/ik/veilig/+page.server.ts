import { redirect } from '@sveltejs/kit';
import { encode } from 'uqr';
import { asked } from '#lib/server/auth/asked.ts';
import { passOn } from '#lib/server/auth/cookies.ts';
import { formAction, notBelieved, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const person = me(event);
	const { auth } = event.locals;
	const uri = person.twoSteps ? undefined : auth.stepsToShow(person);
	const devices = auth.people.signIns(person.id).map(({ id, label, began }) => ({ id, label, began, here: id === person.signIn }));
	return {
		twoSteps: person.twoSteps,
		hasPassword: auth.people.hasPassword(person.id),
		app: uri ? { modules: encode(uri, { ecc: 'M', border: 0 }).data, secret: spaced(uri) } : null,
		devices,
		organisation: auth.organisation.name,
		tied: auth.people.isTied(person.id),
		refused: event.url.searchParams.get('melding')
	};
};

const { present, code, id, label } = shapes;

export const actions: Actions = {
	start: formAction('start', { present }, async (wish, event) => {
		const done = await event.locals.auth.startSteps(asked(event, wish.present));
		return done.outcome === 'right' ? { done: true } : notBelieved(done, 'present', 'wrong-password');
	}),
	confirm: formAction('confirm', { code }, async (wish, event) => {
		const done = await event.locals.auth.confirmSteps(asked(event, ''), wish.code);
		if (done.outcome !== 'in') return notBelieved(done, 'code', 'wrong-code');
		passOn(done.headers, event.cookies);
		return { done: true, codes: done.codes };
	}),
	codes: formAction('codes', { present }, async (wish, event) => {
		const done = await event.locals.auth.recoveryCodes(asked(event, wish.present));
		return done.outcome === 'right' ? { done: true, codes: done.codes } : notBelieved(done, 'present', 'wrong-password');
	}),
	stop: formAction('stop', { present }, async (wish, event) => {
		const done = await event.locals.auth.endSteps(asked(event, wish.present));
		if (!('headers' in done)) return notBelieved(done, 'present', 'wrong-password');
		passOn(done.headers, event.cookies);
		return { done: true };
	}),
	call: formAction('call', { device: id, label }, async ({ device, label }, event) => {
		await event.locals.auth.people.labelSignIn(me(event).id, device, label);
		return { done: true };
	}),
	end: formAction('end', { device: id }, async ({ device }, event) => {
		const { id, signIn } = me(event);
		await event.locals.auth.withdraw(id, device);
		if (device === signIn) redirect(303, '/');
		return { done: true };
	}),
	everywhere: formAction('everywhere', {}, async (_nothing, event) => {
		await event.locals.auth.signOutEverywhere(me(event).id);
		redirect(303, '/');
	})
};

/** For who cannot point a camera: the secret, in fours. */
const spaced = (uri: string) => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');
