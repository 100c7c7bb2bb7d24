/**
 * The one door out: what an audience may see of a row, or nothing. Whatever leaves the server (socket, page, search, export, mail) went
 * through here; `Visible` makes that hard to forget, for nothing else makes one.
 *
 * A viewer belongs to audiences that lie inside each other: everybody (the screen too), the seats, and then the leaders or the one seat.
 * `Rows` of a wider audience are not repeated to a narrower one: see `streams.ts`.
 */
import type { Id } from './id.ts';
import type { AnswerRow, AsideRow, DeviationRow, FieldRow, GroupRow, PartRow, RoundRow, Row, SeatRow, SessionRow } from './row.ts';

export type Audience = 'all' | 'seats' | 'leaders' | `seat:${Id}`;

declare const seen: unique symbol;
export type Visible<T> = T & { readonly [seen]: true };

export type SeenSession = Omit<SessionRow, 'lead' | 'takes' | 'epoch' | 'team' | 'series'> &
	Partial<Pick<SessionRow, 'lead' | 'takes' | 'epoch' | 'team' | 'series'>>;
export type SeenRound = Omit<RoundRow, 'say' | 'tip' | 'pitfall' | 'takes' | 'used' | 'since' | 'tally' | 'planned' | 'session'> &
	Partial<Pick<RoundRow, 'say' | 'tip' | 'pitfall' | 'takes' | 'used' | 'since' | 'tally' | 'planned'>>;
export type SeenField = Omit<FieldRow, 'takes' | 'session' | 'ahead'> & Partial<Pick<FieldRow, 'takes' | 'ahead'>>;
export type SeenSeat = Pick<SeatRow, 'kind' | 'id' | 'name'> &
	Partial<Pick<SeatRow, 'state' | 'ready' | 'onScreen' | 'given' | 'takes' | 'returns' | 'names' | 'where' | 'own'>>;
export type SeenPart = Omit<PartRow, 'session' | 'takes'>;
export type SeenAnswer = Pick<AnswerRow, 'kind' | 'id' | 'round' | 'field' | 'about' | 'seat' | 'part' | 'given'> &
	Partial<Pick<AnswerRow, 'value' | 'out' | 'unpicked' | 'takes' | 'group' | 'marks' | 'keep' | 'unheard'>>;
export type SeenGroup = Omit<GroupRow, 'session' | 'takes'>;
export type SeenAside = Pick<AsideRow, 'kind' | 'id' | 'what' | 'about' | 'key' | 'seat' | 'text' | 'how' | 'open' | 'named'> &
	Partial<Pick<AsideRow, 'takes'>>;
export type SeenRow = SeenSession | SeenRound | SeenField | SeenSeat | SeenPart | SeenAnswer | SeenGroup | SeenAside | DeviationRow;
export type SeenRowOf<K extends SeenRow['kind']> = Extract<SeenRow, { kind: K }>;

/** What this audience may see of this row; undefined when that is nothing. */
export function view(row: Row, audience: Audience): Visible<SeenRow> | undefined {
	return see(row, audience) as Visible<SeenRow> | undefined;
}

function see(row: Row, audience: Audience): SeenRow | undefined {
	switch (row.kind) {
		case 'session':
			return seeSession(row, audience);
		case 'round':
			return seeRound(row, audience);
		case 'field':
			return seeField(row, audience);
		case 'seat':
			return seeSeat(row, audience);
		case 'answer':
			return seeAnswer(row, audience);
		case 'part':
			return seePart(row);
		case 'group':
			return seeGroup(row);
		case 'aside':
			return seeAside(row, audience);
		case 'deviation':
			return audience === 'leaders' ? row : undefined;
		case 'ticket':
			return undefined;
		default:
			return row satisfies never;
	}
}

function seeSession(row: SessionRow, audience: Audience): SeenSession {
	if (audience === 'leaders') return row;
	const { lead: _lead, takes: _takes, epoch: _epoch, team: _team, series: _series, ...open } = row;
	return open;
}

