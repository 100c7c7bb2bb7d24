import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '#lib/i18n/messages/messages.js';
import { boot } from '#lib/server/boot.ts';
import { heldSeats } from '#lib/server/cookies.ts';
import { newId } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { idOf } from '#lib/server/auth/once.ts';
import { attempts } from '#lib/server/live/attempts.ts';
import { holdSeat } from '#lib/server/live/hold.ts';
import { over } from '#lib/server/live/over.ts';
import { visit, wordsOf } from '#lib/server/live/page.ts';
import { goesBy, unknownIn } from '#lib/server/live/recognised.ts';
import type { Room } from '#lib/server/live/room.ts';
import { hashOf } from '#lib/server/tokens.ts';
import type { Actions, PageServerLoad } from './$types';

const code = v.pipe(v.string(), v.maxLength(60));
const looking = v.strictObject({ code });
const line = v.pipe(v.string(), v.maxLength(400));
const sitting = v.strictObject({ code, name: line, back: v.optional(line, ''), party: v.optional(line, ''), fresh: v.optional(line, '') });

export const load: PageServerLoad = async ({ request }) => ({ over: over((await boot()).sessions, request.headers) });

export const actions: Actions = {
	/** Which conversation is behind this code? The same answer for wrong, ended and locked. */
	look: async (event) => {
		const sent = Object.fromEntries(await event.request.formData());
		const typed = v.safeParse(looking, sent);
		if (!typed.success) return fail(400, { refusal: 'not-found' as const, code: '', name: '' });
		try {
			return await lobby(event, typed.output.code);
		} catch (error) {
			return refused(error, { code: typed.output.code, name: '' });
		}
	},

	/** Takes a seat. The cookie is what this browser holds of it. What was typed comes back when it is refused. */
	sit: async (event) => {
		const { getClientAddress } = event;
		const typed = v.safeParse(sitting, Object.fromEntries(await event.request.formData()));
		if (!typed.success) return fail(400, { refusal: 'wrong-shape' as const, code: '', name: '' });
		const app = await boot();
		const { name, back, party } = typed.output;
		let session: string;
		try {
			const room = await attempts(getClientAddress(), typed.output.code, () => app.entrance.lobby(typed.output.code));
			const seated = await seatedAs(event, room);
			if (seated?.name === name.trim()) redirect(303, `/gesprek/${room.id}`);
			const held = [...heldSeats(event.request.headers), back.slice(back.lastIndexOf('#') + 1).trim()];
			const person = await member(event, room, name);
			const { token } = await app.entrance.seat(room, name, person, held, { knocks: true, party, form: idOf(event.url, typed.output) });
			holdSeat(event, { session: room.id, token });
			session = room.id;
		} catch (error) {
			const here = await lobby(event, typed.output.code).catch(() => undefined);
			return refused(error, { ...here, code: typed.output.code, name, back, party });
		}
		redirect(303, `/gesprek/${session}`);
	}
};

/** The conversation as it looks from its door, with a fresh word for the form that takes a seat (R2), and the seat this browser has in it already. */
async function lobby(event: RequestEvent, typed: string) {
	const app = await boot();
	const room = await attempts(event.getClientAddress(), typed, () => app.entrance.lobby(typed));
	const { session } = await room.read((rows) => ({ session: rows.session }));
	const { title, question, words, stage, door, unrecorded } = session;
	// Where nothing is kept it says so: few conversations are like that, so these words too come from here.
	const bare = unrecorded ? m.unrecorded_told() : '';
	const seated = await seatedAs(event, room);
	const parties = await room.read((rows) => rows.of('part').filter(({ what, place }) => what === 'party' && place > 0));
	// Worded here: few joins need it, and a phone fetches no words for what it does not show.
	const unknown = unknownIn(app.sessions, room.id, heldSeats(event.request.headers).map(hashOf));
	const asks = {
		...(unknown && { back: { label: m.ahead_back(), hint: m.ahead_back_hint() } }),
		...(parties.length && {
			party: { label: m.ahead_party(), none: m.ahead_party_none(), all: parties.map(({ key, label }) => ({ key, label })) }
		})
	};
	return {
		code: typed,
		seated,
		lobby: { title, question, words: wordsOf(words), running: stage === 'running', knock: door === 'knock', bare, asks, fresh: newId() }
	};
}

async function seatedAs(event: RequestEvent, room: Room): Promise<{ session: string; name: string } | undefined> {
	const here = await visit(event, room.id, 'seat').catch(() => undefined);
	if (here?.who.kind !== 'seat') return undefined;
	const { seat } = here.who;
	return room.read((rows) => {
		const row = rows.get('seat', seat);
		return row && ['in', 'knocking', 'ahead'].includes(row.state) ? { session: room.id, name: row.name } : undefined;
	});
}

/** The account of a member of this team, when they come under its name. */
async function member({ locals }: RequestEvent, room: Room, name: string): Promise<string | null> {
	const { person, auth } = locals;
	const team = await room.read(({ session }) => session.team);
	return person && auth.teams.roleIn(team, person.id) && goesBy(name, person) ? person.id : null;
}

function refused<Typed extends object>(error: unknown, typed: Typed) {
	if (error instanceof Refusal) return fail(error.code === 'not-found' ? 404 : 409, { refusal: error.code, ...typed });
	throw error;
}
