/** The whole logbook out and in again. */
import { error, fail } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { takeIn } from '#lib/server/documents/archive/take-in.ts';
import { MOST_PACKED } from '#lib/server/documents/archive/unpack.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const team = myTeam(event, 'session:change');
	return { mayTakeIn: mayInTeam(team.role, 'team:change'), most: MOST_PACKED / 1_000_000 };
};

export const actions: Actions = {
	default: async (event) => {
		const team = myTeam(event, 'team:change');
		const sent = (await event.request.formData()).get('archief');
		if (!(sent instanceof File)) error(400);
		if (!sent.size) return fail(400, { problem: 'empty' as const });
		if (sent.size > MOST_PACKED) return fail(400, { problem: 'large' as const });
		const app = await boot();
		try {
			const archive = await app.documents.unpack(new Uint8Array(await sent.arrayBuffer()));
			if ('problem' in archive) return fail(400, { problem: archive.problem });
			const came = await takeIn(app, team, archive, me(event).id, app.clock.wall());
			return typeof came === 'string' ? fail(400, { problem: came }) : { came };
		} catch (thrown) {
			if (thrown instanceof Refusal && thrown.code === 'busy') return fail(503, { problem: 'busy' as const });
			throw thrown;
		}
	}
};
