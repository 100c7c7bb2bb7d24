/**
 * Everything that can be asked of a session, as the wanted end state of a thing: never "add one", never "toggle". So sending a command twice,
 * late or after a restart has the effect of sending it once. `pen` says which tab writes and the how manieth time (see `writers.ts`).
 */
import type { Id } from './id.ts';
import type { AsideKind, Door, Item, Keep, Mark, PartKind, RoundStage, SessionStage, Text } from './row.ts';
import type { Rules } from './rules.ts';
import type { Pen } from './writers.ts';

/**
 * `rule`: a ground rule somebody wants to talk about first. `stop`: the presenter stopped their situation. `marked`: something in a situation that is
 * about to go on the screen may make somebody recognisable.
 */
export type Sign = 'touched' | 'moment' | 'time' | 'word' | 'rule' | 'stop' | 'marked';
type Label = Pick<Item, 'key' | 'label'>;

export type Commands = {
	'session:stage': { from: SessionStage; to: SessionStage; pen: Pen };
	'session:at': { at: Id | 'review'; pen: Pen };
	'session:quiet': { quiet: boolean; pen: Pen };
	'session:starter': { starter: 'draw' | 'none'; pen: Pen };
	/** `left` and `total` in milliseconds; null takes the timer away. */
	'session:timer': { timer: { state: 'running' | 'paused'; left: number; total: number } | null; pen: Pen };
	'session:parking': { open: boolean; pen: Pen };
	/** A link to a video call, or null. */
	'session:video': { video: string | null; pen: Pen };
	'session:next': { next: { date: string; presenter: string } | null; pen: Pen };
	'door:set': { door: Door; pen: Pen };
	/** Another code and link: one more than the epoch the page knows. */
	'door:rotate': { epoch: number; pen: Pen };
	'round:stage': { round: Id; from: RoundStage; to: RoundStage; reason?: string; pen: Pen };
	'round:skip': { round: Id; skipped: boolean; reason?: string; pen: Pen };
	'round:repeat': { round: Id; id: Id; reason?: string };
	'round:add': { id: Id; after: Id; title: Text; prompt: Text; form: string; rules: Rules; minutes: number; reason?: string };
	'round:change': { round: Id; title?: Text; minutes?: number; reason?: string; pen: Pen };
	'field:show': { field: Id; pen: Pen };
	'field:focus': { field: Id; about: string | null; pen: Pen };
	'field:change': { field: Id; prompt?: Text; columns?: Label[]; poles?: Label[]; reason?: string; pen: Pen };
	'deviation:reason': { id: Id; reason: string; pen: Pen };
	'seat:admit': { seats: Id[] };
	'seat:remove': { seat: Id };
	'seat:rename': { seat: Id; name: string; pen: Pen };
	'seat:names': { onScreen: boolean; pen: Pen };
	'seat:ready': { round: Id; ready: boolean; pen: Pen };
	'seat:leave': Record<string, never>;
	/** Who sits here beside oneself, and whether in the room or on the line. */
	'seat:sits': { seat: Id; names: string[]; where: 'room' | 'remote' | null; pen: Pen };
	/** Who has a part; of perspectives and parties also that the chair is there. */
	'part:set': { what: PartKind; key: string; label: Text | null; seats: Id[]; pen: Pen };
	'part:drop': { what: PartKind; key: string; pen: Pen };
	/** Sits down in an open perspective or party, or gets up. */
	'part:take': { what: 'perspective' | 'party'; key: string; take: boolean; pen: Pen };
	/** Groups of two or three by chance, or none: `mixed` keeps the room and the line apart unless chosen. */
	'part:pair': { size: 2 | 3 | null; mixed: boolean; pen: Pen };
	/** `ticket` and `spend`: on the wire the ticket itself, in a decision its hash. */
	'answer:put': {
		id: Id;
		field: Id;
		about: string | null;
		value: unknown;
		under: 'writing' | 'shown';
		part: boolean;
		ticket: string | null;
		spend: string | null;
		/** In a shared field: the words one began from, so that what others wrote meanwhile is woven in and not replaced. */
		was?: unknown;
		/** Somebody wrote this down for its author: read back and confirmed, or not yet. */
		heard?: boolean;
		pen: Pen;
	};
	'answer:give': { id: Id; give: boolean; ticket: string | null; pen: Pen };
	'answer:drop': { id: Id; ticket: string | null; pen: Pen };
	'answer:out': { id: Id; out: boolean; ticket: string | null; pen: Pen };
	'answer:pick': { id: Id; pick: boolean; pen: Pen };
	'answer:mark': { id: Id; mark: Mark; on: boolean; pen: Pen };
	/** The presenter's say over their situation. */
	'answer:keep': { id: Id; keep: Keep; pen: Pen };
	/** *Dit gaat niet verder*: off every screen, kept nowhere, and the pages go quiet. */
	'answer:stop': { id: Id; pen: Pen };
	/** Gathers a shown answer under a heading, or lets it go. */
	'answer:group': { id: Id; group: Id | null; pen: Pen };
	'group:put': { id: Id; field: Id; label: string; pen: Pen };
	'group:drop': { id: Id; pen: Pen };
	'aside:put': { id: Id; what: AsideKind; about: Id | null; key: string | null; text: string; how: string; named: boolean; pen: Pen };
	'aside:drop': { id: Id; pen: Pen };
	'aside:open': { id: Id; open: boolean; pen: Pen };
};

export type Command = { [V in keyof Commands]: { verb: V } & Commands[V] }[keyof Commands];
