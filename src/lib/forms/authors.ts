import type { SeenAnswer } from '../domain/view.ts';

/** As much of a live session as is needed to know one's own words. */
type Page = { mine: { id: string } | undefined; store: { read(key: string): unknown } };

/** Written in this browser: by this seat, or without a name and kept on this device. */
export function isMine(page: Page, answer: Pick<SeenAnswer, 'id' | 'seat'>): boolean {
	if (answer.seat) return answer.seat === page.mine?.id;
	return page.store.read(`unsigned/${answer.id}`) !== undefined;
}
