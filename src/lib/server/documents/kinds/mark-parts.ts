/** Where people stood, as a drawing with a table beside it: places in their order, a line for everybody, and never one figure for all of them. */
import type { Part } from '../../../domain/documents/model.ts';
import { list, quiet, quote } from '../../../domain/documents/model.ts';
import type { Story } from '../../../domain/logbook.ts';
import type { Spread, Standing } from '../../../domain/spread.ts';
import * as m from '../../../i18n/messages/messages.js';
import { movement } from '../../../words/movement.ts';
import type { Tongue } from '../tongue.ts';
import { notesOf, sentenceParts } from './said-parts.ts';

export function spreadPart(spread: Spread, spoken: Tongue): Part[] {
	const { told } = spoken;
	const places = [...spread.steps, ...spread.apart];
	const at = (key: string | null) => (key === null ? -1 : places.findIndex((place) => place.key === key));
	const nth = (key: string | null) => (at(key) < 0 ? null : at(key));
	const name = (key: string | null) => (at(key) < 0 ? m.marks_none() : told(places[at(key)]!.label));
	const reads = ({ at: now, before }: Standing) => (now && before ? movement(name(before), name(now)) : name(now ?? before));
	const both = spread.moment === 'moved';
	const lines = spread.standings.map((one) => ({
		one,
		stand: { from: both ? nth(one.before) : null, to: nth(one.at ?? (both ? null : one.before)) }
	}));
	const rows = lines.map(({ one }) => {
		const who = one.name ?? m.marks_somebody();
		return both ? [who, name(one.before), name(one.at)] : [who, name(one.at ?? one.before)];
	});
	const question = told(spread.prompt);
	const title = both ? m.marks_title_moved({ question }) : m.marks_title({ question });
	const drawing: Part = {
		is: 'spread',
		title: spread.about ? `${title} (${told(spread.about)})` : title,
		alt: m.documents_spread_alt({ lines: spread.standings.map(reads).join('; ') }),
		places: places.map(({ label, ...place }) => ('between' in place && place.between ? '·' : told(label))),
		stands: lines.map(({ stand }) => stand),
		head: both ? [m.marks_who(), m.marks_before(), m.marks_after()] : [m.marks_who(), m.marks_stands()],
		rows
	};
	const reasons = spread.standings.flatMap((one): Part[] =>
		one.reasons.length || one.notes.length
			? [quiet(reads(one)), ...sentenceParts(one.reasons, spoken), ...notesOf(one.notes).map(({ by, text }) => quote(text, by))]
			: []
	);
	return [drawing, ...reasons];
}

export function laidParts({ prompt, items, reasons, notes }: Story['laid'][number], spoken: Tongue): Part[] {
	const rows = items.map(({ label, dots }) => [spoken.told(label), m.marks_dots({ count: dots })]);
	const table: Part = { is: 'table', title: spoken.told(prompt), head: [m.marks_thing(), m.marks_laid()], rows };
	return [table, ...sentenceParts(reasons, spoken), ...notesOf(notes).map(({ by, text }) => quote(text, by))];
}

export function crowdParts({ spreads, words }: Story['crowds'][number], { told }: Tongue): Part[] {
	const placesOf = ({ steps, apart }: (typeof spreads)[number]) => [...steps, ...apart];
	const alike = Map.groupBy(spreads, (one) => placesOf(one).map(({ key, label }) => `${key} ${told(label)}`).join()); // prettier-ignore
	const tables = [...alike.values()].map((some): Part => {
		const places = placesOf(some[0]!);
		const rows = some.map(({ prompt, marks }) => [
			told(prompt),
			...places.map(({ key }) => String(marks.filter((mark) => mark === key).length))
		]);
		const head = [m.documents_column_question(), ...places.map(({ label }) => told(label))];
		return { is: 'table', title: m.documents_experience_table(), head, rows };
	});
	return [...tables, ...words.flatMap(({ prompt, texts }) => [quiet(told(prompt)), ...list(texts)])];
}
