/** Plays both seeded series against a running server, through its own doors, as people would: for looking at, and for trying out. */
import { newId } from '../../src/lib/domain/id.ts';
import type { SeenField } from '../../src/lib/domain/view.ts';
import { logOf } from '../../src/lib/forms/logs.ts';
import { playRound } from '../drive-meeting.ts';
import type { Answering } from '../drive-meeting.ts';
import { makeTeam, openLobby, planSeries, takeSeat } from '../drive.ts';
import type { Player, Visitor } from '../drive.ts';
import { spring } from './first-series.ts';
import { bringer, PEOPLE } from './people.ts';
import { givings } from './said.ts';
import { autumn } from './second-series.ts';
import type { SeedMeeting } from './words.ts';

/** A team that met ten times; answers with its id. */
export async function playTeam(url: string, visitor: Visitor, name: string): Promise<string> {
	const team = await makeTeam(visitor, name, 'bewoner');
	for (const { title, aim, meetings } of [spring, autumn]) {
		const sessions = await planSeries(visitor, team, { title, aim, start: meetings[0]!.date });
		for (const [nth, meeting] of meetings.entries()) await play(url, visitor, sessions[nth]!, meeting);
	}
	return team;
}

async function play(url: string, visitor: Visitor, session: string, meeting: SeedMeeting): Promise<void> {
	const { leader, code } = await openLobby(visitor, session);
	const there = PEOPLE.filter((_, at) => !meeting.absent?.includes(at));
	const seats: Player[] = [];
	for (const name of there) seats.push(await takeSeat(url, code, name));
	const seatOf = (at: number) => seats[there.findIndex((name) => name === PEOPLE[at])];
	const presenter = seatOf(bringer(meeting))!.seat;
	await leader.client.send('part:set', { what: 'presenter', key: 'presenter', label: null, seats: [presenter], pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
	const answering = asSeeded(meeting, leader, seats, seatOf);
	for (const { id, key } of leader.rounds)
		if (meeting.detour?.round === key)
			await leader.client.send('round:skip', { round: id, skipped: true, reason: meeting.detour.reason, pen: leader.pen() });
		else await playRound(leader, seats, id, answering);
	await beside(meeting, leader, seatOf);
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	for (const page of [leader, ...seats]) page.close();
}

/** Each page writes what is its own to write; what is the group's, the first of them writes down. */
function asSeeded({ words }: SeedMeeting, leader: Player, seats: Player[], seatOf: (at: number) => Player | undefined): Answering {
	const writer = (field: SeenField, by: number) =>
		field.who === 'facilitator' || field.who === 'notetaker' ? leader : field.shape === 'shared' ? seats[0] : seatOf(by);
	const ids = PEOPLE.map((_, at) => seatOf(at)?.seat ?? '');
	return async (page, field) => {
		for (const { by, about, value } of givings(field, words[field.key], ids)) {
			if (writer(field, by) !== page || about === '') continue;
			const ticket = field.rules.by === 'anonymous' ? await page.ticket(field.id, about) : null;
			const id = await page.put(field.id, value, about, { ticket });
			const gives = field.rules.reveal === 'live' || logOf(field.form).presents;
			if (gives && page !== leader && field.shape !== 'shared') await page.share(id, ticket);
		}
	};
}

/** Marks, a note by who sees it otherwise, and what came too early. */
async function beside({ wider, minor, parked }: SeedMeeting, leader: Player, seatOf: (at: number) => Player | undefined): Promise<void> {
	const answerOf = (text: string) =>
		leader.client.mirror.of('answer').find(({ given }) => JSON.stringify(given ?? null).includes(text))?.id;
	const put = (page: Player, what: 'minority' | 'parked', about: string | null, text: string) =>
		page.client.send('aside:put', { id: newId(), what, about, key: null, text, how: '', named: false, pen: page.pen() });
	for (const text of wider ?? []) {
		const id = answerOf(text);
		if (id) await leader.client.send('answer:mark', { id, mark: 'wider', on: true, pen: leader.pen() });
	}
	for (const { on, says, who } of minor ?? []) await put(seatOf(who)!, 'minority', answerOf(on) ?? null, says);
	for (const text of parked ?? []) await put(seatOf(1)!, 'parked', null, text);
	if (parked) await leader.client.send('session:parking', { open: true, pen: leader.pen() });
}
