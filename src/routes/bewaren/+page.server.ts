import { fail, type Actions } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { DEFAULT_PERIODS } from '#lib/domain/retention-periods.ts';
import { boot } from '#lib/server/boot.ts';
import { attempts } from '#lib/server/live/attempts.ts';
import { keptIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

/** For who has no code yet: what usually holds. */
export const load: PageServerLoad = () => ({ facts: { periods: DEFAULT_PERIODS, smallest: 5, unrecorded: false, held: false } });

const shape = v.strictObject({ code: v.pipe(v.string(), v.maxLength(60)) });

export const actions: Actions = {
	/** For who stands at the door of a conversation: what holds in it. Without a right code nothing is told of any team. */
	look: async (event) => {
		const typed = v.safeParse(shape, Object.fromEntries(await event.request.formData()));
		if (!typed.success) return fail(400, { facts: null });
		const app = await boot();
		try {
			const { code } = typed.output;
			const room = await attempts(event.getClientAddress(), code, () => app.entrance.lobby(code));
			const { team: id, smallest, unrecorded } = await room.read(({ session }) => session);
			return { facts: keptIn(app, { id, smallest }, unrecorded) };
		} catch (error) {
			if (error instanceof Refusal) return fail(error.code === 'not-found' ? 404 : 409, { facts: null });
			throw error;
		}
	}
};
