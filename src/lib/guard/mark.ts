/** What makes somebody recognisable in a text. `start` and `end` are places in the text, as JavaScript counts them. */
export const KINDS = ['name', 'birth', 'address', 'postcode', 'phone', 'email', 'bsn', 'iban', 'number'] as const;
export type Kind = (typeof KINDS)[number];

export type Mark = {
	kind: Kind;
	start: number;
	end: number;
	text: string;
	/** Of a name: what it was known by (*mevrouw*, *dhr.*), and a role said before it (*haar dochter*), as far as the text tells. */
	title?: string;
	role?: string;
	/** Of a name: how people with this first name are mostly spoken of. */
	gender?: 'she' | 'he';
	/** Of a date: the year and the month, as far as the text tells. */
	year?: number;
	month?: number;
};

/** Where a pattern stands in a text. */
export function* places(text: string, pattern: RegExp): Generator<RegExpExecArray & { index: number }> {
	for (const found of text.matchAll(pattern)) yield found as RegExpExecArray;
}

export const marked = (kind: Kind, text: string, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
	...{ kind, start, end, text: text.slice(start, end) },
	...more
});
