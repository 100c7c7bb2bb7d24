/**
 * What holds for the answers of one field: when others see them, with whose name, and what the logbook keeps.
 * The round gives defaults, a field may override them, a form may insist; what a form insists on only ever narrows.
 */
export type Reveal = 'live' | 'onShow' | 'private';
export type By = 'named' | 'choice' | 'anonymous';
export type Log = 'yes' | 'summary' | 'no' | 'presenter';

export type Rules = { reveal: Reveal; by: By; log: Log };

const REVEAL: readonly Reveal[] = ['live', 'onShow', 'private'];
const BY: readonly By[] = ['named', 'choice', 'anonymous'];
const LOG: readonly Log[] = ['yes', 'summary', 'presenter', 'no'];

const narrower = <T>(order: readonly T[], asked: T, insisted: T | undefined): T =>
	insisted !== undefined && order.indexOf(insisted) > order.indexOf(asked) ? insisted : asked;

/** The rules that hold for a field: its own, else its round's, never wider than its form insists on. */
export function effective(round: Rules, field: Partial<Rules>, form: Partial<Rules>): Rules {
	return {
		reveal: narrower(REVEAL, field.reveal ?? round.reveal, form.reveal),
		by: narrower(BY, field.by ?? round.by, form.by),
		log: narrower(LOG, field.log ?? round.log, form.log)
	};
}

/** May words in this field be without a name? Then it has tickets, and no signs of who is ready. */
export const mayBeUnsigned = (rules: Rules) => rules.by !== 'named';

/** Does the group own the answers of this field together? What who leads or takes notes writes down is the group's too. */
export const isShared = (field: { shape: string; who: string }) =>
	field.shape === 'shared' || field.who === 'facilitator' || field.who === 'notetaker';
