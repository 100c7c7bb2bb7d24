/** The process evaluation of a series: text first, in the parts that reports of this kind have, each with its figures, where they came from and what is missing. */
import { meetingOf } from '../../../domain/documents/evaluation.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import { experience, followup, lessons, movement, yielded } from './evaluation-found.ts';
import { context, dose, faithful, reach, voice } from './evaluation-held.ts';
import type { Sight } from './evaluation-held.ts';
import { paper } from './paper.ts';

export function evaluation(source: Source, wish: Wish): Drawn | undefined {
	const series = source.series(wish.of);
	const held = series ? [...source.held(series.id)] : [];
	if (!series || !held.length) return undefined;
	const spoken = tongue(wish.language, source.team.words);
	const meetings = held.map(meetingOf);
	const sight: Sight = { series, held, meetings, spoken, wish, heads: source.heads().filter((head) => head.series === series.id) };
	const about = {
		key: 'vooraf',
		title: m.documents_eval_about(),
		ask: m.documents_eval_about_ask(),
		drafted: drafted(series.aim, series.title)
	};
	const bits = [about, reach, dose, faithful, voice, experience, movement, yielded, followup, context, lessons];
	const head = { kind: 'evaluatie', title: m.documents_eval_title({ series: series.title }), under: source.team.name };
	return paper(
		source,
		wish,
		head,
		bits.map((bit) => (typeof bit === 'function' ? bit(sight) : bit))
	);
}

const drafted = (aim: string, series: string) =>
	aim.trim() ? m.documents_eval_about_draft({ series, aim: aim.trim() }) : m.documents_eval_about_none({ series });
