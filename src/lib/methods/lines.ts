/**
 * A piece of a draft as the flat lines of a form, and back: `title/nl`, `field/<key>/prompt/nl`, `field/<key>/options/<key>/en`. Reading back never
 * breaks the draft: a line nobody knows is left out, a choice that does not exist changes nothing, and what is empty stays empty until publishing.
 */
import { roundTypes } from './draft.ts';
import type { Draft } from './draft.ts';
import { fieldLines, writtenField } from './field-lines.ts';
import { among, number, RULES, textLines, written } from './line.ts';
import type { Lines } from './line.ts';
import type { Meeting, MethodRound, Text } from './schema.ts';

const HEAD = ['title', 'for'] as const;
const MEETING = ['title', 'question', 'prepare', 'lead'] as const;
const ROUND = ['title', 'why', 'say', 'tip', 'pitfall'] as const;

export function headLines(draft: Draft): Lines {
	const [least, most] = draft.people;
	const complete = Object.fromEntries(roundTypes.map((type) => [`complete/${type}`, draft.complete.includes(type) ? 'yes' : 'no']));
	const sources = draft.credit.sources.map(({ title, url }) => (url ? `${title} ${url}` : title)).join('\n');
	return {
		...texts(draft, HEAD),
		...textLines('credit', draft.credit.text),
		...{ sources, least: String(least), most: String(most), mixed: draft.mixed ? 'yes' : 'no', ...complete }
	};
}

export function writtenHead(draft: Draft, lines: Lines): Draft {
	const [least, most] = draft.people;
	const wanted = (type: (typeof roundTypes)[number]) =>
		(lines[`complete/${type}`] ?? (draft.complete.includes(type) ? 'yes' : 'no')) === 'yes';
	const complete = [...new Set([...draft.complete, ...roundTypes])].filter(wanted);
	const credit = { text: written(draft.credit.text, 'credit', lines), sources: sourcesIn(lines.sources) ?? draft.credit.sources };
	const { mixed, ...rest } = draft;
	const isMixed = lines.mixed === undefined ? mixed : lines.mixed === 'yes' ? (true as const) : undefined;
	return {
		...{ ...rest, ...writtenTexts(draft, HEAD, lines), credit, complete },
		...{ people: [number(lines.least, least), number(lines.most, most)], ...(isMixed && { mixed: isMixed }) }
	};
}

/** A line a source; what begins with http at the end of it is its address. */
function sourcesIn(typed: string | undefined): Draft['credit']['sources'] | undefined {
	const rows = typed?.split('\n').map((row) => row.trim());
	return rows?.filter(Boolean).map((row) => {
		const [, title = '', url = ''] = /^(.*?)\s*(https?:\/\/\S+)?$/s.exec(row) ?? [];
		return { title: title || url, ...(url && { url }) };
	});
}

export const meetingLines = (meeting: Meeting): Lines => texts(meeting, MEETING);

export const writtenMeeting = (meeting: Meeting, lines: Lines): Meeting => ({ ...meeting, ...writtenTexts(meeting, MEETING, lines) });

export function roundLines(round: MethodRound): Lines {
	const { type, minutes, minutesShort, reveal, by, log } = round;
	return {
		...texts(round, ROUND),
		...{ type, minutes: String(minutes), minutesShort: String(minutesShort), reveal, by, log },
		...Object.assign({}, ...round.fields.map((field) => fieldLines(field, `field/${field.key}/`)))
	};
}

/** `meeting` is where the round stands: a question asked again takes over what was asked before. */
export function writtenRound(round: MethodRound, lines: Lines, meeting: Meeting): MethodRound {
	const next = { ...round, ...writtenTexts(round, ROUND, lines) };
	return {
		...next,
		type: among(roundTypes, lines.type, round.type),
		...{ minutes: number(lines.minutes, round.minutes), minutesShort: number(lines.minutesShort, round.minutesShort) },
		...{ reveal: among(RULES.reveal, lines.reveal, round.reveal), by: among(RULES.by, lines.by, round.by) },
		log: among(RULES.log, lines.log, round.log as (typeof RULES.log)[number]),
		fields: round.fields.map((field) => writtenField(field, `field/${field.key}/`, lines, meeting))
	};
}

type Named<Name extends string> = Record<Name, Text>;

const texts = <Name extends string>(of: Named<Name>, names: readonly Name[]): Lines =>
	Object.assign({}, ...names.map((name) => textLines(name, of[name])));

const writtenTexts = <Name extends string>(of: Named<Name>, names: readonly Name[], lines: Lines): Named<Name> =>
	Object.fromEntries(names.map((name) => [name, written(of[name], name, lines)])) as Named<Name>;
