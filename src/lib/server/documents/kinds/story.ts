/**
 * The accountability story: beside formal accountability, never instead of it, and never a score. It begins with what who pays already gets and what that
 * does not show. Sentences of others stand in it only with their author's yes for this use, asked again each time it is made; what was taken back leaves a
 * gap that is named.
 */
import { quote } from '../../../domain/documents/model.ts';
import type { Part } from '../../../domain/documents/model.ts';
import { callsSomebody } from '../../../domain/documents/share.ts';
import { shared } from '../../../domain/entry.ts';
import * as m from '../../../i18n/messages/messages.js';
import { consents } from '../../storage/consents.ts';
import { sessions } from '../../storage/sessions.ts';
import { CHOSEN } from '../chosen.ts';
import type { Choice, Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import { origins, paper, wordsOf } from './paper.ts';
import type { Bit } from './paper.ts';
import { besideOf } from './said-parts.ts';

type Quoted = Choice & { session: string; part: Part };

export function story(source: Source, wish: Wish): Drawn | undefined {
	const series = wish.of ? source.series(wish.of) : undefined;
	if (wish.of && !series) return undefined;
	const may = quotable(source, series?.id);
	const words = wordsOf(source, wish);
	const chosen = (words[CHOSEN] ?? '').split(' ').filter(Boolean);
	const here = chosen.flatMap((key) => may.find((one) => one.key === key) ?? []);
	const missing = chosen.filter((key) => !may.some((one) => one.key === key));
	const spoken = tongue(wish.language, source.team.words);
	const from = here.flatMap(({ session }) => source.session(session) ?? []);
	const under = [source.team.name, series?.title].filter(Boolean).join(' · ');
	const head = { kind: 'verantwoording', title: m.documents_story_title(), under };
	const drawn = paper(source, wish, head, [
		...asked.slice(0, 5).map(bit),
		{
			...{ key: '', title: m.documents_story_quotes(), ask: '', drafted: '', parts: here.map(({ part }) => part) },
			gaps: missing.length ? [m.documents_story_gap({ count: missing.length })] : [],
			sources: origins(from, wish, spoken)
		},
		...asked.slice(5).map(bit)
	]);
	const gone = missing.map((key) => ({ key, text: m.documents_story_gone() }));
	return {
		...drawn,
		pieces: drawn.pieces!.filter(({ key }) => key),
		quotes: { choices: [...may.map(({ key, text }) => ({ key, text })), ...gone], chosen }
	};
}

const asked = [
	['krijgt', m.documents_story_gets, m.documents_story_gets_ask],
	['laat-niet-zien', m.documents_story_hides, m.documents_story_hides_ask],
	['situatie', m.documents_story_situation, m.documents_story_situation_ask],
	['spanning', m.documents_story_tension, m.documents_story_tension_ask],
	['afweging', m.documents_story_weighed, m.documents_story_weighed_ask],
	['veranderd', m.documents_story_changed, m.documents_story_changed_ask],
	['open', m.documents_story_open, m.documents_story_open_ask]
] as const;
const bit = ([key, title, ask]: (typeof asked)[number]): Bit => ({ key, title: title(), ask: ask(), drafted: '' });

/** Sentences that may stand before who pays, as their authors want them to read; who saw it otherwise goes along. */
function quotable(source: Source, series?: string): Quoted[] {
	const wall = () => Date.now();
	const given = consents(source.database, sessions(source.database), { wall });
	return [...source.held(series)].flatMap(({ story: { id, people }, entries }) =>
		[...given.quotableIn(id, 'funder')].flatMap(([answer, text]): Quoted[] => {
			// Its author may say yes for themselves, not for whoever they name.
			if (callsSomebody(text, people)) return [];
			const entry = entries.find(({ row, kind }) => row === answer && kind !== 'minority');
			const beside = entry ? besideOf(entry, shared(entries)).filter((one) => !callsSomebody(one.text, people)) : [];
			return [{ key: `${id}.${answer}`, text, session: id, part: quote(text, '', beside) }];
		})
	);
}
