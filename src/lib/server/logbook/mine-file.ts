/** Somebody's own thread as a file they take along: plain text, in the language of whoever asks. */
import { language } from '../../i18n/locale.svelte.ts';
import { say } from '../../methods/text.ts';
import { wordsOf } from '../live/page.ts';
import { asText } from './mine.ts';
import type { Mine } from './mine.ts';

export function ownFile(mine: Mine): Response {
	const text = asText(mine, (words, team) => say(words, language(), wordsOf(team)));
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="deugdelijk-terugblik.txt"' };
	return new Response(text, { headers });
}
