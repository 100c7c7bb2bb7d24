/** The same evening, on one page: what the group wants to keep, in its own words and without names, with who sees it otherwise beside it. */
import type { Part } from '../../../domain/documents/model.ts';
import { facts, list, quiet, quote, section, text } from '../../../domain/documents/model.ts';
import type { Story } from '../../../domain/logbook.ts';
import type { Sentence } from '../../../domain/said.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';
import { daysOf } from './days.ts';
import { notesOf } from './said-parts.ts';

export function harvest(source: Source, wish: Wish): Drawn | undefined {
	const one = source.session(wish.of);
	if (!one) return undefined;
	const spoken = tongue(wish.language, source.team.words);
	const { title, date, question } = one.story;
	const parts = [quiet(spoken.told(question)), ...kept(one.story, spoken)];
	const under = [source.team.name, spoken.told(title), spoken.day(date)].join(' · ');
	const look = { kind: 'oogst', title: m.documents_harvest(), under, language: wish.language, look: 'sheet' } as const;
	return { doc: { ...look, parts, sheets: [], days: daysOf(one.rows, spoken) } };
}

function kept({ chosen, harvest: sections, columns, agreements }: Story, spoken: Tongue): Part[] {
	const virtues = [...new Set(chosen.flatMap(({ items }) => items.map(({ label }) => spoken.told(label))))];
	const parts = [
		...section(1, m.logbook_chosen(), list(virtues)),
		...sections.flatMap(({ prompt, sentences }) => section(1, spoken.told(prompt), sentences.flatMap(said))),
		...columns.flatMap(({ label, sentences }) => section(1, spoken.told(label), sentences.flatMap(said))),
		...section(
			1,
			m.logbook_agreements(),
			agreements.flatMap(({ text, notes, when, notice, back }) => [
				quote(text, '', notesOf(notes)),
				...facts([
					[m.logbook_when(), when],
					[m.logbook_notice(), notice],
					[m.logbook_back(), back && spoken.day(back)]
				])
			])
		)
	];
	return parts.length ? parts : [text(m.logbook_nothing())];
}

const said = ({ text, notes }: Sentence): Part[] => (text.trim() ? [quote(text, '', notesOf(notes))] : []);
