import type { Log } from '../form.ts';

/** What was said aloud stays in the room. */
export const spoken: Log<never> = { typed: false, empty: () => true, lines: () => [] };
