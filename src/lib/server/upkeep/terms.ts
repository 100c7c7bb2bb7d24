/** The form in which somebody chooses how long a team keeps what. */
import * as v from 'valibot';
import { CHOICES, TERMS } from '../../domain/retention-periods.ts';
import type { Periods, Term } from '../../domain/retention-periods.ts';

const months = (kind: Term) => v.picklist(CHOICES[kind].map(String), 'choose');

export const terms = {
	situation: months('situation'),
	raw: months('raw'),
	late: months('late'),
	yield: months('yield'),
	paper: months('paper')
};

export const periodsOf = (wish: Record<Term, string>): Periods =>
	Object.fromEntries(TERMS.map((kind) => [kind, Number(wish[kind])])) as Periods;
