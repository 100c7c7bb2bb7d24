import type { Form } from '../form.ts';
import { words } from '../words.ts';

/** For its author alone, whatever the round says, and kept by nobody. A passage of it can be shared like any private words. */
export const privatenote: Form<string> = { ...words('privatenote', 1200), insists: { reveal: 'private', log: 'no' } };
