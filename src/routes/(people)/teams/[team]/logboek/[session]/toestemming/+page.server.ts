/** Who leads chooses sentences of a closed conversation and asks their authors whether they may be read outside the team. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { ownOrigin } from '#lib/server/auth/own-origin.ts';
import { boot } from '#lib/server/boot.ts';
import { askAuthor } from '#lib/server/consent-asking.ts';
import { context } from '#lib/server/consent-form.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { Actions, PageServerLoad } from './$types';

type Asking = Pick<RequestEvent, 'locals'> & { params: { team: string; session: string } };

/** A closed conversation of this team, or nothing. */
async function here(event: Asking) {
	const team = myTeam(event, 'consent:ask');
	const app = await boot();
	const { session } = event.params;
	if (!app.sessions.held(team.id, false).some(({ id }) => id === session)) error(404, 'not found');
	return { app, team, session };
}

export const load: PageServerLoad = async (event) => {
	const { app, team, session } = await here(event);
	const { head, sentences } = app.consents.overview(session);
	app.accessLog.note(team.id, me(event), 'opened', session);
	return { session, title: head.title, sentences, words: wordsOf(head.words), width: '56rem' };
};

export const actions: Actions = {
	ask: formAction('ask', { answer: shapes.id, context }, async (wish, event) => {
		const { app, session } = await here(event as typeof event & Asking);
		const entry = { session, answer: wish.answer };
		const outcome = await askAuthor(app, entry, wish.context, me(event).id, await ownOrigin(event.url));
		return outcome === 'asked' ? { done: true } : { problems: { form: 'gone' } };
	})
};
