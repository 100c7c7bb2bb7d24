/**
 * The rows a session is made of: all there is to store, to tell and to read back. A row holds everything that decides who may see it,
 * so that `view` needs nothing but the row; whoever changes that (showing, sharing, taking back) writes the row anew in the same commit.
 */
import type { Id } from './id.ts';
import type { AsideRow, Before, DeviationRow, GroupRow, PartRow } from './beside.ts';
import type { Rules } from './rules.ts';

export type { AsideKind, AsideRow, Before, DeviationKind, DeviationRow, GroupRow, PartKind, PartRow } from './beside.ts';

/** A text of a method in its languages; `nl-easy` is plainer Dutch. */
export type Text = { nl: string; en: string; 'nl-easy'?: string };

/** Something to choose, mark or talk about; the key is what answers store. */
export type Item = { key: string; label: Text; note?: Text };

/** Which take of which tab a row has seen: writer id → highest take. See `writers.ts`. */
export type Takes = Record<string, number>;

export type SessionStage = 'planned' | 'lobby' | 'running' | 'done' | 'closed';
export type Door = 'open' | 'knock' | 'locked';
/** `ends` and `left` are milliseconds; `ends` on the server's steady clock. */
export type Timer = { state: 'running'; ends: number; total: number } | { state: 'paused'; left: number; total: number };

export type SessionRow = {
	kind: 'session';
	id: Id;
	team: Id;
	method: string;
	methodVersion: number;
	meeting: string;
	title: Text;
	question: Text;
	prepare: Text;
	lead: Text;
	credit: Text;
	/** Which meeting of how many, or nulls for a method of one meeting. */
	place: { number: number; of: number } | null;
	/** `YYYY-MM-DD` */
	date: string;
	version: 'normal' | 'short';
	/** The team's word for client: a key of the glossary's `clientWords`. */
	words: string;
	/** The smallest group of unsigned answers that is shown; 5, never below 4, never lowered. */
	smallest: number;
	stage: SessionStage;
	/** Where everybody is brought: a round, or the list of what goes into the logbook. */
	at: Id | 'review' | null;
	door: Door;
	/** Join code and link are derived from this number; another number, another code. */
	epoch: number;
	/** *Even luisteren*: pages are quiet. */
	quiet: boolean;
	/** The screen shows who said what. Off until the group wants it. */
	namesOnScreen: boolean;
	timer: Timer | null;
	/** The seat drawn to begin. */
	starter: Id | null;
	/** Citizens take part: plain words on the pages, and a situation stays out of the logbook unless its presenter says otherwise. */
	mixed: boolean;
	/** Nothing is kept of it but that it took place. */
	unrecorded: boolean;
	/** The parking place is open: early solutions may be read. */
	parking: boolean;
	/** Where who is not in the room can be seen and heard. */
	video: string | null;
	/** When the group meets again and who brings something then, settled before people stand up. */
	next: { date: string; presenter: string } | null;
	/** The series it belongs to. */
	series: Id | null;
	/** What earlier conversations gave this one to begin with, frozen when it starts. */
	before: Before | null;
	/** Wall clock, milliseconds. */
	startedAt: number | null;
	doneAt: number | null;
	closedAt: number | null;
	takes: Takes;
};

export type RoundStage = 'waiting' | 'writing' | 'shown' | 'closed';
export type RoundType = 'checkin' | 'silent' | 'share' | 'deepen' | 'judge' | 'harvest' | 'agree' | 'checkout';

export type RoundRow = {
	kind: 'round';
	id: Id;
	session: Id;
	/** Order in the session; fractions make room for rounds put between. */
	place: number;
	key: string;
	/** 1, or 2 and up when the round is repeated. */
	visit: number;
	type: RoundType;
	title: Text;
	why: Text;
	say: Text;
	tip: Text;
	pitfall: Text;
	minutes: number;
	/** What was planned when the conversation began: minutes that gave way since are no gain. Null in rounds of before this was kept. */
	planned: number | null;
	stage: RoundStage;
	skipped: boolean;
	/** Put in on the spot: not in the method. */
	added: boolean;
	/** Milliseconds the round was open, and since when it is (steady clock). */
	used: number;
	since: number | null;
	/** Kept at closing for the process evaluation, without names. */
	tally: { present: number; contributed: number; planned: number; used: number } | null;
	takes: Takes;
};

export type Shape = 'one' | 'many' | 'shared';
export type Source = 'virtues' | 'participants' | 'agreements:open' | 'harvest:series' | { round: string; field: string };

