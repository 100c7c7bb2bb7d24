/**
 * A closed conversation as it travels to another installation: all that its logbook needs, and nothing that tells more than the logbook does. Words without
 * a name keep no way back to a seat. What belongs together (before and after, and the reason beside it) keeps one sign that stands for nobody.
 */
import type { Id } from '#lib/domain/id.ts';
import { inLogbook } from '#lib/domain/closing.ts';
import { quotes } from '#lib/domain/consent.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { AnswerRow, AsideRow, FieldRow, Row, SeatRow } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { sayings } from '#lib/domain/said.ts';
import { aboutIt, hushes } from '#lib/domain/situation.ts';
import { askedBefore, reasonOf } from '#lib/forms/marks/pairs.ts';

/** Ids for who is not named are drawn anew each time. */
export function carried(rows: Rows, id: () => Id): Row[] {
	const hushed = hushes(rows.of('answer'));
	const rounds = rows.rounds().filter((round) => !(hushed && aboutIt(round)));
	const fields = rounds.flatMap((round) => rows.fields(round.id));
	const answers = fields.flatMap((field) =>
		rows
			.answers(field.id)
			.filter((answer) => inLogbook(answer, field))
			.map((answer) => ({ answer, field }))
	);
	const seatOf = seats(rows, answers, id);
	const stays = new Set(answers.map(({ answer }) => answer.id));
	return [
		{ ...rows.session, takes: {}, starter: null, timer: null, video: null, door: 'locked', epoch: 1, at: null },
		...rows.rounds().map((round) => ({ ...round, takes: {} })),
		...rows.of('field').map((field) => ({ ...field, ahead: null, focus: null, takes: {} })),
		...rows.of('seat').flatMap(named),
		...answers.map(({ answer, field }) => ({ ...answer, ...bare, seat: seatOf(answer, field), value: answer.given!.value })),
		...rows.of('group').map((group) => ({ ...group, takes: {} })),
		...rows.of('aside').flatMap((aside) => besides(aside, stays, id)),
		...rows.of('deviation').map((deviation) => ({ ...deviation, takes: {} }))
	];
}

/** What authors were asked and said about words that travel with their name. Who asked stays behind. */
export type Agreed = Omit<Consent, 'askedBy'>;
export function agreed(travels: Row[], consents: Consent[]): Agreed[] {
	const quoted = new Set(quotes(new Rows(travels)).map(({ answer }) => answer));
	return consents
		.filter(({ answer }) => quoted.has(answer))
		.map(({ session, answer, context, state, words, askedAt, answeredAt }) => ({
			session,
			answer,
			context,
			state,
			words,
			askedAt,
			answeredAt
		}));
}

const bare = { ticket: null, pending: false, unpicked: false, unheard: false, takes: {} } as const;

/** What people chose to be called, and nothing else of them. */
function named(seat: SeatRow): SeatRow[] {
	if (seat.state !== 'in' && seat.state !== 'left') return [];
	const nothing = { person: null, ready: null, given: [], returns: false, where: null, own: [], thread: null, takes: {} };
	return [{ ...seat, ...nothing, state: 'left' }];
}

/** The seat where the logbook tells its name, else a sign that is the same only for what stands together there. */
function seats(rows: Rows, answers: { answer: AnswerRow; field: FieldRow }[], id: () => Id) {
	const saidIn = sayings(rows);
	const told = new Set(answers.flatMap(({ field }) => saidIn(field).flatMap(({ answer, sentence }) => (sentence.name ? [answer.id] : []))));
	const together = (answer: AnswerRow, field: FieldRow) => `${answer.seat} ${root(rows, field)}`;
	const known = new Set(answers.flatMap(({ answer, field }) => (told.has(answer.id) ? [together(answer, field)] : [])));
	const signs = new Map<string, Id>();
	return (answer: AnswerRow, field: FieldRow): Id | null => {
		if (answer.seat === null) return null;
		const key = together(answer, field);
		if (known.has(key)) return answer.seat;
		if (!signs.has(key)) signs.set(key, id());
		return signs.get(key)!;
	};
}

/** The question that questions belong to: as it was asked first, and what it is the reason for. */
function root(rows: Rows, field: FieldRow): Id {
	const asked = reasonOf(field, rows.fields(field.round)) ?? field;
	return askedBefore(asked, rows.rounds(), (round) => rows.fields(round))?.id ?? asked.id;
}

/** Notes beside what stays, and parked solutions that lay open. What who leads noted for themselves stays with them. */
function besides(aside: AsideRow, stays: Set<Id>, id: () => Id): AsideRow[] {
	if (aside.what === 'parked' && aside.open) return [{ ...aside, seat: null, named: false, how: '', takes: {} }];
	if (aside.what !== 'minority' || !aside.about || !stays.has(aside.about)) return [];
	return [{ ...aside, seat: aside.named ? aside.seat : id(), how: '', takes: {} }];
}
