/** What a field waits for. Pages ask this too, so it stands apart from what only decides: that brings the shapes of all answers along. */
import { logOf } from '../forms/logs.ts';
import type { FieldRow } from './row.ts';
import { isShared } from './rules.ts';

/** Its author alone decides when others see it: a situation follows its presenter. */
export const presents = (field: Pick<FieldRow, 'form'>) => logOf(field.form).presents === true;

/** Waits to be shown: everything in it becomes visible at once. What the group writes together is seen as it is written. */
export const waitsToBeShown = (field: FieldRow) =>
	field.open && field.rules.reveal === 'onShow' && logOf(field.form).typed && !presents(field) && !isShared(field);

/**
 * What stands beside the questions, each when it is there: what came before, chairs and parts, what a client said, early solutions that lie open, headings
 * of the group's own, and room for who gathers words under them.
 */
export type Beside = Partial<Record<'before' | 'parts' | 'voices' | 'parked' | 'headings' | 'gathering', unknown>>;

/** What a page has to fetch: the faces of the forms of these fields, room for what the group owns and for who presents, and what stands beside them. */
export const needs = (fields: Pick<FieldRow, 'form' | 'shape' | 'who'>[], beside: Beside): string[] => [
	...Object.entries(beside).flatMap(([name, there]) => (there ? name : [])),
	...new Set(fields.flatMap((field) => [field.form, ...(isShared(field) ? ['group'] : []), ...(presents(field) ? ['presenter'] : [])]))
];
