import type { Pile } from './Heap.svelte';
import type { Place } from './places.ts';

/** How many stand on each place. */
export function pilesOf({ steps, apart }: { steps: Place[]; apart: Place[] }, marks: string[]): Pile[] {
	const pile = ({ key, name }: Place): Pile => ({ key, name, count: marks.filter((mark) => mark === key).length });
	return [...steps.map(pile), ...apart.map((place) => ({ ...pile(place), apart: true }))];
}
