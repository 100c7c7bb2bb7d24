/** For how long what is kept. Apart from the rules that follow from it, so that pages that only say it bring no forms along. */

/** `yield`: what the group harvested and agreed, and what virtues mean to it. `raw`: what was said beside that. */
export type Kept = 'situation' | 'raw' | 'late' | 'yield';
export const KEPT: readonly Kept[] = ['situation', 'raw', 'late', 'yield'];

/** `paper`: what people wrote by hand in documents of the team. */
export type Term = Kept | 'paper';
export const TERMS: readonly Term[] = [...KEPT, 'paper'];

/** In months, counted from the day of the conversation; of what was written in a document, from the day somebody last did. */
export type Periods = Record<Term, number>;
export const DEFAULT_PERIODS: Periods = { situation: 6, raw: 12, late: 12, yield: 24, paper: 24 };
/** What a team can choose from. */
export const CHOICES: Record<Term, readonly number[]> = {
	situation: [1, 3, 6, 12, 24],
	raw: [1, 3, 6, 12, 18, 24, 36],
	late: [1, 3, 6, 12, 18, 24, 36],
	yield: [3, 6, 12, 24, 36, 60],
	paper: [3, 6, 12, 24, 36, 60]
};

/** Months that a line of the access log is kept. */
export const ACCESS_MONTHS = 12;
