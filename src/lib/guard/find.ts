/**
 * What could make somebody recognisable in what was typed. It warns and decides nothing, knows nobody, and asks nothing of any server: it reads the text
 * it is given and says where to look again.
 */
import { addressesIn } from './addresses.ts';
import { datesIn, yearsIn } from './dates.ts';
import type { Kind, Mark } from './mark.ts';
import { namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';

/** Where two marks lie over each other the first of these counts: a number that is a BSN is no phone number. */
const ORDER: readonly Kind[] = ['email', 'iban', 'bsn', 'birth', 'phone', 'address', 'postcode', 'number', 'name'];

/** In the order in which they stand, none over another. */
export function find(text: string): Mark[] {
	const all = [...numbersIn(text), ...datesIn(text), ...yearsIn(text), ...addressesIn(text), ...namesIn(text)];
	const taken: Mark[] = [];
	for (const mark of all.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.end - b.start - (a.end - a.start)))
		if (!taken.some((one) => mark.start < one.end && one.start < mark.end)) taken.push(mark);
	return taken.sort((a, b) => a.start - b.start);
}
