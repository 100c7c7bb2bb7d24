import { error } from '@sveltejs/kit';
import { mayTake } from '#lib/domain/documents/own-team.ts';
import { language } from '#lib/i18n/locale.svelte.ts';
import { boot } from '#lib/server/boot.ts';
import { TYPES } from '#lib/server/documents/formats/format.ts';
import { remembered } from '../../remembered.ts';
import type { RequestHandler } from './$types';

/** Signs of one piece. */
const LONGEST = 4000;

/** Made of what was typed, and of sentences this somebody may take along; whatever else was sent is not looked at. */
export const POST: RequestHandler = async ({ request, url }) => {
	const there = await remembered(request);
	if (!there) error(404, 'not found');
	const sent = await request.formData();
	const said = (name: string) => {
		const words = String(sent.get(name) ?? '').replaceAll('\r\n', '\n');
		return words.length > LONGEST ? error(413, 'too long') : words;
	};
	const chosen = new Set(sent.getAll('kies').map(String));
	const { documents, consents } = await boot();
	const allowed = consents.quotableIn(there.room.id, 'organisation');
	const { lines, team } = await there.room.read((rows) => ({ lines: mayTake(rows, there.seat, allowed), team: rows.session.team }));
	const gekozen = JSON.stringify(lines.filter(({ key }) => chosen.has(key)).map(({ text, beside }) => ({ text, beside })));
	const typed = { gevonden: said('gevonden'), voorstel: said('voorstel'), vraag: said('vraag'), gekozen };
	const format = sent.get('vorm') === 'pdf' ? 'pdf' : 'docx';
	const wish = {
		kind: 'eigen-team',
		team,
		of: '',
		version: 'team',
		open: false,
		language: language(),
		origin: url.origin,
		maker: '',
		typed
	} as const;
	const file = await documents.file(wish, format);
	if (!file) error(404, 'not found');
	return new Response(new Uint8Array(file), {
		headers: {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="voor-mijn-eigen-team.${format}"`,
			'cache-control': 'no-store'
		}
	});
};
