/** What comes along from earlier conversations into one that is prepared, and the proposal made from it. For who leads; without names of authors. */
import { openAgreements } from '#lib/domain/agreements.ts';
import { propose, wordsFor } from '#lib/domain/proposal.ts';
import type { Proposal } from '#lib/domain/proposal.ts';
import type { Before, Item, SessionRow, Text } from '#lib/domain/row.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { broughtBefore, openEnds, seriesHarvest, takenUp, willing } from '#lib/domain/series.ts';
import type { OpenEnd } from '#lib/domain/series.ts';
import { earlier } from '#lib/server/live/earlier.ts';
import type { Sessions } from '#lib/server/storage/sessions.ts';

export type Lying = OpenEnd & { taken: boolean; prompt: Text };
export type Along = {
	before: Before | null;
	agreements: Item[];
	/** Does this conversation ask what came of them? */
	asks: boolean;
	/** Only where this conversation looks at it again. */
	harvest: Item[];
	ends: Lying[];
	proposal: Proposal | null;
	next: SessionRow['next'];
	willing: string[];
};

/** Null once people came: from then on the conversation has what it has. */
export function along(sessions: Sessions, rows: Rows): Along | null {
	const { session } = rows;
	if (session.stage !== 'planned' && session.stage !== 'lobby') return null;
	const before = earlier(sessions, session.id);
	const from = (source: string) => rows.of('field').some((field) => field.from === source);
	const taken = takenUp(rows);
	const ends = openEnds(before);
	return {
		before: broughtBefore(before),
		agreements: openAgreements(before),
		asks: from('agreements:open'),
		harvest: from('harvest:series') ? seriesHarvest(before) : [],
		ends: ends.map((end) => ({ ...end, taken: taken.includes(end.key), prompt: wordsFor(end).prompt })),
		proposal: propose(
			ends.filter(({ key }) => !taken.includes(key)),
			rows.rounds()
		),
		next: before.near.findLast((one) => one.session.next)?.session.next ?? null,
		willing: willing(before)
	};
}
