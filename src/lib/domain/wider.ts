import type { Line } from '../forms/form.ts';
import type { RoundRow } from './row.ts';

const YIELDS = ['harvest-shared', 'harvest-difference', 'harvest-unknown', 'question'];

/** What the group harvests, where it differs and what it asks can play in more lives in the neighbourhood than the one it was about. */
export const mayPlayWider = (round: Pick<RoundRow, 'type'>, lines: readonly Line[]): boolean =>
	lines.some(({ yields, items, agreement }) => YIELDS.includes(yields) || (round.type === 'harvest' && !items && !agreement));
