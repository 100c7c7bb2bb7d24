import type { Form } from '../form.ts';
import { words } from '../words.ts';

/** One sheet that the group writes on together; what two people write at once is woven, so that nobody's words are lost. */
export const note: Form<string> = words('note', 4000);
