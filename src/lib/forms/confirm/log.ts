import type { Log } from '../form.ts';

/** Saying yes leaves nothing to read. */
export const confirm: Log<boolean> = { typed: true, empty: (value) => !value, lines: () => [] };
