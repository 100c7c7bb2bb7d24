import { error } from '@sveltejs/kit';
import { chains } from '#lib/domain/chains.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { afterwordActions, sayer, speaker } from '#lib/server/logbook/after.ts';
import { besideChoices } from '#lib/server/logbook/beside.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, person, app } = await reading(event, null);
	const held = app.sessions.held(team.id, mayInTeam(team.role, 'logbook:check')).find(({ id }) => id === event.params.session);
	const story = held && app.stories.of(held.id, held.revision);
	if (!story) error(404, 'not found');
	app.accessLog.note(team.id, person, 'opened', story.id);
	const room = app.rooms.room(story.id);
	const mine = app.afterwords.mine(story.id, sayer(event, person));
	const after = app.afterwords.of(story.id).map(({ id, what, about, text, more, state, name }) => {
		const on = about ? (app.entries.ofSession(story.id).find(({ row }) => row === about)?.text ?? null) : null;
		return { id, what, text, more, state, name, on, mine: mine.includes(id) };
	});
	const since = story.agreements.length ? chains(app.entries.ofKinds(team.id, ['agreement', 'followup']).reverse()) : [];
	const stands = Object.fromEntries(
		since.flatMap(({ agreement, stands }) => (agreement.session === story.id ? [[agreement.row, stands]] : []))
	);
	return {
		story,
		stands,
		asks: !story.open && mayInTeam(team.role, 'consent:ask'),
		after: after.filter(({ what, on }) => what === 'reflection' || on !== null),
		beside: room ? await besideChoices(room, speaker(app, team.role, person.id, story.id)) : { correction: [], remark: [] },
		words: wordsOf(story.words),
		width: '56rem'
	};
};

export const actions: Actions = {
	reflection: afterwordActions.reflection,
	correction: afterwordActions.correction,
	remark: afterwordActions.remark,
	drop: afterwordActions.drop
};
