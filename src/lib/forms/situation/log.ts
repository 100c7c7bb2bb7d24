import type { Log } from '../form.ts';
import type { Situation } from './form.ts';

/** Its presenter decides when others see it; what reads in the logbook, if they let it, is the story under its name. */
export const situation: Log<Situation> = {
	typed: true,
	presents: true,
	empty: ({ title, text }) => title.trim() === '' && text.trim() === '',
	lines: ({ title, text }, field) => [{ text: [title, text].filter((part) => part.trim()).join('\n\n'), yields: field.yields }]
};
