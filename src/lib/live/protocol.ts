/**
 * The whole conversation between a browser and the server, over Socket.IO on the page's own address (path `/live`; websocket first, polling when
 * that fails). Enough to write another client from.
 *
 * **Handshake** (`auth`): `Hello`. Who you are is in the cookies of the request and nowhere else: a role, a seat or a team in a payload is refused.
 * A refused handshake is a `connect_error` whose `data` is a `RefusalCode`: `not-found` when there is nothing here for you, `closed` when you led here and
 * the session was closed meanwhile, `too-old` when the page must be loaded anew; after any other you may try again.
 *
 * **Streams.** You follow some streams (`snapshot.streams` names them, widest first). Each has its own number, which rises by one with every change
 * that stream can see. What a row looks like to you is what the narrowest stream that has it says: keep rows per stream, read narrowest first.
 * - `snapshot` replaces all you have. It comes first, and again when your part in the session changes.
 * - `changed` brings one stream from `after` (or `number - 1`) to `number`: rows as they now are, refs of rows that are gone from that stream. When you
 *   are not that far, ask `session:since` with the numbers you have: its answer is what you missed of each stream, or a snapshot.
 *
 * **Commands** are `noun:verb` with one payload and an acknowledgement: `Done` (stored and flushed) or `Refused`. All say what should be, so send again
 * as often as you like until acknowledged, also after a restart. `pen` in a payload: see `domain/writers.ts`. Times are milliseconds.
 */
import type { Kept } from '../domain/answer.ts';
import type { Commands, Sign } from '../domain/command.ts';
import type { Id } from '../domain/id.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { RowRef } from '../domain/rows.ts';
import type { Stream } from '../domain/streams.ts';
import type { SeenRow, Visible } from '../domain/view.ts';

/** Raised when an older page can no longer be served; it is then told to `reload`. */
export const PROTOCOL = 1;
export const PATH = '/live';

export type Face = 'seat' | 'lead' | 'screen';
/** `had`: the numbers this page has, to be brought up to date instead of starting over. */
export type Hello = { protocol: number; session: Id; face: Face; had?: Record<string, number> };

/** Who you are here. `waiting`: knocked, and told nothing else yet. `ahead`: prepares beforehand, and is told of their own alone. */
export type Me = { role: 'seat' | 'waiting' | 'ahead'; seat: Id } | { role: 'leader' } | { role: 'screen' };

export type Snapshot = { me: Me; streams: { stream: Stream; number: number; rows: Visible<SeenRow>[] }[] };
/** `after`: the number this follows, when that is not the one before. */
export type Changed = { stream: Stream; number: number; after?: number; rows: Visible<SeenRow>[]; gone: RowRef[] };

/** Never stored. To leaders: which seats have a page open, the private signs, and who was heard in this round (as leaders ticked it). To the screen in the lobby: how many are here. */
export type Presence = { here: Id[]; signs: { seat: Id; sign: Sign }[]; heard: Id[] } | { count: number };

export type Done<T = unknown> = { ok: true } & T;
export type Refused = { ok: false; refusal: RefusalCode };
export type Ack<T = unknown> = (answer: Done<T> | Refused) => void;

export type Ticketed = { about: string | null; tickets: string[] };

/** What is asked and answered beside the commands. None of it is stored, but that tickets were handed and a link was made. */
export type Questions = {
	/** The server's steady clock, for timers: halve the round trip. */
	'time:ask': { ask: Record<string, never>; answer: { steady: number } };
	'session:since': { ask: { had: Record<string, number> }; answer: { changes?: Changed[]; snapshot?: Snapshot } };
	/** Join code and links, while there are any. */
	'door:read': { ask: Record<string, never>; answer: { code: string; link: string; host: string; modules: boolean[][] } };
	/**
	 * The one-time rights to unsigned words in a field, for this browser to keep; then say `ticket:stored`. Until then they are handed again, but not
	 * after a restart of the server: nobody gets a second set.
	 */
	'ticket:take': { ask: { field: Id }; answer: { slots: Ticketed[] } };
	'ticket:stored': { ask: { field: Id; abouts: (string | null)[] }; answer: Record<string, never> };
	/** A private sign to the leaders, or null to take it back. */
	'sign:give': { ask: { sign: Sign | null }; answer: Record<string, never> };
	'sign:seen': { ask: { seat: Id }; answer: Record<string, never> };
	/** Leaders tick who was heard in this round; gone with the round, and kept nowhere. */
	'seat:heard': { ask: { seat: Id; heard: boolean }; answer: Record<string, never> };
	/** A personal link back to one's own words; an earlier one ends. */
	'seat:return': { ask: Record<string, never>; answer: { link: string } };
};

export type Replies = { [V in keyof Commands]: V extends 'answer:put' ? Kept : Record<string, never> };

export type ClientToServer = { [V in keyof Commands]: (payload: Commands[V], ack: Ack<Replies[V]>) => void } & {
	[V in keyof Questions]: (payload: Questions[V]['ask'], ack: Ack<Questions[V]['answer']>) => void;
};

export type ServerToClient = {
	snapshot: (snapshot: Snapshot) => void;
	changed: (changed: Changed) => void;
	presence: (presence: Presence) => void;
	/** To every page of a seat: a leader saw its private sign, which is gone with that. */
	seen: () => void;
	/** To screens: a leader brings what is on them up or down. */
	scroll: (to: 'up' | 'down') => void;
	/** A newer version is there: load the page again when nobody is typing in it. */
	reload: () => void;
};
