import { words } from '../words.ts';

/** A few sentences; how many signs says the field's `max`. */
export const text = words('text', 280);
