/** What happens beside the rounds of a random meeting: parts and chairs, words aside, headings and marks. */
import type { Meeting } from './meeting.ts';
import type { Page } from './page.ts';
import { pick, seatOf } from './steps.ts';
import type { Step } from './steps.ts';

/** Who brings a situation, who takes notes; chairs, and groups by chance. */
export function part(meeting: Meeting, { a, b, c }: Step, pen: object): object {
	const seat = pick(meeting.seats, a)!;
	const label = { nl: 'De buurt', en: 'The neighbourhood' };
	const all = [
		{ verb: 'part:set', what: 'presenter', key: 'presenter', label: null, seats: b % 6 ? [seat] : [] },
		{ verb: 'part:set', what: 'notetaker', key: 'notetaker', label: null, seats: [seat] },
		{ verb: 'part:set', what: 'perspective', key: pick(['buurt', 'naasten'], b), label, seats: b % 3 ? [] : [seat] },
		{ verb: 'part:drop', what: 'perspective', key: pick(['buurt', 'naasten'], b) },
		{ verb: 'part:pair', size: pick([2, 3, null], b), mixed: a % 2 === 0 },
		{ verb: 'session:parking', open: b % 2 === 0 }
	];
	return { ...pick(all, c), pen };
}

export function aside(meeting: Meeting, page: Page, { a, b, c, words }: Step, pen: object): object | undefined {
	const mine = page.mirror.of('aside').filter((one) => one.seat === seatOf(page));
	const outcome = pick(
		page.mirror.of('answer').filter((answer) => answer.given),
		a
	);
	if (c % 4 === 0) return mine.length ? { verb: 'aside:drop', id: pick(mine, b)!.id, pen } : undefined;
	const what = pick(['parked', 'voice', 'minority'] as const, b)!;
	if (what === 'minority' && !outcome) return undefined;
	const id = c % 3 && mine.length ? pick(mine, b)!.id : meeting.id();
	return {
		verb: 'aside:put',
		id,
		what,
		about: what === 'minority' ? outcome!.id : null,
		key: null,
		text: words,
		how: '',
		named: a % 2 === 0,
		pen
	};
}

/** Headings, and what is gathered under them. */
export function order(meeting: Meeting, page: Page, { a, b, c, words }: Step, pen: object): object | undefined {
	const groups = page.mirror.of('group');
	const answer = pick(
		page.mirror.of('answer').filter((one) => one.given),
		a
	);
	const group = pick(groups, b);
	if (!answer) return undefined;
	if (c % 5 === 0) return group && { verb: 'group:drop', id: group.id, pen };
	if (c % 2 === 0 || !group) return { verb: 'group:put', id: meeting.id(), field: answer.field, label: words.slice(0, 100) || 'Rust', pen };
	return { verb: 'answer:group', id: answer.id, group: b % 4 ? group.id : null, pen };
}

/** What people say over words that stand there, and the presenter over a situation. */
export function say(page: Page, { a, b, c }: Step, pen: object): object | undefined {
	const mine = page.mirror.of('answer').filter((answer) => answer.seat === seatOf(page));
	const given = pick(
		page.mirror.of('answer').filter((one) => one.given),
		a
	);
	if (c % 3 === 0) return given && { verb: 'answer:mark', id: given.id, mark: pick(['answer', 'wider'], b), on: a % 3 > 0, pen };
	const own = pick(mine, a);
	if (c % 3 === 1) return own && { verb: 'answer:keep', id: own.id, keep: pick(['all', 'yield', 'nothing'], b), pen };
	if (b % 3 === 0) return own && { verb: 'answer:stop', id: own.id, pen };
	return { verb: 'part:take', what: 'perspective', key: pick(['buurt', 'naasten'], a), take: b % 2 === 0, pen };
}
