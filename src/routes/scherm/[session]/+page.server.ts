import { Refusal } from '#lib/domain/refusal.ts';
import { headings, shownFaces } from '#lib/forms/faces.ts';
import { fetchAll } from '#lib/forms/fetched.ts';
import { method } from '#lib/methods/index.ts';
import { ownAddress } from '#lib/server/auth/own-address.ts';
import { firstRows, visit } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const here = await visit(event, event.params.session, 'screen');
	const first = await firstRows(here);
	await fetchAll([shownFaces, headings], first.needs);
	const series = await here.room.read(({ session }) => method(session.method)?.title ?? null);
	return { ...first, series, door: await door() };

	/** Code and QR are on the screen in the lobby, and nowhere later. */
	async function door() {
		try {
			return await here.app.entrance.shown(here.room, ownAddress(event.url, here.app.settings), true);
		} catch (error) {
			if (error instanceof Refusal) return null;
			throw error;
		}
	}
};
