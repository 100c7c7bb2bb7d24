/** Leading principles and promises as a page of the team, each with where it came from and when it was last held against practice. */
import { principlesOf } from '../../../domain/documents/principles.ts';
import type { Standing } from '../../../domain/documents/principles.ts';
import { quiet, quote, section } from '../../../domain/documents/model.ts';
import type { Part } from '../../../domain/documents/model.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Held, Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import { origins, paper } from './paper.ts';
import { besideOf, kindName } from './said-parts.ts';

export function principles(source: Source, wish: Wish): Drawn | undefined {
	if (wish.of) return undefined;
	const held = [...source.held()];
	const spoken = tongue(wish.language, source.team.words);
	const all = held.flatMap(({ entries }) => entries);
	const standing = principlesOf(all);
	const from = held.filter(({ story }) => standing.some(({ entry }) => entry.session === story.id));
	const told = (one: Standing): Part[] => [quote(one.entry.text, '', besideOf(one.entry, all)), quiet(whence(one, held))];
	const of = (kind: 'principle' | 'promise') =>
		section(2, kindName(kind), standing.filter(({ entry }) => entry.kind === kind).flatMap(told));
	const whence = ({ entry, tested }: Standing, some: Held[]) => {
		const there = some.find(({ story }) => story.id === entry.session);
		const found = there ? m.documents_principles_from({ title: spoken.told(there.story.title), date: spoken.day(entry.date) }) : '';
		const state = tested?.state ? ` (${spoken.told(tested.state)})` : '';
		return `${found} ${tested ? m.documents_principles_tested({ date: spoken.day(tested.date) }) + state : m.documents_principles_untested()}`;
	};
	return paper(source, wish, { kind: 'principes', title: m.documents_principles_title(), under: source.team.name }, [
		{ key: 'vooraf', title: m.documents_principles_intro(), ask: m.documents_principles_intro_ask(), drafted: '' },
		{
			...{ key: '', title: m.documents_principles_found(), ask: '', drafted: '', parts: [...of('principle'), ...of('promise')] },
			gaps: standing.length ? [] : [m.documents_principles_gap()],
			sources: origins(from, wish, spoken)
		}
	]);
}
