import type { SeenAnswer, SeenField } from '../domain/view.ts';
import type { LiveSession } from '../live/session.svelte.ts';

/** What stands beside somebody's words: the mark they give the reason for. The marks fill this in when they come; most conversations do without. */
export const beside: { mark?: (session: LiveSession, field: SeenField, answer: SeenAnswer) => string | undefined } = {};
