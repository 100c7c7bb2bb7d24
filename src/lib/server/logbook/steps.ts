/**
 * A closed conversation round by round, as it unfolded, for those who were not there. Of each round only what was there by then is read, so that where people
 * stood at first is not told by where they stood later.
 */
import { entriesOf } from '../../domain/entries.ts';
import { story } from '../../domain/logbook.ts';
import type { Detour, Story } from '../../domain/logbook.ts';
import type { Row, RoundRow, Text } from '../../domain/row.ts';
import { Rows } from '../../domain/rows.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';

export type Step = Pick<Story, 'spreads' | 'laid'> & {
	title: Text;
	why: Text;
	planned: number;
	used: number;
	/** Questions in their order. */
	asked: { prompt: Text; said: Spoken[] }[];
	/** Of these nothing is kept: it was said aloud, or stayed with who wrote it. */
	silent: Text[];
	detours: Detour[];
};

/** The titles of the rounds that were held, and one of these rounds; undefined when there are not that many. */
export function stepAt(stored: Row[], at: number): { titles: Text[]; step: Step } | undefined {
	const rounds = new Rows(stored).rounds().filter(({ skipped, tally }) => !skipped && tally !== null);
	const round = rounds[at];
	return round && { titles: rounds.map(({ title }) => title), step: step(upTo(stored, round), round) };
}

function step(rows: Rows, round: RoundRow): Step {
	const entries = entriesOf(rows).filter((entry) => entry.round?.id === round.id);
	const { spreads = [], laid = [], detours = [] } = story(rows) ?? {};
	const fields = rows.fields(round.id);
	const asks = ({ prompt }: { prompt: Text }) => fields.some((field) => field.prompt.nl === prompt.nl);
	const of = (key: string) => entries.filter(({ field }) => field === key);
	const inWords = (key: string) =>
		of(key).filter(({ stand, dots, beside, kind }) => !stand && dots === undefined && (!beside || kind === 'minority'));
	return {
		...{ title: round.title, why: round.why, planned: round.tally?.planned ?? round.minutes, used: round.tally?.used ?? 0 },
		asked: fields.map(({ key, prompt }) => ({ prompt, said: inWords(key).map(spoken) })).filter(({ said }) => said.length),
		silent: fields.filter(({ key }) => !of(key).length).map(({ prompt }) => prompt),
		detours: detours.filter((one) => one.round?.nl === round.title.nl),
		spreads: spreads.filter(asks),
		laid: laid.filter(asks)
	};
}

function upTo(stored: Row[], { place }: RoundRow): Rows {
	const later = new Set(stored.flatMap((row) => (row.kind === 'round' && row.place > place ? row.id : [])));
	return new Rows(stored.filter((row) => !later.has(row.id) && !('round' in row && row.round && later.has(row.round))));
}
