/** Who takes part in the seeded meetings, in the order of the lists of words. */
import type { SeedMeeting } from './words.ts';

export const PEOPLE = ['Joris', 'Mo', 'Naima', 'Sander', 'Tineke', 'Roos'] as const;

const BRINGS = ['situatie', 'begeleiding'];

/** Who brings the situation: whose words those are; the first, where nobody does. */
export function bringer({ words }: SeedMeeting): number {
	const at = BRINGS.map((key) => words[key]?.findIndex((one) => one !== null) ?? -1).find((found) => found >= 0);
	return at ?? 0;
}
