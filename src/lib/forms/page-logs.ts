/**
 * How answers read, as live pages have it in a browser: of the first meeting's forms from the start, of all others (`logs.ts`, which this stands in
 * for there, see `bundles.ts`) when the plan has one of them.
 */
import { agreement } from './agreement/log.ts';
import { choose } from './choose/log.ts';
import { columns } from './columns/log.ts';
import { confirm } from './confirm/log.ts';
import type { Log } from './form.ts';
import { spoken } from './spoken/log.ts';
import { text } from './text/log.ts';

const first: Record<string, unknown> = { text, longtext: text, confirm, spoken, choose, rank: choose, columns, agreement };
let all: ((form: string) => Log) | undefined;

/** Until the log of a form that was added just now is here, its answers are taken for something that is typed. */
const unread: Log = { typed: true, empty: () => false, lines: () => [] };

export const logOf = (form: string): Log => (first[form] as Log | undefined) ?? all?.(form) ?? unread;

export const moreLogs = {
	async fetch(wanted: string[]): Promise<boolean> {
		if (all || wanted.every((form) => first[form])) return false;
		all = (await import('./logs.ts')).logOf;
		return true;
	}
};
