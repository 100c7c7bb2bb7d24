import type { Mark } from './mark.ts';

/** What to put where: a capital where a sentence begins, no second full stop, and no gap where something is left out. */
export function replacement(text: string, mark: Pick<Mark, 'start' | 'end'>, words: string): { start: number; end: number; words: string } {
	const before = text.slice(0, mark.start);
	let { start, end } = mark;
	if (!words) {
		const gap = /(?:,? +)$/.exec(before);
		if (gap) start -= gap[0].length;
		else if (text[end] === ' ') end++;
		return { start, end, words };
	}
	if (/(?:^|[.!?…]["'”’)]* +|\n *)$/u.test(before)) words = words[0]!.toUpperCase() + words.slice(1);
	if (words.endsWith('.') && text[end] === '.') words = words.slice(0, -1);
	return { start, end, words };
}
