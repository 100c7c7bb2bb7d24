/** Conversations under way in which this browser has a seat: whoever closed the page finds the way back to it, whatever the door says. */
import type { Id } from '../../domain/id.ts';
import type { Language } from '../../i18n/language.ts';
import * as m from '../../i18n/messages/messages.js';
import { say } from '../../methods/text.ts';
import type { Running } from '../boot.ts';
import { heldSeats } from '../cookies.ts';
import { inTheirWords } from '../http/language.ts';
import { hashOf } from '../tokens.ts';
import { wordsOf } from './page.ts';

type Said = { title: string; text: string; go: string };
/** In the words of the page, worded here in both languages: few of those who come by have a seat, and nobody else fetches the words for it. */
export type Seated = { session: Id; said: Record<Language, Said> };

export async function seatedNow({ sessions, rooms, clock }: Running, headers: Headers): Promise<Seated[]> {
	const found: Seated[] = [];
	for (const token of heldSeats(headers)) {
		const access = sessions.access(hashOf(token));
		if (access?.purpose !== 'seat' || access.ends < clock.wall()) continue;
		const stage = sessions.head(access.session)?.stage;
		if (stage !== 'lobby' && stage !== 'running' && stage !== 'done') continue;
		const one = await rooms.room(access.session)?.read((rows): Seated | undefined => {
			const seat = rows.get('seat', access.seat!);
			const { id, title, words } = rows.session;
			if (!seat || !['in', 'knocking'].includes(seat.state)) return undefined;
			const { name } = seat;
			const said = (language: Language): Said =>
				inTheirWords(language, () => ({
					title: say(title, language, wordsOf(words)),
					text: m.join_seated({ name }),
					go: m.join_go_on({ name })
				}));
			return { session: id, said: { nl: said('nl'), en: said('en') } };
		});
		if (one) found.push(one);
	}
	return found;
}
