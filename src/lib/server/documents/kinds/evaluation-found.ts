/** Of a process evaluation: what came of it. How people found it, how judgement moved, what it yielded, what became of agreements, and what was learned. */
import { sharedOf } from '../../../domain/documents/share.ts';
import { movements } from '../../../domain/documents/evaluation.ts';
import type { Part } from '../../../domain/documents/model.ts';
import { list, section } from '../../../domain/documents/model.ts';
import type { Entry, Kind } from '../../../domain/entry.ts';
import * as m from '../../../i18n/messages/messages.js';
import { statuses } from '../../../forms/followup/log.ts';
import type { Held } from '../source.ts';
import { from } from './evaluation-held.ts';
import type { Sight } from './evaluation-held.ts';
import { crowdParts } from './mark-parts.ts';
import type { Bit } from './paper.ts';
import { asAnswered, leftBehind, outside } from './share-parts.ts';
import { kindName } from './said-parts.ts';

const having = (held: Held[], ...kinds: Kind[]) => held.filter(({ entries }) => entries.some(({ kind }) => kinds.includes(kind)));

export function experience(sight: Sight): Bit {
	const asked = sight.held.filter(({ story }) => story.crowds.length);
	const parts = asked.flatMap(({ story }) =>
		section(
			2,
			sight.spoken.told(story.title),
			// What was written beside it was promised to have no name; it stays with the team.
			story.crowds.flatMap((one) => crowdParts({ ...one, words: [] }, sight.spoken))
		)
	);
	return {
		...{ key: 'ervaring', title: m.documents_eval_experience(), ask: m.documents_eval_experience_ask() },
		drafted: asked.length ? m.documents_eval_experience_draft({ asked: asked.length, of: sight.held.length }) : '',
		parts,
		gaps: asked.length < sight.held.length ? [m.documents_eval_experience_gap({ count: sight.held.length - asked.length })] : [],
		sources: from(sight, asked)
	};
}

export function movement(sight: Sight): Bit {
	const moved = sight.held.filter(({ story }) => story.spreads.some(({ moment }) => moment === 'moved'));
	const asked = moved.flatMap(movements);
	const rows = asked
		.filter(({ told }) => told)
		.map(({ prompt, stayed, moved, once }) => [sight.spoken.told(prompt), String(stayed), String(moved), String(once)]);
	const head = [m.documents_column_question(), m.documents_eval_stayed(), m.documents_eval_moved(), m.documents_eval_once()];
	return {
		...{ key: 'beweging', title: m.documents_eval_movement(), ask: m.documents_eval_movement_ask() },
		drafted: asked.length ? m.documents_eval_movement_draft({ count: asked.length }) : '',
		parts: rows.length ? [{ is: 'table', title: m.documents_eval_movement_table(), head, rows }] : [],
		gaps: [
			...(asked.length ? [] : [m.documents_eval_movement_gap()]),
			...(asked.length > rows.length ? [m.documents_eval_movement_few({ count: asked.length - rows.length })] : [])
		],
		sources: from(sight, moved)
	};
}

const YIELDS: Kind[] = ['principle', 'promise', 'harvest', 'meaning', 'difference', 'unknown'];

export function yielded(sight: Sight): Bit {
	const { entries: all, ...left } = sharedOf(sight.held, 'organisation');
	const virtues = [...new Set(all.flatMap(({ kind, about }) => (kind === 'virtue' && about ? sight.spoken.told(about.item.label) : [])))];
	const said = YIELDS.flatMap((kind) => section(2, kindName(kind), sentences(all, kind, sight)));
	const parts = [...section(2, kindName('virtue'), list(virtues)), ...said];
	return {
		...{ key: 'opbrengst', title: m.documents_eval_yield(), ask: m.documents_eval_yield_ask(), drafted: '', parts },
		gaps: [...(parts.length ? [] : [m.documents_eval_yield_gap()]), ...leftBehind(left)],
		sources: from(sight, having(sight.held, 'virtue', ...YIELDS))
	};
}

/** Who saw it otherwise stands as large beside it. */
function sentences(all: Entry[], kind: Kind, { spoken }: Sight): Part[] {
	const said = all.filter((entry) => entry.kind === kind && entry.text.trim() && entry.beside === undefined);
	return asAnswered(said, all, spoken);
}

export function followup(sight: Sight): Bit {
	const all = sight.held.flatMap(({ entries }) => entries);
	const agreed = all.filter(({ kind }) => kind === 'agreement').length;
	const back = all.filter(({ kind, state }) => kind === 'followup' && state);
	const rows = statuses.map(({ key, label }) => [sight.spoken.told(label), String(back.filter(({ state }) => state === key).length)]);
	const looked = new Set(back.flatMap(({ about }) => about?.item.key ?? [])).size;
	const table: Part = {
		is: 'table',
		title: m.documents_eval_follow_table(),
		head: [m.documents_eval_went(), m.documents_eval_times()],
		rows
	};
	return {
		...{ key: 'opvolging', title: m.documents_eval_follow(), ask: m.documents_eval_follow_ask() },
		drafted:
			agreed || looked ? `${m.documents_eval_follow_made({ count: agreed })} ${m.documents_eval_follow_looked({ count: looked })}` : '',
		parts: back.length ? [table] : [],
		gaps: back.length ? [] : [m.documents_eval_follow_gap()],
		sources: from(sight, having(sight.held, 'agreement', 'followup'))
	};
}

export function lessons(sight: Sight): Bit {
	const shared = sharedOf(sight.held, 'organisation');
	const parts = sentences(shared.entries, 'lesson', sight);
	const { gaps } = outside(shared, ({ kind }) => kind === 'lesson', m.documents_eval_lessons_gap());
	return {
		...{ key: 'lessen', title: m.documents_eval_lessons(), ask: m.documents_eval_lessons_ask(), drafted: '', parts },
		gaps,
		sources: from(sight, having(sight.held, 'lesson'))
	};
}
