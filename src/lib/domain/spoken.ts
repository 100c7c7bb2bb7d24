/** An entry as pages that list what was said show it: no more of it than is read. */
import type { Entry } from './entry.ts';
import type { Item, Text } from './row.ts';

export type Spoken = Pick<Entry, 'id' | 'row' | 'kind' | 'text' | 'name' | 'late' | 'wider'> & {
	heading: Text | null;
	tag: Text | null;
	item: Item | null;
};

export const spoken = ({ id, row, kind, text, name, late, wider, heading, tag, about }: Entry): Spoken => ({
	...{ id, row, kind, text, name, late, wider, heading: heading ?? null, tag: tag ?? null },
	item: about ? { key: about.item.key, label: about.item.label } : null
});
