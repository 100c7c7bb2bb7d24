/** One sentence of the harvest to hang in the kitchen, chosen by who leads, without a name. */
import type { Part } from '../../../domain/documents/model.ts';
import { quote, text } from '../../../domain/documents/model.ts';
import type { Kind } from '../../../domain/entry.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import { besideOf } from './said-parts.ts';

const HANGS: Kind[] = ['harvest', 'principle', 'promise', 'difference', 'unknown', 'lesson'];
/** Longer than this hangs nowhere. */
const LONGEST = 280;

export function poster(source: Source, wish: Wish): Drawn | undefined {
	const one = wish.open ? source.session(wish.of) : undefined;
	if (!one) return undefined;
	const { day } = tongue(wish.language, source.team.words);
	const hangs = one.entries.filter(({ kind, text }) => HANGS.includes(kind) && text.trim() && text.length <= LONGEST);
	const chosen = hangs.find(({ id }) => id === wish.typed.zin);
	const parts: Part[] = chosen ? [quote(chosen.text, '', besideOf(chosen, one.entries))] : [text(m.documents_poster_choose())];
	const look = { kind: 'zin', title: m.documents_poster(), language: wish.language, look: 'poster' } as const;
	const doc = { ...look, under: `${source.team.name} · ${day(one.story.date)}`, parts, sheets: [], days: [] };
	return { doc, choices: hangs.map(({ id, text }) => ({ key: id, text })) };
}
