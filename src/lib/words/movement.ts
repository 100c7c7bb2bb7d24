import * as m from '#lib/i18n/messages/messages.js';

/** From where to where; staying counts as much. */
export function movement(before: string, after: string): string {
	return before === after ? m.marks_stayed({ at: after }) : m.marks_moved({ from: before, to: after });
}