function seeRound(row: RoundRow, audience: Audience): SeenRound {
	const { session: _session, ...leaders } = row;
	if (audience === 'leaders') return leaders;
	const {
		say: _say,
		tip: _tip,
		pitfall: _pitfall,
		takes: _takes,
		used: _used,
		since: _since,
		tally: _tally,
		planned: _planned,
		...open
	} = leaders;
	return open;
}

/** A question is there for all once it is asked; the leaders have read it beforehand. */
function seeField(row: FieldRow, audience: Audience): SeenField | undefined {
	const { session: _session, takes, ahead, ...open } = row;
	if (audience === 'leaders') return { ...open, takes, ahead };
	if (ahead && audience === `seat:${ahead}`) return { ...open, ahead };
	if (!row.open && !row.shown) return undefined;
	return audience === 'all' ? nameless(open) : open;
}

/** The screen knows no names of people unless it was asked to show them: then the seats themselves say who they are. */
function nameless<T extends Pick<FieldRow, 'about' | 'from' | 'abouts' | 'items'>>(field: T): T {
	const blank = (items: FieldRow['items']) => items && items.map((item) => ({ ...item, label: { nl: '', en: '' } }));
	const { about, from, abouts, items } = field;
	if (about !== 'teller' && from !== 'participants') return field;
	return {
		...field,
		abouts: about === 'teller' || from === 'participants' ? blank(abouts) : abouts,
		items: from === 'participants' ? blank(items) : items
	};
}

function seeSeat(row: SeatRow, audience: Audience): SeenSeat | undefined {
	const { kind, id, name, state, ready, onScreen, given, takes, returns, names, where, own } = row;
	if (audience === `seat:${id}`) return { kind, id, name, state, ready, given, takes, returns, names, where, own };
	if (state === 'removed') return undefined;
	// No takes: a tab counts everything it sends, so they would say how much somebody is writing.
	if (audience === 'leaders') return { kind, id, name, state, ready, onScreen, names, where };
	if (state === 'knocking' || state === 'ahead') return undefined;
	if (audience === 'all') return onScreen ? { kind, id, name, names } : undefined;
	return { kind, id, name, names, where };
}

/** Chairs are for all to see, empty ones too; who sits in them is a name only where names may be known. */
function seePart({ session: _session, takes: _takes, ...open }: PartRow): SeenPart | undefined {
	return open.place ? open : undefined;
}

function seeGroup({ session: _session, takes: _takes, ...open }: GroupRow): SeenGroup | undefined {
	return open.label ? open : undefined;
}

/** Its author's, and the others' once it is open. Leaders read beforehand what clients said; their own log is theirs. */
function seeAside(row: AsideRow, audience: Audience): SeenAside | undefined {
	const { kind, id, what, about, key, seat, text, how, open, named, takes } = row;
	const words: SeenAside = { kind, id, what, about, key, seat, text, how, open, named };
	if (seat && audience === `seat:${seat}`) return { ...words, takes };
	if (!text) return undefined;
	const nameless = { ...words, seat: named ? seat : null };
	if (audience === 'leaders' && (what === 'log' || what === 'voice')) return seat ? nameless : { ...nameless, takes };
	return open && what !== 'log' ? nameless : undefined;
}

/** Others see what was given, its author also what was saved. Words of a ticket have no author to show them to until they are given. */
function seeAnswer(row: AnswerRow, audience: Audience): SeenAnswer | undefined {
	const { kind, id, round, field, about, seat, ticket, part, given, value, out, unpicked, group, marks, keep, unheard, takes } = row;
	const shown: SeenAnswer = { kind, id, round, field, about, seat, part, given, out, unpicked, group, marks, keep };
	if (seat && audience === `seat:${seat}`) return { ...shown, value, unheard, takes };
	// What is the group's is written on by many: they need to know what they have seen of it.
	if (!seat && !ticket && given) return { ...shown, value, takes };
	return given ? shown : undefined;
}
