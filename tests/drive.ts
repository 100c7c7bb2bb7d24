/**
 * Makes a team, a meeting and seats through the product's own doors (pages' forms and sockets) and plays a meeting to its end, against any running
 * server: given its address and the one-time link, or the account of a facilitator. The live tests, the demo, the benchmark and outside trials
 * stand on it. By itself: `node tests/drive.ts http://localhost:3000 <one-time link> [method] [meeting]`.
 */
import { LiveClient } from '../src/lib/live/client.ts';
import type { ClientOptions } from '../src/lib/live/client.ts';
import { newId } from '../src/lib/domain/id.ts';
import type { RoundStage } from '../src/lib/domain/row.ts';
import type { SeenAnswer, SeenField, SeenRound } from '../src/lib/domain/view.ts';
import type { Face } from '../src/lib/live/protocol.ts';
import { answerRound, playToTheEnd } from './drive-meeting.ts';
import { Visitor } from './drive-visitor.ts';

export { answerRound, playToTheEnd, Visitor };

export type Account = { name: string; email: string; password: string };
export type Wish = { method?: string; meeting?: string; title?: string; date?: string; version?: 'normal' | 'short' };

export const ELLEN: Account = { name: 'Ellen de Wit', email: 'ellen@deugdelijk.example', password: 'paraplu-in-de-portiek-7' };

/** Opens the one-time link and makes the first account. The link may be whole, or only what stands behind its `#`. */
export async function firstFacilitator(url: string, link: string, account: Account = ELLEN): Promise<Visitor> {
	const visitor = new Visitor(url);
	await visitor.submit('/welkom?/open', { link });
	await visitor.submit('/welkom?/make', account);
	return visitor;
}

export async function signedIn(url: string, account: Account = ELLEN): Promise<Visitor> {
	const visitor = new Visitor(url);
	await visitor.submit('/inloggen', { email: account.email, password: account.password });
	return visitor;
}

/** A new team of which this visitor is the owner; answers with its id. */
export async function makeTeam(visitor: Visitor, name = 'Team Noord', words = 'client'): Promise<string> {
	return lastPart(await visitor.submit('/teams?/make', { name, words }));
}

/** Plans a meeting; answers with the session's id. */
export async function planMeeting(visitor: Visitor, team: string, wish: Wish = {}): Promise<string> {
	const { method = 'groeiend-kwaliteitsbewustzijn', meeting = 'gk1', title = '', date = '2026-12-01', version = 'normal' } = wish;
	return lastPart(await visitor.submit(`/teams/${team}/gesprekken?/plan`, { method, meeting, title, date, version }));
}

