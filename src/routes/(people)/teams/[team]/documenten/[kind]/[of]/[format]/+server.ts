import { error } from '@sveltejs/kit';
import { boot } from '#lib/server/boot.ts';
import * as m from '#lib/i18n/messages/messages.js';
import { askedFor, notMade } from '#lib/server/documents/asked.ts';
import type { NotMade } from '#lib/server/documents/asked.ts';
import { isFormat, TYPES } from '#lib/server/documents/formats/format.ts';
import type { RequestHandler } from './$types';

/** A document as one file. That it went out is noted before it does. */
export const GET: RequestHandler = async (event) => {
	const { team, who, wish } = askedFor(event);
	const { format } = event.params;
	if (!isFormat(format)) error(404, 'not found');
	const { documents, accessLog, sessions } = await boot();
	const file = await documents.file(wish, format, event.url.searchParams.get('blad') ?? '').catch(notMade);
	if (!file) error(404, 'not found');
	if ('problem' in file) return told(file.problem);
	accessLog.note(team.id, who, 'exported', sessions.team(wish.of) === team.id ? wish.of : null);
	const version = wish.version === 'share' ? '-deelversie' : '';
	const day = new Date().toISOString().slice(0, 10);
	return new Response(new Uint8Array(file), {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="${wish.kind}${version}-${day}.${format}"`,
			'cache-control': 'no-store'
		}
	});
};

/** Said in words, for there is no page to show. */
function told(problem: NotMade['problem']): Response {
	const busy = problem === 'busy';
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(busy ? m.documents_busy() : m.documents_too_long(), { status: busy ? 503 : 413, headers });
}
