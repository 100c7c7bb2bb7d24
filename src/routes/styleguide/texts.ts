import type { Item, Text } from '#lib/domain/row.ts';

/** Words and things of the examples, in both languages or the same in both. */
export const text = (nl: string, en = nl): Text => ({ nl, en });
export const item = (key: string, nl: string, en = nl): Item => ({ key, label: text(nl, en) });
