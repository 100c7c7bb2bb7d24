/** What a field waits for. Pages ask this too, so it stands apart from what only decides: that brings the shapes of all answers along. */
import { logOf } from '../forms/logs.ts';
import type { FieldRow } from './row.ts';
import { isShared } from './rules.ts';

/** Its author alone decides when others see it: a situation follows its presenter. */
export const presents = (field: Pick<FieldRow, 'form'>) => logOf(field.form).presents === true;

/** Waits to be shown: everything in it becomes visible at once. What the group writes together is seen as it is written. */
export const waitsToBeShown = (field: FieldRow) =>
	field.open && field.rules.reveal === 'onShow' && logOf(field.form).typed && !presents(field) && !isShared(field);

/** What a page has to fetch for these fields: the faces of their forms, and room for what the group owns, for who presents and for what came before. */
export const needs = (fields: Pick<FieldRow, 'form' | 'shape' | 'who'>[], before: unknown): string[] => [
	...(before ? ['before'] : []),
	...new Set(fields.flatMap((field) => [field.form, ...(isShared(field) ? ['group'] : []), ...(presents(field) ? ['presenter'] : [])]))
];
