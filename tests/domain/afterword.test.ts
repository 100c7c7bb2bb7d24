import { expect, test } from 'vitest';
import type { Afterword } from '#lib/domain/afterword.ts';
import { besideWords } from '#lib/domain/beside-words.ts';
import { entriesOf } from '#lib/domain/entries.ts';
import { shared } from '#lib/domain/entry.ts';
import type { Story } from '../cast.ts';
import { firstMeeting, fourthMeeting } from '../documents/team.ts';

const told = (meeting: Story, who: string | null, leads = false) => {
	const seats = who ? [meeting.seat(who).id] : [];
	const { correction, remark } = besideWords(meeting.rows, entriesOf(meeting.rows), { leads, seats });
	const texts = (some: typeof remark) => some.map(({ text }) => text);
	return { correction: texts(correction), remark: texts(remark) };
};
const HARVEST = 'als iemand merkt dat we blijven komen';
const DIFFERENCE = 'Of naasten mee beslissen.';
const UNSIGNED = 'als Sander zegt dat het mag';

test('who wrote words under their own seat corrects them, and nobody else’s', () => {
	const meeting = firstMeeting();
	expect(told(meeting, 'Roos').correction).toEqual([HARVEST]);
	expect(told(meeting, 'Joris').correction).toContain('Ik blijf bellen.');
	expect(told(meeting, null)).toEqual({ correction: [], remark: [] });
});

test('unsigned words have no author who could correct them: who leads does, as with all the group keeps', () => {
	const meeting = firstMeeting();
	expect(told(meeting, 'Anouk').correction).toEqual([]);
	expect(told(meeting, null, true).correction).toEqual(expect.arrayContaining([HARVEST, DIFFERENCE, UNSIGNED]));
	expect(told(meeting, null, true).remark).toEqual([]);
});

test('who was there puts a note beside what the group keeps; beside a judgement or a story nobody does', () => {
	const meeting = fourthMeeting();
	const all = told(meeting, 'Roos').remark;
	expect(all).toEqual(expect.arrayContaining(['We bellen samen met de huisarts.', 'of we langer hadden moeten blijven']));
	for (const text of ['Niemand belde terug.', 'Hij liet niemand meer binnen.', 'Ik vond het lang genoeg.']) expect(all).not.toContain(text);
	expect(told(meeting, 'Joris').correction).toContain('Niemand belde terug.');
	expect(told(meeting, null, true).correction).not.toContain('Niemand belde terug.');
});

test('a note that came later reads as one, marked as late, and goes where the words go that it stands beside', () => {
	const meeting = firstMeeting();
	const [on] = entriesOf(meeting.rows).filter(({ text }) => text === HARVEST);
	const word: Afterword = {
		...{ id: 'later', session: on!.session, what: 'remark', about: on!.row, text: 'Zo was het niet helemaal.' },
		more: '',
		state: null,
		name: null,
		at: 1
	};
	const entries = entriesOf(meeting.rows, [word]);
	expect(entries.at(-1)).toMatchObject({ kind: 'minority', late: true, beside: on!.id, name: null });
	const goes = shared(entries).map(({ text }) => text);
	expect(goes).toEqual(expect.arrayContaining([HARVEST, word.text]));
	expect(entriesOf(meeting.rows, [{ ...word, about: 'gone' }]).map(({ text }) => text)).not.toContain(word.text);
});