/** What a form needs to know of its field beside prompt and rules. */
export type Settings = {
	max?: number;
	most?: number;
	own?: boolean;
	personal?: boolean;
	options?: (Item & { undecided?: boolean })[];
	steps?: Item[];
	poles?: Item[];
	columns?: (Item & { yields?: string })[];
	rows?: Item[];
	marks?: Item[];
	pair?: { key: string; moment: 'before' | 'after' };
};

export type FieldRow = {
	kind: 'field';
	id: Id;
	session: Id;
	round: Id;
	place: number;
	key: string;
	form: string;
	prompt: Text;
	shape: Shape;
	rules: Rules;
	settings: Settings;
	yields: string;
	who: 'all' | 'presenter' | 'facilitator' | 'notetaker';
	from: Source | null;
	about: 'teller' | 'virtue' | 'item' | null;
	opensAfter: string | null;
	open: boolean;
	shown: boolean;
	/** Frozen when the field opens: what can be chosen, and what each answer is about. */
	items: Item[] | null;
	abouts: Item[] | null;
	/** The one thing of `abouts` that is being talked about. */
	focus: string | null;
	/** Fewer people than the smallest group shown when it opened: the page says that anonymity cannot be promised. */
	few: boolean;
	/** The seat that may prepare it before it opens: a situation is written beforehand by who brings it. */
	ahead: Id | null;
	takes: Takes;
};

/** `ahead`: prepares something for a conversation that is still to come, and is not in it yet. */
export type SeatState = 'ahead' | 'knocking' | 'in' | 'left' | 'removed';

export type SeatRow = {
	kind: 'seat';
	id: Id;
	session: Id;
	name: string;
	state: SeatState;
	/** The account it belongs to, when a facilitator takes a seat too. */
	person: Id | null;
	/** The round this seat is ready with. */
	ready: Id | null;
	/** The screen may show this name. */
	onScreen: boolean;
	/** `field/about` of which this browser has stored its tickets; which ones is written nowhere. */
	given: string[];
	/** A return link was made for it. */
	returns: boolean;
	/** Who else sits at this laptop: one seat, several names. */
	names: string[];
	/** In the room or on the line, when they said so. */
	where: 'room' | 'remote' | null;
	/** Their own intentions of earlier conversations, theirs alone to look back at. */
	own: Item[];
	/** The same by chance drawn id on every seat that is known to be one person's, over the conversations of a team. It never leaves the server. */
	thread: Id | null;
	takes: Takes;
};

/** What others see of an answer: the words as they were shown, whether they came late, and their place in the drawn order. */
export type Given = { value: unknown; late: boolean; place: number };

/** What its presenter lets the logbook keep of a situation: the text too, only what the conversation yielded, or nothing of it. */
export type Keep = 'all' | 'yield' | 'nothing';
/** `answer`: of the questions asked, this one is answered. `wider`: this plays in more lives in the neighbourhood. */
export type Mark = 'answer' | 'wider';

/** Neither seat nor ticket: the group owns it together, and everybody who may write in its field may change it. */
export type AnswerRow = {
	kind: 'answer';
	id: Id;
	session: Id;
	round: Id;
	field: Id;
	about: string | null;
	/** Who wrote it, or null when unsigned. */
	seat: Id | null;
	/** Hash of the ticket it was written with, or null when signed. */
	ticket: string | null;
	/** A passage its author chose to share from private words. */
	part: boolean;
	/** What its author saved last. */
	value: unknown;
	given: Given | null;
	/** An unsigned answer in a live field, released and waiting for company. */
	pending: boolean;
	/** Its author took it out of the logbook. */
	out: boolean;
	/** The facilitator left it out of the summary. */
	unpicked: boolean;
	/** The heading it was gathered under. */
	group: Id | null;
	marks: Mark[];
	keep: Keep | null;
	/** Written down by another hand, and not read back yet. Once it was, nothing tells any more: unsigned words would be known by it. */
	unheard: boolean;
	takes: Takes;
};

export type TicketRow = {
	kind: 'ticket';
	/** Hash of the ticket. */
	id: string;
	session: Id;
	field: Id;
	about: string | null;
	/** Used up: its slot was filled with a name instead. */
	spent: boolean;
};

export type Row = SessionRow | RoundRow | FieldRow | SeatRow | PartRow | AnswerRow | GroupRow | AsideRow | TicketRow | DeviationRow;
export type RowKind = Row['kind'];
export type RowOf<K extends RowKind> = Extract<Row, { kind: K }>;
