export type Span = { top: number; bottom: number };

// Where a row that is dragged `by` pixels would land: after every other row whose middle it has passed.
export function placeFor(spans: Span[], from: number, by: number): number {
	const own = spans[from];
	if (!own) return from;
	// The edge in the direction of travel decides, so that a tall row and a short one feel alike.
	const edge = by < 0 ? own.top + by : own.bottom + by;
	let place = 0;
	spans.forEach(({ top, bottom }, i) => {
		if (i !== from && (top + bottom) / 2 < edge) place++;
	});
	return place;
}
