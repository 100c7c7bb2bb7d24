/** That somebody was there: when, how long, by which way of working, with whom as facilitator. Nothing of what was said. */
import type { Part } from '../../../domain/documents/model.ts';
import { facts, text } from '../../../domain/documents/model.ts';
import * as m from '../../../i18n/messages/messages.js';
import { method } from '../../../methods/index.ts';
import { ownMethods } from '../../storage/methods.ts';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { tongue } from '../tongue.ts';

export function certificate(source: Source, wish: Wish): Drawn | undefined {
	const one = wish.open ? source.session(wish.of) : undefined;
	if (!one) return undefined;
	const { told, day } = tongue(wish.language, source.team.words);
	const { date, minutes, people } = one.story;
	const who = people.find((name) => name === wish.typed.naam);
	const { method: key, place } = one.rows.session;
	const way = method(key) ?? ownMethods(source.database).published(wish.team, key);
	const used = minutes.reduce((sum, round) => sum + round.used, 0);
	const which = place ? m.documents_certificate_place({ number: place.number, of: place.of }) : '';
	const said: Part[] = who
		? [
				text(m.documents_certificate_text({ name: who })),
				...facts([
					[m.documents_certificate_team(), source.team.name],
					[m.documents_column_date(), day(date)],
					[m.documents_certificate_minutes(), used ? m.logbook_minutes({ count: used }) : ''],
					[m.documents_certificate_way(), [way && told(way.title), which].filter(Boolean).join(', ')],
					[m.documents_certificate_leader(), wish.maker || '…………………………']
				])
			]
		: [text(m.documents_certificate_choose())];
	const look = { kind: 'bewijs', title: m.documents_certificate(), under: '', language: wish.language, look: 'sheet' } as const;
	return { doc: { ...look, parts: said, sheets: [], days: [] }, choices: people.map((name) => ({ key: name, text: name })) };
}