/** A whole series in a row, a conversation every two weeks; answers with their ids in order. */
export async function planSeries(
	visitor: Visitor,
	team: string,
	wish: { title?: string; aim?: string; start?: string } = {}
): Promise<string[]> {
	const { title = 'Samen kijken', aim = 'Weten waar we voor staan', start = '2026-12-01' } = wish;
	const day = (nth: number) => new Date(Date.parse(start) + nth * 14 * 86_400_000).toISOString().slice(0, 10);
	const dates = Object.fromEntries([1, 2, 3, 4, 5].map((nth) => [`date-gk${nth}`, day(nth - 1)]));
	const planned = { method: 'groeiend-kwaliteitsbewustzijn', title, aim, start, weeks: '2', version: 'normal', ...dates };
	const page = await visitor.submit(`/teams/${team}/gesprekken?/series`, planned);
	const whole = await (await visitor.get(page)).text();
	// Of several series the newest stands last.
	const html = whole.slice(whole.lastIndexOf(`<bdi>${title}</bdi>`));
	return [...new Set([...html.matchAll(/gesprekken\/([0-9a-z]{26})"/g)].map((found) => found[1]!))];
}

/** Sits down with a join code or the secret of a link. */
export async function takeSeat(
	url: string,
	code: string,
	name: string,
	options: Partial<ClientOptions> = {},
	visitor = new Visitor(url)
): Promise<Player> {
	const session = lastPart(await visitor.submit('/meedoen?/sit', { code, name }));
	return play(visitor, session, 'seat', options);
}

/** A screen of the session, opened by its leader; it holds nothing but the right to be one. */
export async function openScreen(leader: Player, options: Partial<ClientOptions> = {}): Promise<Player> {
	const signedIn = leader.visitor.with(() => true);
	await signedIn.submit(`/gesprek/${leader.session}/leiden?/here`, {});
	const visitor = signedIn.with((cookie) => cookie.includes(`screen_${leader.session}`));
	return play(visitor, leader.session, 'screen', options);
}

/** One open page: who it is, and what it sees and sends. */
export class Player {
	readonly visitor: Visitor;
	readonly session: string;
	readonly client: LiveClient;
	readonly writer = newId();
	#take = 0;

	constructor(visitor: Visitor, session: string, face: Face, options: Partial<ClientOptions> = {}) {
		this.visitor = visitor;
		this.session = session;
		this.client = new LiveClient({
			url: visitor.url,
			session,
			face,
			headers: { cookie: visitor.cookie },
			transports: ['websocket'],
			...options
		});
	}

	pen(saw?: Record<string, number>) {
		return { writer: this.writer, take: ++this.#take, ...(saw && { saw }) };
	}

	get head() {
		return this.client.mirror.of('session')[0];
	}
	get rounds(): SeenRound[] {
		return this.client.mirror.of('round').sort((a, b) => a.place - b.place);
	}
	get seat(): string {
		const { me } = this.client.mirror;
		if (!me || !('seat' in me)) throw new Error('this page has no seat');
		return me.seat;
	}
	fields(round: string): SeenField[] {
		const fields = this.client.mirror.of('field').filter((field) => field.round === round);
		return fields.sort((a, b) => a.place - b.place);
	}
	field(key: string): SeenField | undefined {
		return this.client.mirror.of('field').find((field) => field.key === key);
	}
	answers(field: string): SeenAnswer[] {
		return this.client.mirror.of('answer').filter((answer) => answer.field === field);
	}

	/** Resolves with the first truthy answer to what is looked for, looking again after every change. */
	until<T>(look: (player: Player) => T | undefined | false | null, milliseconds = 15_000): Promise<T> {
		return new Promise((resolve, reject) => {
			const check = () => {
				const found = look(this);
				if (found) (stop(), clearTimeout(timer), resolve(found));
			};
			const stop = this.client.on(check);
			const timer = setTimeout(() => (stop(), reject(new Error(`waited in vain: ${look}`))), milliseconds);
			check();
		});
	}

	/** Signed words in a field; answers with the answer's id once they are stored. */
	async put(field: string, value: unknown, about: string | null = null, more: object = {}): Promise<string> {
		const id = newId();
		const payload = {
			id,
			field,
			about,
			value,
			under: 'writing' as const,
			part: false,
			ticket: null,
			spend: null,
			pen: this.pen(),
			...more
		};
		return (await this.client.send('answer:put', payload)).id;
	}

	share(id: string, ticket: string | null = null) {
		return this.client.send('answer:give', { id, give: true, ticket, pen: this.pen() });
	}

	/** The right to one unsigned answer, taken and kept as a browser does. */
	async ticket(field: string, about: string | null): Promise<string> {
		const { slots } = await this.client.send('ticket:take', { field });
		const slot = slots.find((one) => one.about === about);
		if (!slot) throw new Error('there is no ticket');
		await this.client.send('ticket:stored', { field, abouts: [about] });
		return slot.tickets[0]!;
	}

	/** Moves a round on, from the stage it is in. */
	step(round: string, to: RoundStage, reason?: string) {
		const from = this.client.mirror.get('round', round)!.stage;
		return this.client.send('round:stage', { round, from, to, ...(reason && { reason }), pen: this.pen() });
	}

	close(): void {
		this.client.close();
	}
}

export function play(visitor: Visitor, session: string, face: Face, options: Partial<ClientOptions> = {}): Promise<Player> {
	const player = new Player(visitor, session, face, options);
	return player.until(() => player.client.line === 'live' && player.client.mirror.me && player);
}

/** Leads a planned session: opens its lobby and answers with the leader's page and the join code. */
export async function openLobby(visitor: Visitor, session: string): Promise<{ leader: Player; code: string; link: string }> {
	const leader = await play(visitor, session, 'lead');
	await leader.client.send('session:stage', { from: 'planned', to: 'lobby', pen: leader.pen() });
	const { code, link } = await leader.client.send('door:read', {});
	return { leader, code, link };
}

const lastPart = (address: string) => address.split('/').at(-1)!;

if (import.meta.main) {
	const [url = 'http://localhost:3000', link = '', method = 'groeiend-kwaliteitsbewustzijn', meeting = method] = process.argv.slice(2);
	const wish = { method, meeting: meeting === 'groeiend-kwaliteitsbewustzijn' ? 'gk1' : meeting };
	const visitor = await firstFacilitator(url, link);
	const team = await makeTeam(visitor);
	const { leader, code } = await openLobby(visitor, await planMeeting(visitor, team, wish));
	const names = ['Fenna', 'Joris', 'Mo', 'Naima', 'Sander', 'Tineke en Wim'];
	const seats = await Promise.all(names.map((name) => takeSeat(url, code, name)));
	await playToTheEnd(leader, seats);
	process.stdout.write(`Played ${wish.meeting} with ${seats.length} people: ${url}/teams/${team}/logboek/${leader.session}\n`);
	for (const player of [leader, ...seats]) player.close();
}
