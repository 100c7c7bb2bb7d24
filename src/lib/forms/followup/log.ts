import type { Item } from '../../domain/row.ts';
import type { Line, Log } from '../form.ts';
import type { Followup } from './form.ts';

/** How an agreement went. None of the four is the good one: what turned out differently taught as much. */
export const statuses: Item[] = [
	{ key: 'kept', label: { nl: 'gelukt', en: 'it worked out' } },
	{ key: 'partly', label: { nl: 'deels', en: 'partly' } },
	{ key: 'not', label: { nl: 'niet', en: 'not' } },
	{ key: 'different', label: { nl: 'anders gelopen', en: 'it went differently' } }
];

/** Done with: it worked out, or went differently. */
export const isEnd = (status: string): boolean => status === 'kept' || status === 'different';
const NOTICED = { nl: 'wat {theClient} merkte', en: 'what {theClient} noticed' };

/** Reads under the agreement it is about: how it went with what was learned, and what the client noticed. */
export const followup: Log<Followup> = {
	typed: true,
	empty: ({ status, learned, noticed }) => status === '' && learned.trim() === '' && noticed.trim() === '',
	lines: ({ status, learned, noticed }, { yields }) => {
		const tag = statuses.find((one) => one.key === status)?.label;
		const ended = tag && isEnd(status);
		const lines: Line[] = tag || learned.trim() ? [{ text: learned, tag, yields, ended }] : [];
		return noticed.trim() ? [...lines, { text: noticed, tag: NOTICED, yields }] : lines;
	}
};
