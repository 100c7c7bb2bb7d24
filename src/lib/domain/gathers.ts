import { logOf } from '../forms/logs.ts';
import { isShared } from './rules.ts';

/** Can the answers of this field be gathered under headings? Sentences can; a sheet that all write on together is one answer. */
export function gathers(field: { form: string; shape: string; who: string }): boolean {
	const log = logOf(field.form);
	return Boolean(log.gathers && (log.cards || !isShared(field)));
}
