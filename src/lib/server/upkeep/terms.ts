/** The form in which somebody chooses how long a team keeps what. */
import * as v from 'valibot';
import { CHOICES, KEPT } from '../../domain/retention-periods.ts';
import type { Kept, Periods } from '../../domain/retention-periods.ts';

const months = (kind: Kept) => v.picklist(CHOICES[kind].map(String), 'choose');

export const terms = { situation: months('situation'), raw: months('raw'), late: months('late'), yield: months('yield') };

export const periodsOf = (wish: Record<Kept, string>): Periods =>
	Object.fromEntries(KEPT.map((kind) => [kind, Number(wish[kind])])) as Periods;
