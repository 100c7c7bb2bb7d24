/**
 * A conversation that was taken away is taken away everywhere: what later ones were handed from it is forgotten there too (R13). Where people have
 * answered about it meanwhile, a nameless place stays, so that their own words keep standing.
 */
import type { Id } from './id.ts';
import { keptLines } from './past.ts';
import type { Before, Item, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { takenUp } from './series.ts';
import { NAMELESS, without } from './source.ts';

/** Rows of another conversation of the team, as they are without what came from the one that goes. */
export function withoutRemoved(rows: Rows, gone: Rows): Row[] {
	const ids = gone.of('answer').map((answer) => answer.id);
	const words = new Set(keptLines(gone).map(({ line }) => line.text.trim()));
	const from = (item: Item) => ids.includes(item.key);
	const fields = rows.of('field').flatMap((field) => {
		const built = [...(field.items ?? []), ...(field.abouts ?? [])].some(from);
		return built ? [without(field, rows.answers(field.id), ids)] : [];
	});
	const seats = rows.of('seat').flatMap((seat) => (seat.own.some(from) ? [{ ...seat, own: seat.own.filter((item) => !from(item)) }] : []));
	const { before } = rows.session;
	const left = before && fewer(before, words);
	const session = JSON.stringify(left) === JSON.stringify(before) ? [] : [{ ...rows.session, before: left }];
	return [...fields, ...seats, ...session, ...takenUpFrom(rows, ids)];
}

function fewer({ rules, virtues }: Before, words: Set<string>): Before | null {
	const meant = virtues.map((virtue) => ({ ...virtue, means: virtue.means.filter(({ text }) => !words.has(text.trim())) }));
	const left = { rules: rules.filter((rule) => !words.has(rule)), virtues: meant.filter(({ means }) => means.length) };
	return left.rules.length || left.virtues.length ? left : null;
}

/** Rounds that go on with something of it asked about it in its own words. */
function takenUpFrom(rows: Rows, ids: Id[]): Row[] {
	if (!takenUp(rows).some((key) => ids.includes(key))) return [];
	return rows
		.rounds()
		.filter((round) => ids.some((id) => round.key.endsWith(id)))
		.flatMap((round) => rows.fields(round.id).map((field) => ({ ...field, prompt: NAMELESS })));
}
