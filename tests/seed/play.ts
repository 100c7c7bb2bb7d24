/** Plays a seeded meeting in memory, through the product's own decisions: ten of them take less than a second. */
import { openAgreements } from '#lib/domain/agreements.ts';
import { past } from '#lib/domain/past.ts';
import type { FieldRow, RoundRow, SessionRow } from '#lib/domain/row.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { broughtBefore, seriesHarvest } from '#lib/domain/series.ts';
import { logOf } from '#lib/forms/logs.ts';
import { meeting as planOf } from '#lib/methods/index.ts';
import { ELLEN, Story } from '../cast.ts';
import { bringer, PEOPLE } from './people.ts';
import { givings } from './said.ts';
import type { SeedMeeting } from './words.ts';

const METHOD = 'groeiend-kwaliteitsbewustzijn';

/** Rounded off and closed, with what the earlier ones hand to it. */
export function held(seed: SeedMeeting, nth: number, earlier: Rows[], more: Partial<SessionRow>): Story {
	const { title, question } = planOf(METHOD, seed.meeting)!;
	const place = { number: Number(seed.meeting.slice(2)), of: 5 };
	const told = new Story(nth, { meeting: seed.meeting, date: seed.date, title, question, place, words: 'bewoner', ...more });
	const there = PEOPLE.filter((_, at) => !seed.absent?.includes(at));
	const before = past(earlier, told.rows.session);
	told.brought = { agreements: openAgreements(before), harvest: seriesHarvest(before), before: broughtBefore(before) };
	told.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
	for (const name of there) told.join(name);
	const presenter = bringer(seed);
	told.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [told.seat(PEOPLE[presenter]!).id] });
	told.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
	for (const round of told.rows.rounds())
		if (seed.detour?.round === round.key)
			told.do(ELLEN, 'round:skip', { round: round.id, skipped: true, reason: seed.detour.reason, pen: told.pen(ELLEN) });
		else playRound(told, seed, round);
	aside(told, seed);
	told.close();
	return told;
}

function playRound(told: Story, seed: SeedMeeting, round: RoundRow): void {
	const known = new Set<string>();
	told.step(round.key, 'writing');
	for (;;) {
		const open = told.rows.fields(round.id).filter((field) => field.open && !known.has(field.id));
		for (const field of open) {
			known.add(field.id);
			answer(told, seed, field);
		}
		const waits = open.some((field) => field.rules.reveal === 'onShow' && logOf(field.form).typed);
		if (waits && told.round(round.key).stage === 'writing') told.step(round.key, 'shown');
		else if (!told.rows.fields(round.id).some((field) => field.open && !known.has(field.id))) break;
	}
	told.steady += (round.minutes + ((round.place * 7) % 5) - 2) * 60_000;
}

function answer(told: Story, seed: SeedMeeting, field: FieldRow): void {
	const seats = PEOPLE.map((name) => told.rows.of('seat').find((seat) => seat.name === name)?.id ?? '');
	const leads = field.who === 'facilitator' || field.who === 'notetaker';
	for (const { by, about, value } of givings(field, seed.words[field.key], seats)) {
		const name = PEOPLE[field.shape === 'shared' ? 0 : by]!;
		if (!leads && (!told.rows.of('seat').some((seat) => seat.name === name) || about === '')) continue;
		const ticket = field.rules.by === 'anonymous' ? told.ticket(name, field.key, about) : null;
		const words = told.words(field.key, value, { about, ticket });
		const id = told.do(leads ? ELLEN : told.as(name), 'answer:put', words).reply!.id;
		const gives = field.rules.reveal === 'live' || logOf(field.form).presents;
		if (gives && !leads && field.shape !== 'shared') told.give(name, id, ticket);
	}
}

/** What stands beside the rounds: marks, a note by who sees it otherwise, and what came too early. */
function aside(told: Story, seed: SeedMeeting): void {
	const answerOf = (text: string) => told.rows.of('answer').find((one) => one.given && JSON.stringify(one.given.value).includes(text));
	for (const text of seed.wider ?? []) {
		const id = answerOf(text)?.id;
		if (id) told.do(ELLEN, 'answer:mark', { id, mark: 'wider', on: true });
	}
	const words = { id: told.id(), key: null, how: '', about: null, named: false } as const;
	for (const text of seed.parked ?? []) told.do(told.as('Mo'), 'aside:put', { ...words, id: told.id(), what: 'parked', text });
	if (seed.parked?.length) told.do(ELLEN, 'session:parking', { open: true });
	for (const { on, says, who } of seed.minor ?? []) {
		const about = answerOf(on)?.id;
		if (about) told.do(told.as(PEOPLE[who]!), 'aside:put', { ...words, id: told.id(), what: 'minority', about, text: says });
	}
}
