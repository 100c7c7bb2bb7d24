import type { Log } from '../form.ts';
import type { Card } from './form.ts';

/** A card reads under its heading, which may say what it is to the logbook. */
export const columns: Log<Card> = {
	typed: true,
	cards: true,
	empty: (card) => card.text.trim() === '',
	lines: (card, field) => {
		const column = field.settings.columns?.find((one) => one.key === card.column);
		return [{ text: card.text, heading: column?.label, yields: column?.yields ?? field.yields }];
	}
};
