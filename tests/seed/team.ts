/** A team that met ten times over two series: for tests and for looking at pages. */
import type { Rows } from '#lib/domain/rows.ts';
import { newId } from '#lib/domain/id.ts';
import { TEAM } from '../cast.ts';
import { autumn } from './second-series.ts';
import { spring } from './first-series.ts';
import { held } from './play.ts';

export type SeededSeries = { id: string; title: string; aim: string; sessions: Rows[] };

/** Both series, decided anew: ids of words are the same each time. */
export function heldSeries(team = TEAM): SeededSeries[] {
	const all: Rows[] = [];
	return [spring, autumn].map(({ title, aim, meetings }) => {
		const id = newId();
		const sessions = meetings.map((meeting) => {
			const { rows } = held(meeting, all.length + 1, all, { team, series: id });
			all.push(rows);
			return rows;
		});
		return { id, title, aim, sessions };
	});
}
