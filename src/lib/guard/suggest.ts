/** Other words for what makes somebody recognisable: a pseudonym that stays the same, a role, or something vaguer. An empty one leaves it out. */
import * as m from '../i18n/messages/messages.js';
import type { Mark } from './mark.ts';

/** The letter that stands for a name here. */
export type LetterOf = (name: string) => string;

/** At most three, the best first. `year`: this year. */
export function suggest(mark: Mark, letterOf: LetterOf, year: number): string[] {
	switch (mark.kind) {
		case 'name':
			return forName(mark, letterOf(mark.text.slice(mark.role?.length ?? 0)));
		case 'birth':
			return [forBirth(mark, year), ''];
		case 'address':
			return [m.guard_area(), ''];
		case 'postcode':
			return [''];
		case 'phone':
			return [m.guard_some_phone(), ''];
		case 'email':
			return [m.guard_some_email(), ''];
		case 'bsn':
			return [m.guard_some_bsn(), ''];
		case 'iban':
			return [m.guard_some_iban(), ''];
		case 'number':
			return [forNumber(mark.text), ''];
		default:
			return mark.kind satisfies never;
	}
}

const SHE = /^(?:mevr|mw|zuster|tante|oma|juf|mrs|ms|miss|aunt|granny)/i;
const HE = /^(?:meneer|mijnheer|de heer|dhr|broeder|oom|ome|opa|mr|uncle|imam)/i;
const FAMILY = /^(?:familie|fam|gezin)/i;

function forName({ title = '', role, gender }: Mark, letter: string): string[] {
	if (FAMILY.test(title)) return [m.guard_family({ letter }), m.guard_some_family()];
	const who = SHE.test(title) ? 'she' : HE.test(title) ? 'he' : gender;
	const pseudonym = who === 'she' ? m.guard_mrs({ letter }) : who === 'he' ? m.guard_mr({ letter }) : m.guard_client({ letter });
	const vague = who === 'she' ? m.guard_some_woman() : who === 'he' ? m.guard_some_man() : m.guard_somebody();
	// Who they are to somebody says enough: *haar dochter*.
	if (role) return [role, pseudonym];
	return [pseudonym, vague, who === 'she' ? m.guard_neighbour_she() : who === 'he' ? m.guard_neighbour_he() : m.guard_neighbour()];
}

function forBirth({ text, year: born, month = 1 }: Mark, year: number): string {
	const season = [m.guard_winter, m.guard_spring, m.guard_summer, m.guard_autumn][Math.floor((month % 12) / 3)]!();
	if (/jarig|verjaart|birthday/i.test(text)) return m.guard_birthday({ season });
	if (!born || born > year) return season;
	const age = String(Math.max(10, Math.round((year - born) / 10) * 10));
	if (/datum|date of|dob|d\.o\.b/i.test(text)) return m.guard_age_line({ age });
	return /^(?:is|was|zijn|ben|werd|were) /i.test(text) ? m.guard_age_is({ age }) : m.guard_age({ age });
}

function forNumber(text: string): string {
	const room = /kamer|appartement|room|flat|apartment/i.test(text);
	if (!room) return m.guard_some_file();
	return /^(?:op|in) /i.test(text) ? m.guard_in_some_room() : m.guard_some_room();
}
