import { error } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { boot } from '#lib/server/boot.ts';
import { TYPES } from '#lib/server/documents/formats/format.ts';
import { remembered } from '../remembered.ts';
import type { RequestHandler } from './$types';

/** One's own certificate of attendance, by one's own link. Two at one laptop each get theirs: `?naam=`. */
export const GET: RequestHandler = async ({ request, url }) => {
	const there = await remembered(request);
	if (!there) error(404, 'not found');
	const { team, session, name, names } = await there.room.read((rows) => {
		const seat = rows.need('seat', there.seat);
		return { team: rows.session.team, session: rows.session.id, name: seat.name, names: [seat.name, ...seat.names] };
	});
	const asked = url.searchParams.get('naam');
	const naam = names.find((one) => one === asked) ?? name;
	const { documents } = await boot();
	const wish = {
		kind: 'bewijs',
		team,
		of: session,
		version: 'team',
		open: true,
		language: language(),
		origin: url.origin,
		maker: ''
	} as const;
	const file = await documents.file({ ...wish, typed: { naam } }, 'pdf');
	if (!file) error(404, 'not found');
	return new Response(new Uint8Array(file), {
		headers: {
			'content-type': TYPES.pdf,
			'content-disposition': 'attachment; filename="bewijs-van-deelname.pdf"',
			'cache-control': 'no-store'
		}
	});
};
