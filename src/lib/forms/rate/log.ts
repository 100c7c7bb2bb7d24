import type { Log } from '../form.ts';

/** The mark reads beside the thing that was marked. */
export const rate: Log<string> = {
	typed: true,
	empty: (mark) => mark === '',
	lines: (mark, { settings, yields }) => [{ text: '', tag: settings.marks?.find((one) => one.key === mark)?.label, yields }]
};
