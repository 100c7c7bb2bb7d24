import { error } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { boot } from '#lib/server/boot.ts';
import { askedFor } from '#lib/server/documents/asked.ts';
import { isFormat, TYPES } from '#lib/server/documents/formats/format.ts';
import type { RequestHandler } from './$types';

/** A document as one file. That it went out is noted before it does. */
export const GET: RequestHandler = async (event) => {
	const { team, who, wish } = askedFor(event);
	const { format } = event.params;
	if (!isFormat(format)) error(404, 'not found');
	const { documents, accessLog, sessions } = await boot();
	const file = await documents.file(wish, format, event.url.searchParams.get('blad') ?? '').catch(refused);
	if (!file) error(404, 'not found');
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

function refused(thrown: unknown): never {
	if (thrown instanceof Refusal && thrown.code === 'busy') error(503, 'busy');
	if (thrown instanceof Refusal && thrown.code === 'too-long') error(413, 'too long');
	throw thrown;
}
