/** Where a place in the old words stands in the new ones: what changed is taken to be one stretch. */
export function moved(place: number, was: string, now: string): number {
	let head = 0;
	while (head < was.length && was[head] === now[head]) head++;
	if (place <= head) return place;
	let tail = 0;
	while (tail < was.length - head && tail < now.length - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
	return was.length - place <= tail ? now.length - (was.length - place) : Math.min(place, now.length - tail);
}
