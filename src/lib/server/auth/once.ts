/**
 * The name of what a form makes. Every page hands its forms a fresh word; with what was filled in it gives one id. So a form that is sent twice, by a
 * second press or by loading the answer again, names the same thing, which is made once (R2); filled in otherwise it makes another.
 */
import { createHash } from 'node:crypto';
import { idFrom, isId, newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';

/** As pages carry it. */
export const FRESH = 'fresh';

/** A form that carries no word of a page makes something new each time. */
export function idOf({ pathname, search }: URL, sent: Record<string, string>, more = ''): Id {
	if (!isId(sent[FRESH])) return newId();
	const said = JSON.stringify([pathname, search, Object.entries(sent).toSorted(), more]);
	return idFrom(createHash('sha256').update(said).digest());
}
