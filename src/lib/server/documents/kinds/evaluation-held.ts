/** Of a process evaluation: how the series was held. Who came, how much there was of it, how far it followed its way of working, and whose turn it was. */
import { between, silent } from '../../../domain/documents/evaluation.ts';
import type { Meeting } from '../../../domain/documents/evaluation.ts';
import type { Part } from '../../../domain/documents/model.ts';
import { list } from '../../../domain/documents/model.ts';
import type { Entry } from '../../../domain/entry.ts';
import { callsSomebody, sharedOf } from '../../../domain/documents/share.ts';
import * as m from '../../../i18n/messages/messages.js';
import { detourWords } from '../../../words/detours.ts';
import type { Series } from '../../storage/series.ts';
import type { Sessions } from '../../storage/sessions.ts';
import type { Wish } from '../order.ts';
import type { Held } from '../source.ts';
import type { Tongue } from '../tongue.ts';
import { origins } from './paper.ts';
import type { Bit } from './paper.ts';
import { listed, outside } from './share-parts.ts';

/** What every part of it looks at. */
export type Sight = {
	series: Series;
	held: Held[];
	meetings: Meeting[];
	heads: ReturnType<Sessions['ofTeam']>;
	spoken: Tongue;
	wish: Wish;
};

export const from = ({ held, wish, spoken }: Sight, some: Held[] = held) => origins(some, wish, spoken);
const named = ({ title, date }: Pick<Meeting, 'title' | 'date'>, { told, day }: Tongue) => `${told(title)}, ${day(date)}`;
const minutes = (count: number) => m.logbook_minutes({ count });

export function reach(sight: Sight): Bit {
	const { meetings, spoken } = sight;
	const rows = meetings.map((one) => [named(one, spoken), m.logbook_people({ count: one.present })]);
	const counts = meetings.map(({ present }) => present);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return {
		...{ key: 'bereik', title: m.documents_eval_reach(), ask: m.documents_eval_reach_ask() },
		drafted: least === most ? m.documents_eval_reach_same({ count: most }) : m.documents_eval_reach_draft({ least, most }),
		parts: [{ is: 'table', title: m.documents_eval_reach_table(), head: [m.documents_column_session(), m.documents_eval_there()], rows }],
		gaps: [m.documents_eval_reach_gap()],
		sources: from(sight)
	};
}

export function dose(sight: Sight): Bit {
	const { meetings, spoken, series, heads } = sight;
	const days = between(meetings);
	const rows = meetings.map((one, nth) => [
		named(one, spoken),
		minutes(one.planned),
		minutes(one.used),
		nth ? m.documents_eval_days({ count: days[nth - 1]! }) : ''
	]);
	const skipped = series.turns.filter((turn) => turn.skipped).length;
	const coming = heads.filter(({ stage }) => stage === 'planned' || stage === 'lobby').length - skipped;
	const planned = meetings.length + Math.max(0, coming) + skipped;
	return {
		...{ key: 'dosis', title: m.documents_eval_dose(), ask: m.documents_eval_dose_ask() },
		drafted: [
			m.documents_eval_dose_draft({ held: meetings.length, planned }),
			...(skipped ? [m.documents_eval_dose_skipped({ count: skipped })] : [])
		].join(' '),
		parts: [
			{
				...{ is: 'table', title: m.documents_eval_dose_table(), rows },
				head: [m.documents_column_session(), m.logbook_planned(), m.logbook_used(), m.documents_eval_since()]
			}
		],
		gaps: meetings.some(({ used }) => !used) ? [m.documents_eval_dose_gap()] : [],
		sources: from(sight)
	};
}

export function faithful(sight: Sight): Bit {
	const { meetings, held, spoken } = sight;
	const { told } = spoken;
	const count = (what: (round: Meeting['rounds'][number]) => boolean) => meetings.flatMap(({ rounds }) => rounds).filter(what).length;
	const people = held.flatMap(({ story }) => story.people);
	const otherwise = meetings.flatMap((meeting) =>
		meeting.detours.map(({ what, round, now, reason }) => {
			const said = detourWords(what, round ? told(round) : undefined, now && told(now));
			return `${told(meeting.title)}: ${said} ${reason && !callsSomebody(reason, people) ? m.logbook_because({ reason }) : m.documents_eval_no_reason()}`;
		})
	);
	const quiet = held.filter(silent).length;
	const twice = held.filter(({ story }) => story.spreads.some(({ moment }) => moment === 'moved')).length;
	const [kept, left, added] = [
		count(({ present, skipped }) => present !== null && !skipped),
		count(({ present, skipped }) => skipped || present === null),
		count(({ added }) => added)
	];
	const told3 = [
		m.documents_eval_faith_draft({ count: kept }),
		left ? m.documents_eval_faith_left({ count: left }) : m.documents_eval_faith_all(),
		added ? m.documents_eval_faith_added({ count: added }) : m.documents_eval_faith_none(),
		m.documents_eval_faith_silent({ quiet, of: held.length }),
		m.documents_eval_faith_twice({ twice, of: held.length })
	];
	const parts: Part[] = list(otherwise);
	return {
		...{ key: 'trouw', title: m.documents_eval_faith(), ask: m.documents_eval_faith_ask(), drafted: told3.join(' '), parts },
		gaps: meetings.some(({ detours }) => detours.some(({ reason }) => !reason)) ? [m.documents_eval_faith_gap()] : [],
		sources: from(sight)
	};
}

export function voice(sight: Sight): Bit {
	const { meetings, spoken } = sight;
	const rows = meetings.flatMap((meeting) =>
		meeting.rounds
			.filter(({ present, skipped, everybody }) => present && !skipped && everybody)
			.map(({ title, contributed, present }) => [
				spoken.told(meeting.title),
				spoken.told(title),
				m.documents_eval_voice_share({ contributed: contributed ?? 0, present: present ?? 0 })
			])
	);
	return {
		...{ key: 'stem', title: m.documents_eval_voice(), ask: m.documents_eval_voice_ask() },
		drafted: rows.length ? m.documents_eval_voice_draft() : '',
		parts: rows.length
			? [
					{
						...{ is: 'table', title: m.documents_eval_voice_table(), rows },
						head: [m.documents_column_session(), m.logbook_round(), m.documents_eval_voice_gave()]
					}
				]
			: [],
		gaps: rows.length ? [] : [m.documents_eval_voice_gap()],
		sources: from(sight)
	};
}

export function context(sight: Sight): Bit {
	const { held } = sight;
	const shared = sharedOf(held, 'organisation');
	const { said, gaps } = outside(shared, ({ kind }) => kind === 'signal', m.documents_eval_context_gap());
	const signals = held.filter(({ story }) => said.some(({ session }) => session === story.id));
	const words = ({ heading, text }: Entry) => (heading ? `${sight.spoken.told(heading)}: ${text}` : text);
	return {
		...{ key: 'context', title: m.documents_eval_context(), ask: m.documents_eval_context_ask(), drafted: '' },
		parts: listed(said, shared.entries, words),
		gaps,
		sources: from(sight, signals)
	};
}
