/** How a meeting is played by nobody: who writes where, and in which order things open and are shown. */
import { isShared } from '../src/lib/domain/rules.ts';
import type { SeenField } from '../src/lib/domain/view.ts';
import { logOf } from '../src/lib/forms/logs.ts';
import { answerFor } from './drive-answers.ts';
import type { Player } from './drive.ts';

/** Who brings the situation: the first seat. */
const presenterOf = (page: Player) => page.client.mirror.of('part').find((part) => part.what === 'presenter')?.seats[0];

/** Does this page write in this field? What the group owns is written by one, and by who leads where that is asked. */
function writes(page: Player, field: SeenField, nth: number): boolean {
	const leads = page.client.mirror.me?.role === 'leader';
	if (field.who === 'presenter') return !leads && presenterOf(page) === page.seat;
	if (field.who !== 'all') return leads;
	return !leads && (field.shape !== 'shared' || nth === 0);
}

/** What a page does with an open question; `nth` is its place among the pages. */
export type Answering = (page: Player, field: SeenField, nth: number) => Promise<void>;

const asSamples: Answering = async (page, field, nth) => {
	if (writes(page, field, nth)) await answerField(page, field, nth);
};

/** Everybody answers every question of an open round in their own way. Answers with the fields that were open. */
export async function answerRound(seats: Player[], round: string, known: string[] = [], answering = asSamples): Promise<string[]> {
	const asked = new Set<string>();
	for (const [nth, seat] of seats.entries()) {
		await seat.until(() => ['writing', 'shown'].includes(seat.client.mirror.get('round', round)?.stage ?? ''));
		for (const field of seat.fields(round)) {
			if (!field.open || known.includes(field.id)) continue;
			asked.add(field.id);
			await answering(seat, field, nth);
		}
	}
	return [...asked];
}

async function answerField(page: Player, field: SeenField, nth: number): Promise<void> {
	const abouts = field.abouts?.map((about) => about.key) ?? [null];
	const seat = page.client.mirror.me?.role === 'leader' ? undefined : page.seat;
	for (const about of abouts) {
		if (about !== null && about === seat) continue;
		const value = answerFor(field, nth, about);
		if (value === undefined) continue;
		const ticket = field.rules.by === 'anonymous' ? await page.ticket(field.id, about) : null;
		const id = await page.put(field.id, value, about, { ticket });
		const gives = field.rules.reveal === 'live' || logOf(field.form).presents;
		if (gives && !isShared(field)) await page.share(id, ticket);
	}
}

/** Plays all rounds to the end: open, answer, show where there is something to show, and on. The session is then rounded off and closed. */
export async function playToTheEnd(leader: Player, seats: Player[], close = true): Promise<void> {
	const [first] = seats;
	if (first) await leader.client.send('part:set', { ...PRESENTER, seats: [first.seat], pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
	for (const { id } of leader.rounds) await playRound(leader, seats, id);
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	if (close) await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
}

const PRESENTER = { what: 'presenter', key: 'presenter', label: null } as const;

/** What is answered and shown may open what waited for it: until nothing new is asked. */
export async function playRound(leader: Player, seats: Player[], id: string, answering?: Answering): Promise<void> {
	const waits = (field: SeenField) => field.open && !field.shown && field.rules.reveal === 'onShow' && logOf(field.form).typed;
	const known: string[] = [];
	await leader.step(id, 'writing');
	await leader.until(() => leader.client.mirror.get('round', id)?.stage === 'writing');
	for (;;) {
		const open = () => leader.fields(id).filter((field) => field.open);
		for (const page of seats) await page.until(() => open().every((field) => page.client.mirror.get('field', field.id)?.open));
		const asked = await answerRound([...seats, leader], id, known, answering);
		known.push(...asked);
		const waiting = leader.fields(id).filter(waits);
		if (waiting.length) {
			await leader.step(id, 'shown');
			await leader.until(() => waiting.every((field) => leader.client.mirror.get('field', field.id)?.shown));
		} else if (open().every((field) => known.includes(field.id))) return;
	}
}
