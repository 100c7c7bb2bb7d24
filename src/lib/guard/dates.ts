/** Dates somebody was born on. Other dates are of meetings and agreements, and stay. */
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

const MONTHS = [
	['januari', 'january', 'jan'],
	['februari', 'february', 'feb'],
	['maart', 'march', 'mrt'],
	['april', 'apr'],
	['mei', 'may'],
	['juni', 'june', 'jun'],
	['juli', 'july', 'jul'],
	['augustus', 'august', 'aug'],
	['september', 'sept', 'sep'],
	['oktober', 'october', 'okt', 'oct'],
	['november', 'nov'],
	['december', 'dec']
];
const month = MONTHS.flat()
	.toSorted((a, b) => b.length - a.length)
	.join('|');

const DATE = new RegExp(
	`(?<![\\p{L}\\d/.-])(?:(?<day>\\d{1,2})[-/.](?<number>\\d{1,2})[-/.](?<short>\\d{4}|\\d{2})|(?<iso>\\d{4})-(?<isoMonth>\\d{2})-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?<word>${month})\\.?(?:,? (?<long>\\d{4}))?|(?<english>${month}) \\d{1,2}(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?)(?![\\p{L}\\d])`,
	'giu'
);

/** Words right before a date that say what it is. They go along when it is replaced. */
const BORN =
	/(?:(?<![\p{L}])(?:(?:is |was |zijn |ben |werd )?geboren|geb\.?|geboortedatum|jarig|verjaart|(?:is |was |were )?born|birthday|date of birth|dob|d\.o\.b\.)(?:[:\s]+(?:op|is|on|in))*[:\s]*)$/iu;
/** Nobody of whom a team speaks as a client is told apart from an agreement by a year this recent. */
const LONG_AGO = 2012;

export function datesIn(text: string): Mark[] {
	return [...places(text, DATE)].flatMap((found) => {
		const { short, number, iso, isoMonth, word, long, english, year, day } = found.groups!;
		const at = found.index;
		const written = Number(short ?? iso ?? long ?? year ?? 0);
		const when = number ?? isoMonth;
		const months = when ? Number(when) : MONTHS.findIndex((names) => names.includes((word ?? english)!.toLowerCase())) + 1;
		if (months < 1 || months > 12 || Number(day ?? 1) > 31) return [];
		const full = short?.length === 2 ? undefined : written || undefined;
		const before = BORN.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
		if (!before && !(full && full >= 1900 && full <= LONG_AGO)) return [];
		const born = full ?? (short ? 1900 + Number(short) : undefined);
		return [marked('birth', text, at - before.length, at + found[0].length, { month: months, ...(born && { year: born }) })];
	});
}

/** *Geboren in 1951* tells as much. */
const YEAR = /(?<![\p{L}])(?:geboren|geb\.|born)(?: in| rond)?:? (19\d\d|20[01]\d)(?![\d-])|(?<![\p{L}])bouwjaar (19\d\d|20[01]\d)/giu;

export const yearsIn = (text: string): Mark[] =>
	[...places(text, YEAR)].map((found) =>
		marked('birth', text, found.index, found.index + found[0].length, { year: Number(found[1] ?? found[2]) })
	);
