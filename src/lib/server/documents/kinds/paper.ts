/**
 * A document that is drafted from what there is and then written on by hand: words first, under them what the data tells, with where each figure came
 * from and what is missing. What people wrote is kept in versions; figures and words of others are read anew each time.
 */
import type { Doc, Part, Source as Origin } from '../../../domain/documents/model.ts';
import { heading, note, text } from '../../../domain/documents/model.ts';
import type { Id } from '../../../domain/id.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Held, Source } from '../source.ts';
import { dayOf, tongue } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';

export type Bit = {
	/** Empty where nothing is written by hand. */
	key: string;
	title: string;
	/** What is asked of who writes it. */
	ask: string;
	drafted: string;
	parts?: Part[];
	gaps?: string[];
	sources?: Origin[];
};
type Head = Pick<Doc, 'kind' | 'title' | 'under'> & Partial<Pick<Doc, 'sheets' | 'days'>>;

export function paper(source: Source, wish: Wish, head: Head, bits: Bit[]): Drawn {
	const words = wordsOf(source, wish);
	const parts = bits.flatMap(({ key, title, drafted, parts = [], gaps = [], sources = [] }): Part[] => {
		const said = (words[key] ?? drafted)
			.split(/\n\s*\n/)
			.filter((one) => one.trim())
			.map(text);
		const from: Part[] = sources.length ? [{ is: 'sources', title: m.documents_sources(), sources }] : [];
		const inside = [...said, ...parts, ...gaps.map(note), ...from];
		return inside.length ? [heading(1, title), ...inside] : [];
	});
	const pieces = bits
		.filter(({ key }) => key)
		.map(({ key, title, ask, drafted }) => ({ key, title, ask, drafted, written: words[key] ?? null }));
	const there = parts.length ? parts : [note(m.documents_paper_empty())];
	const under = [head.under, tongue(wish.language, source.team.words).day(lastDay(source, wish))].filter(Boolean).join(' · ');
	return { doc: { language: wish.language, look: 'pages', sheets: [], days: [], ...head, under, parts: there }, pieces };
}

/** When its words were written; of what is only drafted, today: figures and words of others are those of today. `YYYY-MM-DD`. */
function lastDay({ papers }: Source, wish: Wish): string {
	const versions = papers.versions(wish);
	const version = versions.find(({ number }) => number === asked(wish)) ?? versions[0];
	return dayOf(version?.at);
}

/** Which version is asked for; none where the address names none. */
function asked({ typed }: Wish): number | undefined {
	const number = Number(typed.stand);
	return Number.isInteger(number) && number > 0 ? number : undefined;
}

export const wordsOf = (source: Source, wish: Wish): Record<string, string> => source.papers.words(wish, asked(wish));

/** Where something was read: the page of its conversation in the logbook. */
export function origins(held: Pick<Held, 'story'>[], { origin, team }: Wish, { told, day }: Tongue): Origin[] {
	const once = new Map<Id, Origin>(
		held.map(({ story: { id, title, date } }) => [
			id,
			{ text: `${told(title)}, ${day(date)}`, href: `${origin}/teams/${team}/logboek/${id}` }
		])
	);
	return [...once.values()];
}
