import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { bothKept } from '../merge.ts';
import { followup as log, statuses } from './log.ts';

/** How it went (a key of `statuses`, or empty while only words are there), what we learned, and what the client noticed. */
export type Followup = { status: string; learned: string; noticed: string };

const words = v.pipe(v.string(), v.maxLength(562));

/** What came of an agreement that was open. */
export const followup: Form<Followup> = {
	...log,
	key: 'followup',
	insists: {},
	shape: () => v.strictObject({ status: v.picklist(['', ...statuses.map(({ key }) => key)]), learned: words, noticed: words }),
	merge: (kept, late) => ({
		status: late.status || kept.status,
		learned: bothKept(kept.learned, late.learned),
		noticed: bothKept(kept.noticed, late.noticed)
	}),
	keys: () => [],
	items: ({ learned }, id) => (learned.trim() ? [{ key: id, label: same(learned) }] : [])
};
