/** Where in the editor the thing stands that a problem is about: an address, and how people would name the place. */
import * as m from '#lib/i18n/messages/messages.js';
import type { Problem } from '#lib/methods/problems.ts';
import type { Text } from '#lib/methods/schema.ts';
import { partWords } from './part-words.ts';

type Outline = { key: string; title: Text; rounds: { key: string; title: Text; questions: string[] }[] }[];

export function placeOf({ path }: Problem, base: string, meetings: Outline, say: (text: Text) => string): { href: string; name: string } {
	const [first = '', second = '', third = '', ...rest] = path.split('/');
	const meeting = meetings.find(({ key }) => key === first);
	if (!meeting) return { href: `${base}#kop`, name: partWords([first, second, third]) || m.ways_head() };
	const several = meetings.length > 1 ? [say(meeting.title) || m.ways_nameless()] : [];
	const round = meeting.rounds.find(({ key }) => key === second);
	if (!round) return { href: `${base}#gesprek-${first}`, name: joined([...several, partWords([second, third]) || m.ways_meeting()]) };
	const at = round.questions.indexOf(third);
	const words = at < 0 ? [partWords([third])] : [m.ways_field({ number: at + 1 }), partWords(rest)];
	const spot = at < 0 ? '' : `#vraag-${third}`;
	return { href: `${base}/${first}/${second}${spot}`, name: joined([...several, say(round.title) || m.ways_nameless(), ...words]) };
}

const joined = (names: string[]) => names.filter(Boolean).join(', ');
