import { formAction, notBelieved, shapes } from '#lib/server/auth/form.ts';
import { onwards } from '#lib/server/auth/onwards.ts';
import { ownOrigin } from '#lib/server/auth/own-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { byMail, organisation } = locals.auth;
	return { mail: byMail.on, organisation: organisation.name, onward: new URLSearchParams({ verder: onwards(url) }).toString() };
};

const { email } = shapes;

export const actions: Actions = {
	/** The same answer whoever has that address, and when nobody has. */
	ask: formAction('ask', { email }, async (wish, event) => {
		const { byMail } = event.locals.auth;
		const milliseconds = byMail.askLink('forgot', wish.email, event.getClientAddress(), await ownOrigin(event.url));
		return milliseconds > 0 ? notBelieved({ outcome: 'wait', milliseconds }, 'form', 'wait') : { done: true };
	})
};
