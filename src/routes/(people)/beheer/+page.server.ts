import { newId } from '#lib/domain/id.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myOffice } from '#lib/server/auth/mine.ts';
import { ownOrigin } from '#lib/server/auth/own-origin.ts';
import { boot } from '#lib/server/boot.ts';
import { inTheirWords } from '#lib/server/http/language.ts';
import { letters } from '#lib/server/mail/letters.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const me = myOffice(event, 'organisation:read');
	const { offices, links } = event.locals.auth;
	return { fresh: newId(), me: me.id, teams: offices.teams(), people: offices.people(), invitations: links.invitations(null) };
};

const { id, office, yes, label, fresh } = shapes;

export const actions: Actions = {
	rescue: formAction('rescue', { team: id, person: id }, async ({ team, person }, event) => {
		const { auth } = event.locals;
		const done = await auth.offices.rescue(team, person, myOffice(event, 'team:rescue'));
		if (done === 'not-found') return { problems: { form: 'gone-meanwhile' } };
		if (typeof done === 'string') return { problems: { form: done } };
		auth.endings.tell({ what: 'role', team, person });
		await tell(done.name, done.members);
		return { done: true };
	}),
	office: formAction('person', { person: id, office, holds: yes }, async (wish, event) => {
		myOffice(event, 'office:give');
		const done = await event.locals.auth.offices.set(wish.person, wish.office, wish.holds === 'yes');
		if (done !== 'done') return { problems: { form: done === 'not-found' ? 'gone-meanwhile' : done } };
		return { done: true };
	}),
	steps: formAction('person', { person: id }, async ({ person }, event) => {
		myOffice(event, 'person:steps');
		await event.locals.auth.resetSteps(person);
		return { done: true };
	}),
	remove: formAction('person', { person: id }, async ({ person }, event) => {
		myOffice(event, 'person:remove');
		const done = await event.locals.auth.removePerson(person);
		return done === 'gone' ? { done: true } : { problems: { form: done === 'last-owner' ? 'owns-alone' : done } };
	}),
	invite: formAction('invite', { label, fresh }, async ({ fresh: form, ...wish }, event) => {
		const token = await event.locals.auth.links.make({ purpose: 'invite', madeBy: myOffice(event, 'person:invite').id, form, ...wish });
		return { done: true, label: wish.label, link: `${await ownOrigin(event.url)}/uitnodiging#${token}` };
	}),
	withdraw: formAction('withdraw', { invitation: id }, async ({ invitation }, event) => {
		myOffice(event, 'person:invite');
		await event.locals.auth.links.withdraw(null, invitation);
		return { done: true };
	})
};

/** Each in the language they read in; on their team's page it stands as well. */
async function tell(team: string, members: string[]): Promise<void> {
	const { auth, mail } = await boot();
	for (const person of members.flatMap((member) => auth.people.withId(member) ?? []))
		void mail.send({ to: person.email, ...inTheirWords(person.language, () => letters.rescued(person.name, team)) });
}
