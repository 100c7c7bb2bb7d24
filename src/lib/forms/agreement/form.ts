import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { mixed } from '../weave.ts';
import { agreement as log } from './log.ts';

/** What, who, when, what the client will notice, and when we look back (`YYYY-MM-DD`, or empty). Only *what* must be there. */
export type Agreement = { what: string; who: string; when: string; notice: string; back: string };

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const agreement: Form<Agreement> = {
	...log,
	key: 'agreement',
	insists: {},
	shape: () =>
		v.strictObject({
			what: upTo(562),
			who: upTo(242),
			when: upTo(242),
			notice: upTo(562),
			back: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])
		}),
	merge: (kept, late, was) => ({
		what: mixed(kept.what, late.what, was?.what),
		who: mixed(kept.who, late.who, was?.who),
		when: mixed(kept.when, late.when, was?.when),
		notice: mixed(kept.notice, late.notice, was?.notice),
		back: late.back || kept.back
	}),
	keys: () => [],
	items: (value, id) => [{ key: id, label: same(value.what) }]
};
