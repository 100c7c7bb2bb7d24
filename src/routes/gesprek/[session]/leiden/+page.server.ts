import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { headings, shownFaces } from '#lib/forms/faces.ts';
import { fetchAll } from '#lib/forms/fetched.ts';
import { method } from '#lib/methods/index.ts';
import { ownAddress } from '#lib/server/auth/own-address.ts';
import { cookie, heldSeats, readCookie } from '#lib/server/cookies.ts';
import { LIMITS } from '#lib/server/limits.ts';
import { newId } from '#lib/domain/id.ts';
import { idOf } from '#lib/server/auth/once.ts';
import { firstRows, leader, visit } from '#lib/server/live/page.ts';
import type { Visit } from '#lib/server/live/page.ts';
import { patiently } from '#lib/server/storage/patience.ts';
import { hashOf } from '#lib/server/tokens.ts';
import type { Screen } from './door/screens.ts';
import type { Actions, PageServerLoad } from './$types';

const line = v.pipe(v.string(), v.maxLength(400));
const sitting = v.strictObject({ name: line, fresh: v.optional(line, '') });
const closing = v.strictObject({ hash: v.optional(v.pipe(v.string(), v.maxLength(80))) });
const moving = v.strictObject({ to: v.picklist(['up', 'down']) });

export const load: PageServerLoad = async (event) => {
	const here = await visit(event, event.params.session, 'lead');
	const head = await here.room.read(({ session }) => ({ stage: session.stage, team: session.team }));
	if (head.stage === 'closed' && here.who.kind === 'person' && here.app.auth.teams.roleIn(head.team, here.who.person))
		redirect(303, `/teams/${head.team}/logboek/${event.params.session}`);
	const first = await firstRows(here);
	await fetchAll([shownFaces, headings], first.needs);
	const { team, series } = await here.room.read(({ session }) => ({ team: session.team, series: method(session.method)?.title ?? null }));
	// Who was asked to lead along has this conversation, and nothing of the team.
	const name = here.who.kind === 'person' ? here.app.auth.teams.find(team, here.who.person)?.name : undefined;
	return {
		...first,
		series,
		team: name === undefined ? null : { id: team, name },
		door: await door(event, here),
		seated: seated(event, here),
		veiled: event.cookies.get('veiled') === '1',
		fresh: newId()
	};
};

export const actions: Actions = {
	/** Opens the screen in this very browser: it gets a token of its own, which no address ever carries. */
	here: async (event) => {
		const { app, room } = await leader(event, event.params.session);
		const { name, options } = cookie(`screen_${room.id}`, event.url.protocol === 'https:', LIMITS.screenLasts);
		event.cookies.set(name, await app.entrance.screenToken(room.id), options);
		redirect(303, `/scherm/${room.id}`);
	},

	/** A link for the laptop at the projector. It works once. */
	link: async (event) => {
		const { app, room } = await leader(event, event.params.session);
		return { link: `${ownAddress(event.url, app.settings)}/scherm#${await app.entrance.screenToken(room.id, 'screen-link')}` };
	},

	/** What is open or waits to be opened. A hash serves as a name; no token can be had from it. */
	screens: async (event) => {
		const { app, room } = await leader(event, event.params.session);
		const screens = app.sessions.screens(room.id, app.clock.wall());
		return {
			screens: screens.map(({ hash, purpose, ends }): Screen => ({
				hash,
				waits: purpose === 'screen-link',
				since: ends - LIMITS.screenLasts
			}))
		};
	},

	/** Closes one screen or link; without a name every screen of this session, links that were not used yet too. */
	close: async (event) => {
		const { app, room } = await leader(event, event.params.session);
		const typed = v.safeParse(closing, Object.fromEntries(await event.request.formData()));
		if (!typed.success) return fail(400, {});
		await patiently(() => app.sessions.closeScreens(room.id, typed.output.hash));
		await app.live?.recheck((who, session) => session === room.id && who.kind === 'screen');
		return { closed: true };
	},

	/** Brings every screen of this session up or down: nobody stands beside it with a mouse. */
	move: async (event) => {
		const { app, room } = await leader(event, event.params.session);
		const typed = v.safeParse(moving, Object.fromEntries(await event.request.formData()));
		if (!typed.success) return fail(400, {});
		app.live?.moveScreens(room.id, typed.output.to);
		return { moved: true };
	},

	/** Takes a seat too, in this same browser, bound by the same hiding as everybody. */
	sit: async (event) => {
		const { app, room, who } = await leader(event, event.params.session);
		const typed = v.safeParse(sitting, Object.fromEntries(await event.request.formData()));
		if (!typed.success || who.kind !== 'person') return fail(400, { refusal: 'name-missing' as const });
		try {
			const { token } = await app.entrance.seat(room, typed.output.name, who.person, heldSeats(event.request.headers), {
				form: idOf(event.url, typed.output)
			});
			const { name, options } = cookie(`seat_${room.id}`, event.url.protocol === 'https:', LIMITS.seatLasts);
			event.cookies.set(name, token, options);
			return { seated: true };
		} catch (error) {
			if (error instanceof Refusal) return fail(409, { refusal: error.code });
			throw error;
		}
	}
};

/** Code, link and QR for the first paint; none while the door is locked. */
async function door(event: RequestEvent, { app, room }: Visit) {
	try {
		return await app.entrance.shown(room, ownAddress(event.url, app.settings), false);
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

/** Does this browser hold a seat in this session already? */
function seated(event: RequestEvent, { app, room }: Visit): boolean {
	const token = readCookie(event.request.headers, `seat_${room.id}`);
	const access = token ? app.sessions.access(hashOf(token)) : undefined;
	return access?.session === room.id && access.purpose === 'seat' && access.ends > app.clock.wall();
}
