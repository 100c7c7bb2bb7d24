/** What somebody with an account is asked about sentences of theirs, over all conversations. */
import { formAction } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { askedOf, replied, replyShape } from '#lib/server/consent-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = me(event).id;
	return { asked: askedOf((await boot()).consents, { person }) };
};

export const actions: Actions = {
	consent: formAction('consent', replyShape, async (wish, event) => replied((await boot()).consents, { person: me(event).id }, wish))
};
