import type { Form } from '../form.ts';
import { choose } from '../choose/form.ts';
import type { Picks } from '../labels.ts';

/** A few from a list, the most important one first. Never live: seeing another's order would steer one's own. */
export const rank: Form<Picks> = { ...choose, key: 'rank', insists: { reveal: 'onShow' } };
