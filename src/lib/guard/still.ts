/** What is still marked in these words, each thing once: without what somebody chose to let stand on this device. */
import type { Store } from '../live/store.ts';
import { find } from './find.ts';
import type { Mark } from './mark.ts';
import { Memory } from './memory.ts';

export function stillMarked(words: string[], kept: { store: Store; session: string } | null): Mark[] {
	const memory = kept && new Memory(kept.store, kept.session);
	const marks = words.flatMap(find).filter(({ text }) => !memory?.dismissed(text));
	return marks.filter(({ text }, i) => marks.findIndex((one) => one.text === text) === i);
}
