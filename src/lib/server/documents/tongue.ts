/** How a document says things: texts of methods with the team's word for client, and days written out. */
import type { Text } from '../../domain/row.ts';
import type { Language } from '../../i18n/language.ts';
import type { ClientWord } from '../../methods/schema.ts';
import { say } from '../../methods/text.ts';

export type Tongue = { told(text: Text): string; day(day: string): string; month(day: string): string };

const PLACES = { nl: 'nl-NL', en: 'en-GB' };

export function tongue(language: Language, word: ClientWord): Tongue {
	const written = (options: Intl.DateTimeFormatOptions) => (day: string) =>
		new Intl.DateTimeFormat(PLACES[language], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
	return {
		told: (text) => say(text, language, word),
		day: written({ day: 'numeric', month: 'long', year: 'numeric' }),
		month: written({ month: 'long', year: 'numeric' })
	};
}

/** The day of a moment (milliseconds), or of now, as `YYYY-MM-DD`: when a document was written or made. */
export const dayOf = (at = Date.now()): string => new Date(at).toISOString().slice(0, 10);
