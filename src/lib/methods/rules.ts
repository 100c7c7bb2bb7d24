import type { Problem } from './problems.ts';
import type { Field, From, Meeting, Method, MethodRound, Reveal } from './schema.ts';

// What must fit together in a method once every part has the right shape: references that lead somewhere, answers that stay hidden
// long enough, minutes that are not taken from the harvest.

const KEEPS_MINUTES = ['harvest', 'agree', 'checkout'];
/** Forms in which everyone chooses alone first. */
export const NEVER_LIVE = ['scale', 'judgement', 'vote', 'slider', 'rank'];
/** Forms whose answers are items that another question can list. */
const LISTED = ['text', 'longtext', 'choose', 'rank', 'columns', 'matrix', 'questions', 'note', 'agreement'];

/** A field in its place. */
interface Spot {
	field: Field;
	round: MethodRound;
	meeting: Meeting;
	path: string;
}

export function broken(method: Method): Problem[] {
	return [...whole(method), ...method.meetings.flatMap((meeting) => [...ofMeeting(meeting, method)])];
}

function* whole({ key, people: [least, most], complete, meetings }: Method): Generator<Problem> {
	const only = meetings.length === 1 ? meetings[0] : undefined;
	if (only && only.key !== key) yield { path: `${only.key}/key`, code: 'key-of-method', found: only.key, wanted: key };
	if (most < least) yield { path: 'people', code: 'people-range' };
	for (const type of complete.filter((other, i) => complete.indexOf(other) !== i))
		yield { path: 'complete', code: 'complete-twice', found: type };
}

function* ofMeeting(meeting: Meeting, method: Method): Generator<Problem> {
	for (const type of new Set(method.complete)) {
		if (!meeting.rounds.some((round) => round.type === type)) yield { path: meeting.key, code: 'complete-absent', wanted: type };
	}
	for (const round of meeting.rounds) {
		const path = `${meeting.key}/${round.key}`;
		yield* minutes(round, path);
		for (const field of round.fields) yield* ofField({ field, round, meeting, path: `${path}/${field.key}` });
	}
	yield* pairs(meeting);
}

function* minutes({ type, minutes, minutesShort }: MethodRound, path: string): Generator<Problem> {
	const wanted = String(minutes);
	if (minutesShort > minutes) yield { path: `${path}/minutesShort`, code: 'minutes-short', wanted };
	else if (KEEPS_MINUTES.includes(type) && minutesShort !== minutes) yield { path: `${path}/minutesShort`, code: 'minutes-kept', wanted };
}

function* ofField(spot: Spot): Generator<Problem> {
	const { field, round, path } = spot;
	if (NEVER_LIVE.includes(field.form) && reveals(field, round) === 'live') yield { path, code: 'never-live' };
	yield* ofForm(field, path);
	yield* references(spot);
	if (field.opens && !round.fields.slice(0, round.fields.indexOf(field)).some((earlier) => earlier.key === field.opens?.after)) {
		yield { path: `${path}/opens`, code: 'opens-later', found: field.opens.after };
	}
	if (field.pair && !['yes', 'summary'].includes(field.log ?? round.log)) yield { path: `${path}/pair`, code: 'pair-log' };
}

function* ofForm(field: Field, path: string): Generator<Problem> {
	if (field.form === 'choose') {
		const { options, from, most } = field;
		if (!options && !from) yield { path, code: 'list-absent' };
		if (options && most > options.length)
			yield { path: `${path}/most`, code: 'most-over', found: String(most), wanted: String(options.length) };
	}
	if (field.form === 'judgement' && field.options.filter((option) => option.undecided).length !== 1) {
		yield { path: `${path}/options`, code: 'undecided-one' };
	}
	if (field.form === 'agreement') {
		const wanted = field.personal ? 'one' : 'shared';
		if (field.shape !== wanted) yield { path: `${path}/shape`, code: 'agreement-shape', wanted };
	}
}

function* references(spot: Spot): Generator<Problem> {
	const { field, path } = spot;
	const { about, from } = field;
	if ((about === 'virtue' || about === 'item') && !from) yield { path: `${path}/about`, code: 'about-source' };
	if (!from) return;
	const source = find(from, spot.meeting);
	if (about === 'virtue' && from !== 'virtues' && source?.field.from !== 'virtues') yield { path: `${path}/about`, code: 'about-virtue' };
	if (typeof from !== 'string') yield* reference(from, source, spot);
}

function* reference(from: Exclude<From, string>, source: Source | undefined, { field, round, meeting, path }: Spot): Generator<Problem> {
	const at = { path: `${path}/from`, found: `${from.round}/${from.field}` };
	if (!source) {
		yield { ...at, code: 'from-absent' };
		return;
	}
	const order = meeting.rounds.indexOf(source.round) - meeting.rounds.indexOf(round);
	if (order > 0) yield { ...at, code: 'from-later' };
	if (order === 0 && field.opens?.after !== from.field) yield { ...at, code: 'from-unopened', wanted: from.field };
	if (reveals(source.field, source.round) === 'private') yield { ...at, code: 'from-private' };
	if (!LISTED.includes(source.field.form)) yield { ...at, code: 'from-unlisted' };
}

type Source = Pick<Spot, 'field' | 'round'>;

function find(from: From, meeting: Meeting): Source | undefined {
	if (typeof from === 'string') return undefined;
	const round = meeting.rounds.find(({ key }) => key === from.round);
	const field = round?.fields.find(({ key }) => key === from.field);
	return round && field && { round, field };
}

function reveals(field: Field, round: MethodRound): Reveal {
	return field.reveal ?? round.reveal;
}

/** A pair asks the same thing twice: once before the conversation deepens, once in a later round. */
function* pairs(meeting: Meeting): Generator<Problem> {
	const asked = meeting.rounds.flatMap((round, order) => round.fields.filter(({ pair }) => pair).map((field) => ({ field, order })));
	for (const key of new Set(asked.map(({ field }) => field.pair?.key))) {
		const at = { path: meeting.key, found: key };
		const moment = (wanted: string) => asked.filter(({ field }) => field.pair?.key === key && field.pair?.moment === wanted);
		const [before, ...moreBefore] = moment('before');
		const [after, ...moreAfter] = moment('after');
		if (!before || !after || moreBefore.length || moreAfter.length || before.order >= after.order) yield { ...at, code: 'pair-incomplete' };
		else if (asks(before.field) !== asks(after.field)) yield { ...at, code: 'pair-differs' };
	}
}

function asks(field: Field): string {
	const choices = ('options' in field && field.options) || ('steps' in field && field.steps) || ('poles' in field && field.poles) || [];
	return [field.form, ...choices.map(({ key }) => key)].join(' ');
}
