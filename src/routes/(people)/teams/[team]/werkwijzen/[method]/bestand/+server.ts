import { error } from '@sveltejs/kit';
import { fileName, written } from '#lib/methods/file.ts';
import { method as shipped } from '#lib/methods/index.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import type { RequestHandler } from './$types';

/** The way of working as one file, as it was put ready last. */
export const GET: RequestHandler = async (event) => {
	const team = myTeam(event, 'ways:read');
	const { methods } = await boot();
	const method = shipped(event.params.method) ?? methods.published(team.id, event.params.method) ?? error(404);
	return new Response(written(method), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName(method)}"`,
			'cache-control': 'no-store'
		}
	});
};
