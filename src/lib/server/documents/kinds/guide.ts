/** A guide from the team's own practice, with the way of working as a file beside it: another team starts from it in one import. */
import { between, meetingOf } from '../../../domain/documents/evaluation.ts';
import type { Meeting } from '../../../domain/documents/evaluation.ts';
import { openers, pitfalls, thatHeld } from '../../../domain/documents/guide.ts';
import { heading, list } from '../../../domain/documents/model.ts';
import type { Part } from '../../../domain/documents/model.ts';
import { callsSomebody, sharedOf } from '../../../domain/documents/share.ts';
import * as m from '../../../i18n/messages/messages.js';
import { fileName, written } from '../../../methods/file.ts';
import { method } from '../../../methods/index.ts';
import { detourWords } from '../../../words/detours.ts';
import { ownMethods } from '../../storage/methods.ts';
import type { Drawn, Wish } from '../order.ts';
import type { Held, Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';
import { origins, paper } from './paper.ts';
import type { Bit } from './paper.ts';
import { listed, outside } from './share-parts.ts';

export function guide(source: Source, wish: Wish): Drawn | undefined {
	const series = source.series(wish.of);
	const held = series ? [...source.held(series.id)] : [];
	if (!series || !held.length) return undefined;
	const spoken = tongue(wish.language, source.team.words);
	const way = method(series.method) ?? ownMethods(source.database).published(wish.team, series.method);
	const head = { kind: 'handreiking', title: m.documents_guide_title({ series: series.title }), under: source.team.name };
	const bits: Bit[] = [
		{ key: 'doel', title: m.documents_guide_aim(), ask: m.documents_guide_aim_ask(), drafted: series.aim },
		{ key: 'voor-wie', title: m.documents_guide_whom(), ask: m.documents_guide_whom_ask(), drafted: '' },
		...practice(held, spoken, origins(held, wish, spoken)),
		...learned(held, spoken),
		{
			...{ key: 'beginnen', title: m.documents_guide_start(), ask: m.documents_guide_start_ask() },
			...(way
				? { drafted: m.documents_guide_start_draft({ way: spoken.told(way.title), file: fileName(way) }) }
				: { drafted: '', gaps: [m.documents_guide_start_gap()] })
		}
	];
	return { ...paper(source, wish, head, bits), files: way ? [{ name: fileName(way), text: written(way) }] : [] };
}

function practice(held: Held[], spoken: Tongue, sources: Bit['sources']): Bit[] {
	const meetings = held.map(meetingOf);
	const rows = held.map(({ story }, nth) => [spoken.told(story.title), spoken.told(story.question), minutes(meetings[nth]!.used)]);
	const days = between(meetings);
	const [least, most] = [Math.min(...days), Math.max(...days)];
	const gap = least === most ? m.documents_guide_apart_same({ days: most }) : m.documents_guide_apart({ least, most });
	const apart = days.length ? ` ${gap}` : '';
	const head = [m.documents_column_session(), m.documents_column_question(), m.logbook_used()];
	return [
		{
			...{ key: 'gesprekken', title: m.documents_guide_meetings(), ask: m.documents_guide_meetings_ask(), sources },
			drafted: `${m.documents_guide_meetings_draft({ count: meetings.length })}${apart}`,
			parts: [{ is: 'table', title: m.documents_guide_meetings_table(), head, rows }]
		},
		{
			...{ key: 'rondes', title: m.documents_guide_rounds(), ask: m.documents_guide_rounds_ask(), drafted: '', sources },
			parts: meetings.flatMap((meeting) =>
				roundsOf(
					meeting,
					held.flatMap(({ story }) => story.people),
					spoken
				)
			)
		}
	];
}

/** As they were really held, with what was added or left out and why. */
function roundsOf({ title, rounds, detours }: Meeting, people: string[], { told }: Tongue): Part[] {
	const more = rounds.some(({ added }) => added);
	const rows = rounds.map((round) => [
		told(round.title),
		minutes(round.planned),
		round.skipped ? m.documents_guide_skipped() : round.present === null ? m.documents_guide_not_held() : minutes(round.used),
		...(more ? [round.added ? m.documents_guide_added() : ''] : [])
	]);
	const why = detours.map(({ what, round, now, reason }) =>
		[
			detourWords(what, round ? told(round) : undefined, now && told(now)),
			reason && !callsSomebody(reason, people) && m.logbook_because({ reason })
		]
			.filter(Boolean)
			.join(' ')
	);
	const head = [m.logbook_round(), m.logbook_planned(), m.logbook_used(), ...(more ? [m.documents_guide_note()] : [])];
	return [heading(2, told(title)), { is: 'table', title: m.documents_minutes(), head, rows }, ...list(why)];
}

function learned(held: Held[], { told }: Tongue): Bit[] {
	const asked = openers(held).map(told);
	const shared = sharedOf(held, 'outside');
	const kept = outside(shared, thatHeld(held), m.documents_guide_held_gap());
	const lessons = outside(shared, ({ kind }) => kind === 'lesson', m.documents_eval_lessons_gap());
	return [
		{
			...{ key: 'vragen', title: m.documents_guide_questions(), ask: m.documents_guide_questions_ask(), drafted: '' },
			...(asked.length ? { parts: list(asked) } : { gaps: [m.documents_guide_questions_gap()] })
		},
		{
			...{ key: 'valkuilen', title: m.documents_guide_pitfalls(), ask: m.documents_guide_pitfalls_ask(), drafted: '' },
			parts: list(pitfalls(held).map(told))
		},
		{
			...{ key: 'afspraken', title: m.documents_guide_held(), ask: m.documents_guide_held_ask(), drafted: '' },
			...{ parts: listed(kept.said, shared.entries), gaps: kept.gaps }
		},
		{
			...{ key: 'lessen', title: m.documents_eval_lessons(), ask: m.documents_eval_lessons_ask(), drafted: '' },
			...{ parts: listed(lessons.said, shared.entries), gaps: lessons.gaps }
		}
	];
}

const minutes = (count: number) => m.logbook_minutes({ count });
