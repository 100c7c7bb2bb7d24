/** The closed list of reasons to say no. Worded in both languages in `i18n`, each saying what to do next; none tells anything of the content. */
export const REFUSALS = [
	'not-found', // what is not yours is not found
	'not-allowed', // your part in this conversation does not do this
	'stale', // somebody else was first, or the page is behind
	'not-now', // the stage does not allow it
	'closed', // the session is closed; nothing changes any more
	'shown-unsigned', // unsigned words cannot arrive after showing
	'mode-fixed', // signed or unsigned was settled with the first letter
	'no-ticket', // unsigned words need the ticket of this browser
	'other-device', // words of one's own in this question are for the device that has the tickets
	'too-long',
	'too-many',
	'wrong-shape',
	'not-a-choice', // the key is not one of the items
	'name-missing',
	'full',
	'door-locked',
	'busy', // storage is locked or the disk is full: try again
	'too-fast',
	'too-old' // the page is older than the server can serve
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

export class Refusal extends Error {
	readonly code: RefusalCode;
	constructor(code: RefusalCode) {
		super(code);
		this.code = code;
	}
}

/** Stops a decision. Caught in one place (the room), which answers with the code. */
export function refuse(code: RefusalCode): never {
	throw new Refusal(code);
}
