import type { Line } from '../forms/form.ts';
import type { FieldRow, RoundRow } from './row.ts';

/** Judgements, votes and differences go in without names, unless the author could choose and added theirs. */
export function keepsName(
	round: Pick<RoundRow, 'type'>,
	field: Pick<FieldRow, 'rules'>,
	line: Pick<Line, 'yields' | 'mark' | 'dots'>
): boolean {
	if (field.rules.by === 'choice') return true;
	if (line.mark || line.dots) return false;
	return round.type !== 'judge' && line.yields !== 'harvest-difference' && line.yields !== 'harvest-unknown';
}
