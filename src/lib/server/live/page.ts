/** What a page of a session is rendered with: the same rows, through the same view, as its socket will get. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '../../domain/actor.ts';
import type { Id } from '../../domain/id.ts';
import { isId } from '../../domain/id.ts';
import { holds } from '../../domain/parts.ts';
import type { Rows } from '../../domain/rows.ts';
import { needs } from '../../domain/waiting.ts';
import type { Face, Me, Snapshot } from '../../live/protocol.ts';
import { clientWords } from '../../methods/index.ts';
import type { ClientWord } from '../../methods/schema.ts';
import { boot } from '../boot.ts';
import type { Running } from '../boot.ts';
import type { Room } from './room.ts';
import { actorNow, follower, whoComes } from './who.ts';
import type { Who } from './who.ts';

export type Visit = { app: Running; room: Room; who: Who; actor(rows: Rows): Actor };

/** Who visits this session with this face; 404 for everybody who has nothing to do with it, and for what does not exist. */
export async function visit(event: Pick<RequestEvent, 'request'>, session: string, face: Face): Promise<Visit> {
	const app = await boot();
	const registers = { auth: app.auth, teams: app.auth.teams, sessions: app.sessions, clock: app.clock };
	const who = isId(session) ? await whoComes(registers, event.request.headers, session, face) : undefined;
	const room = who && app.rooms.room(session);
	if (!who || !room) error(404, 'not found');
	return { app, room, who, actor: (rows) => actorNow(registers, who, rows) };
}

export type First = { session: Id; first: Snapshot; words: ClientWord; needs: string[] };

/** The page's first rows, the team's word for client and what its plan needs; 404 when this visitor has nothing to follow (any more). */
export async function firstRows({ room, actor }: Visit): Promise<First> {
	return room.read((rows, ledger) => {
		const me = follower(actor(rows));
		if (!me) error(404, 'not found');
		return { session: rows.session.id, first: ledger.snapshot(rows, me), words: wordsFor(me, rows), needs: needsOf(me, rows) };
	});
}

/** What the page has to fetch for the plan; who knocks is told nothing of it yet. */
const needsOf = (me: Me, rows: Rows) => {
	if (me.role === 'waiting') return [];
	if (me.role === 'ahead')
		return needs(
			rows.of('field').filter(({ ahead }) => ahead === me.seat),
			{}
		);
	const { before, parking } = rows.session;
	return needs(rows.of('field'), {
		...{ before, parked: parking },
		parts: rows.of('part').some(({ place }) => place),
		voices: rows.of('aside').some(({ what, open }) => what === 'voice' && open),
		headings: rows.of('group').some(({ label }) => label),
		gathering: me.role === 'seat' && holds(rows, 'notetaker', me.seat)
	});
};

/** Where citizens take part nobody is a client on their pages. */
const wordsFor = (me: Me, { session }: Rows) => wordsOf(session.mixed && me.role !== 'leader' ? 'inwoner' : session.words);

/** The forms of a team's word for client. */
export const wordsOf = (key: string): ClientWord => clientWords.find((word) => word.key === key) ?? clientWords[0]!;

/** Who leads in this session's team, for pages and actions beside the live page, also after closing, and who was asked to lead along, while it lasts; 404 for everybody else. */
export async function leader(event: Pick<RequestEvent, 'request'>, session: Id): Promise<Visit> {
	const here = await visit(event, session, 'lead');
	if (here.who.kind === 'guest' && (await here.room.read((rows) => here.actor(rows).role)) === 'leader') return here;
	const team = await here.room.read(({ session }) => session.team);
	const role = here.who.kind === 'person' ? here.app.auth.teams.roleIn(team, here.who.person) : undefined;
	if (role !== 'owner' && role !== 'facilitator') error(404, 'not found');
	return here;
}
