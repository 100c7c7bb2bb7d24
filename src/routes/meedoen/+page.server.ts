import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boot } from '#lib/server/boot.ts';
import { cookie } from '#lib/server/cookies.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { LIMITS } from '#lib/server/limits.ts';
import { attempts } from '#lib/server/live/attempts.ts';
import type { Actions } from './$types';

const code = v.pipe(v.string(), v.maxLength(60));
const looking = v.strictObject({ code });
const sitting = v.strictObject({ code, name: v.pipe(v.string(), v.maxLength(400)) });

export const actions: Actions = {
	/** Which conversation is behind this code? The same answer for wrong, ended and locked. */
	look: async ({ request, getClientAddress }) => {
		const typed = v.safeParse(looking, Object.fromEntries(await request.formData()));
		if (!typed.success) return fail(400, { refusal: 'not-found' as const });
		const app = await boot();
		try {
			const room = await attempts(getClientAddress(), typed.output.code, () => app.entrance.lobby(typed.output.code));
			const { session } = await room.read((rows) => ({ session: rows.session }));
			const { title, question, words, stage, door } = session;
			return { lobby: { title, question, words, running: stage === 'running', knock: door === 'knock' } };
		} catch (error) {
			return refused(error);
		}
	},

	/** Takes a seat. The cookie is what this browser holds of it. */
	sit: async ({ request, cookies, url, getClientAddress }) => {
		const typed = v.safeParse(sitting, Object.fromEntries(await request.formData()));
		if (!typed.success) return fail(400, { refusal: 'wrong-shape' as const });
		const app = await boot();
		let session: string;
		try {
			const room = await attempts(getClientAddress(), typed.output.code, () => app.entrance.lobby(typed.output.code));
			const { token } = await app.entrance.seat(room, typed.output.name, null);
			const { name, options } = cookie(`seat_${room.id}`, url.protocol === 'https:', LIMITS.seatLasts);
			cookies.set(name, token, options);
			session = room.id;
		} catch (error) {
			return refused(error);
		}
		redirect(303, `/gesprek/${session}`);
	}
};

function refused(error: unknown) {
	if (error instanceof Refusal) return fail(error.code === 'not-found' ? 404 : 409, { refusal: error.code });
	throw error;
}
