/** A conversation as it reads in the logbook, part by part. */
import type { Part } from '../../../domain/documents/model.ts';
import { facts, heading, quiet, quote, section, text } from '../../../domain/documents/model.ts';
import type { Column, Section, Story } from '../../../domain/logbook.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';
import { detourWords } from '../../../words/detours.ts';
import { crowdParts, laidParts, spreadPart } from './mark-parts.ts';
import { notesOf, sentenceParts } from './said-parts.ts';

export function storyParts(story: Story, spoken: Tongue, level: 1 | 2): Part[] {
	const top = (title: string, parts: Part[]) => section(level, title, parts);
	const parts = [
		...top(
			m.cards_looked_back(),
			story.back.flatMap((one) => looked(one, spoken))
		),
		...top(m.logbook_chosen(), [...story.chosen.flatMap((one) => chosen(one, spoken)), ...sections(story.meanings, spoken)]),
		...top(
			m.logbook_meant(),
			story.meant.flatMap((one) => meant(one, spoken))
		),
		...top(
			m.marks_where(),
			story.spreads.flatMap((one) => spreadPart(one, spoken))
		),
		...top(
			m.marks_voted(),
			story.laid.flatMap((one) => laidParts(one, spoken))
		),
		...top(m.logbook_harvest(), sections(story.harvest, spoken)),
		...top(m.logbook_columns(), columns(story.columns, spoken)),
		...top(
			m.logbook_agreements(),
			story.agreements.flatMap((one) => agreement(one, spoken))
		),
		...top(m.logbook_said(), sections(story.said, spoken)),
		...top(
			m.marks_evaluated(),
			story.crowds.flatMap((one) => crowdParts(one, spoken))
		)
	];
	return [...(parts.length ? parts : [text(m.logbook_nothing())]), ...held(story, spoken, level)];
}

const sections = (some: Section[], spoken: Tongue): Part[] =>
	some.flatMap(({ prompt, sentences }) => [quiet(spoken.told(prompt)), ...sentenceParts(sentences, spoken)]);

/** A heading under which nothing was said is left away. */
const columns = (some: Column[], spoken: Tongue): Part[] =>
	some.flatMap(({ label, sentences }) => section(3, spoken.told(label), sentenceParts(sentences, spoken)));

function looked({ prompt, things }: Story['back'][number], spoken: Tongue): Part[] {
	const under = things.flatMap(({ item, sentences }) => [
		...(item ? [heading(3, spoken.told(item.label))] : []),
		...sentenceParts(sentences, spoken)
	]);
	return [quiet(spoken.told(prompt)), ...under];
}

function chosen({ prompt, items, notes }: Story['chosen'][number], { told }: Tongue): Part[] {
	const beside = notesOf(notes).map(({ by, text }) => quote(text, by));
	return [quiet(told(prompt)), { is: 'list', items: items.map(({ label }) => told(label)) }, ...beside];
}

function meant({ item, columns: some }: Story['meant'][number], spoken: Tongue): Part[] {
	return [heading(3, spoken.told(item.label)), ...(item.note ? [quiet(spoken.told(item.note))] : []), ...columns(some, spoken)];
}

function agreement({ text, name, late, notes, who, when, notice, back }: Story['agreements'][number], { day }: Tongue): Part[] {
	const marks = [name, late && m.parts_note_late()].filter(Boolean).join(' · ');
	const told: [string, string][] = [
		[m.logbook_who(), who],
		[m.logbook_when(), when],
		[m.logbook_notice(), notice],
		[m.logbook_back(), back && day(back)]
	];
	return [quote(text, marks, notesOf(notes)), ...facts(told)];
}

function held({ people, detours, minutes }: Story, { told }: Tongue, level: 1 | 2): Part[] {
	const otherwise = detours.map(({ what, round, now, reason }) =>
		[detourWords(what, round ? told(round) : undefined, now && told(now)), reason && m.logbook_because({ reason })]
			.filter(Boolean)
			.join(' ')
	);
	const rows = minutes.map(({ title, planned, used }) => [
		told(title),
		m.logbook_minutes({ count: planned }),
		m.logbook_minutes({ count: used })
	]);
	const head = [m.logbook_round(), m.logbook_planned(), m.logbook_used()];
	return [
		...section(level, m.logbook_took_part(), people.length ? [{ is: 'list', items: people }] : []),
		...section(level, m.logbook_detours(), otherwise.length ? [{ is: 'list', items: otherwise }] : []),
		...section(level, m.logbook_held(), rows.length ? [{ is: 'table', title: m.documents_minutes(), head, rows }] : [])
	];
}
