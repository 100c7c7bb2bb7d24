import * as m from '#lib/i18n/messages/messages.js';

type Option = { value: string; label: string };

/** Who sees what, as choices; a question may also say: as in the whole round. */
export const revealOptions = (): Option[] => [
	{ value: 'live', label: m.ways_reveal_live() },
	{ value: 'onShow', label: m.ways_reveal_show() },
	{ value: 'private', label: m.ways_reveal_private() }
];

export const byOptions = (): Option[] => [
	{ value: 'named', label: m.ways_by_named() },
	{ value: 'anonymous', label: m.ways_by_anonymous() },
	{ value: 'choice', label: m.ways_by_choice() }
];

export const logOptions = (): Option[] => [
	{ value: 'yes', label: m.ways_log_yes() },
	{ value: 'summary', label: m.ways_log_summary() },
	{ value: 'no', label: m.ways_log_no() }
];

export const asRound = (options: Option[]): Option[] => [{ value: '', label: m.ways_as_round() }, ...options];
