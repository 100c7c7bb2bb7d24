/** What plays in more lives in the neighbourhood: as it was harvested, without situations and names; and a conversation that begins with it. */
import { shared } from '../../domain/entry.ts';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { addRound } from '../../domain/plan.ts';
import { put } from '../../domain/rows.ts';
import type { Text } from '../../domain/row.ts';
import type { Running } from '../boot.ts';
import { plan } from '../live/plan.ts';
import type { Team } from '../storage/teams.ts';
import { meetings } from './said.ts';

/** Conversations that this is material for. */
export const STARTS = ['kwesties-en-keuzes', 'verkennend-gesprek'] as const;
export type Start = (typeof STARTS)[number];

/** As many as one round can begin with, and the signs its question has room for. */
const MOST = 3;
const LONGEST = 600;
const MINUTES = 10;

type App = Pick<Running, 'entries' | 'sessions' | 'rooms'>;

const found = (app: App, team: string) => shared(app.entries.wider(team)).filter(({ text }) => text.trim());

export const wider = (app: App, team: string) => meetings(app, found(app, team));

/** Plans it under this id, once, with a round behind the check-in that asks about these. Undefined when none of them is there. */
export async function startWith(
	app: App,
	team: Team,
	wish: { id: Id; method: Start; date: string; ids: string[] }
): Promise<Id | undefined> {
	const lines = found(app, team.id).filter(({ id }) => wish.ids.includes(id));
	if (!lines.length) return undefined;
	const session = await plan(app.sessions, team, {
		id: wish.id,
		method: wish.method,
		meeting: wish.method,
		date: wish.date,
		title: '',
		version: 'normal'
	});
	const room = session ? app.rooms.room(session) : undefined;
	await room?.write((rows) => {
		const rounds = rows.rounds();
		if (rounds.some(({ title }) => title.nl === TITLE.nl)) return { change: put() };
		const after = (rounds.find(({ type }) => type === 'checkin') ?? rounds[0]!).id;
		const asked = { title: TITLE, prompt: promptOf(lines.slice(0, MOST).map(({ text }) => text.trim())), form: 'text', minutes: MINUTES };
		const rules = { reveal: 'onShow', by: 'named', log: 'summary' } as const;
		return { change: put(...addRound(rows, { ...asked, id: newId(), after, rules }, app.rooms.moment(room))) };
	});
	return session;
}

const TITLE: Text = { nl: 'Wat in meer levens speelt', en: 'What plays in more lives' };

function promptOf(lines: string[]): Text {
	const room = LONGEST - 120;
	const quoted = lines.map((line) => `“${line.slice(0, Math.floor(room / lines.length))}”`).join(' ');
	return {
		nl: `Dit hoorden we in meer levens: ${quoted} Waar zie jij dit, en wat zegt het je?`,
		en: `We heard this in more lives: ${quoted} Where do you see it, and what does it tell you?`
	};
}
