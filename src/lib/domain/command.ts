/**
 * Everything that can be asked of a session, as the wanted end state of a thing: never "add one", never "toggle". So sending a command twice,
 * late or after a restart has the effect of sending it once. `pen` says which tab writes and the how manieth time (see `writers.ts`).
 */
import type { Id } from './id.ts';
import type { Door, Item, RoundStage, SessionStage, Text } from './row.ts';
import type { Rules } from './rules.ts';
import type { Pen } from './writers.ts';

export type Sign = 'touched' | 'moment' | 'time' | 'word';
type Label = Pick<Item, 'key' | 'label'>;

export type Commands = {
	'session:stage': { from: SessionStage; to: SessionStage; pen: Pen };
	'session:at': { at: Id | 'review'; pen: Pen };
	'session:quiet': { quiet: boolean; pen: Pen };
	'session:starter': { starter: 'draw' | 'none'; pen: Pen };
	/** `left` and `total` in milliseconds; null takes the timer away. */
	'session:timer': { timer: { state: 'running' | 'paused'; left: number; total: number } | null; pen: Pen };
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
		pen: Pen;
	};
	'answer:give': { id: Id; give: boolean; ticket: string | null; pen: Pen };
	'answer:drop': { id: Id; ticket: string | null; pen: Pen };
	'answer:out': { id: Id; out: boolean; ticket: string | null; pen: Pen };
	'answer:pick': { id: Id; pick: boolean; pen: Pen };
};

export type Command = { [V in keyof Commands]: { verb: V } & Commands[V] }[keyof Commands];
