/** Rows beside rounds and answers: the parts people have, the headings answers are gathered under, and words aside. */
import type { Id } from './id.ts';
import type { Item, Takes, Text } from './row.ts';

/**
 * A part people have in this conversation. Of *presenter*, *notetaker* and *lead* (a colleague asked to lead along) there is one; perspectives and
 * parties are as many chairs as the group puts out, and an empty one stays visible. Pairs are groups made by chance or by hand.
 */
export type PartKind = 'presenter' | 'notetaker' | 'lead' | 'perspective' | 'party' | 'pair';
export type PartRow = {
	kind: 'part';
	id: Id;
	session: Id;
	what: PartKind;
	key: string;
	/** What it is called; of the three that there is one of, pages have the word. */
	label: Text;
	/** 0: taken away. It stays until closing, so that a command that comes late does not bring it back. */
	place: number;
	seats: Id[];
	takes: Takes;
};

/** A heading in the group's own words, under which shown answers are gathered. Without words: taken away. */
export type GroupRow = { kind: 'group'; id: Id; session: Id; field: Id; place: number; label: string; takes: Takes };

/**
 * Words beside the rounds. `parked`: a solution that came early, read when the parking place opens. `voice`: what a client said or wants asked, with how
 * it was obtained and agreed. `minority`: a note on an outcome (`about`), which only its author takes away. `log`: what who leads notes for themselves
 * afterwards (`key` is the question).
 */
export type AsideKind = 'parked' | 'voice' | 'minority' | 'log';
export type AsideRow = {
	kind: 'aside';
	id: Id;
	session: Id;
	what: AsideKind;
	about: Id | null;
	key: string | null;
	seat: Id | null;
	text: string;
	/** How a client's words were obtained, and what was agreed about them. */
	how: string;
	/** Others may read it. */
	open: boolean;
	/** With its author's name. */
	named: boolean;
	takes: Takes;
};

/** What earlier conversations give: ground rules the team made, and the virtues it chose with what they mean here. As the logbook has them, without names. */
export type Before = { rules: string[]; virtues: (Item & { means: { heading: Text; text: string }[] })[] };

/** What went otherwise than planned. */
export type DeviationKind = 'skipped' | 'unskipped' | 'back' | 'rewriting' | 'repeated' | 'added' | 'changed' | 'reopened';

export type DeviationRow = {
	kind: 'deviation';
	id: Id;
	session: Id;
	round: Id | null;
	what: DeviationKind;
	/** For a changed wording: what it says now. */
	detail: Text | null;
	reason: string | null;
	at: number;
	takes: Takes;
};
