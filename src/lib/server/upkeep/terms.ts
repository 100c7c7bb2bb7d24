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

/** A conversation, or nothing for all of the team; and why, for the team to read. */
export const holdShape = {
	session: v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/)),
	reason: v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(300, 'too-long'))
};

export const periodsOf = (wish: Record<Term, string>): Periods =>
	Object.fromEntries(TERMS.map((kind) => [kind, Number(wish[kind])])) as Periods;
