import { describe, expect, test } from 'vitest';
import { blank, completed, only, ownVersion, round, roundTypes, under } from '#lib/methods/draft.ts';
import type { Draft } from '#lib/methods/draft.ts';
import { addRound, copyField, copyRound, find, freshKey, inMeeting, moved, slug, without } from '#lib/methods/edit.ts';
import { addItem, dropItem, loose, moveItem, newField } from '#lib/methods/fields.ts';
import { advise } from '#lib/methods/advice.ts';
import { methods } from '#lib/methods/index.ts';
import { headLines, meetingLines, roundLines, writtenHead, writtenMeeting, writtenRound } from '#lib/methods/lines.ts';
import { formParts, partsOf } from '#lib/methods/parts.ts';
import type { Meeting, MethodRound } from '#lib/methods/schema.ts';
import { validateMethod } from '#lib/methods/validate.ts';

const rounds = methods.flatMap(({ meetings }) => meetings.flatMap((meeting) => meeting.rounds.map((round) => ({ round, meeting }))));
const problems = (draft: Draft) => {
	const verdict = validateMethod(completed(draft, 1));
	return verdict.ok ? [] : verdict.problems.map(({ path, code }) => `${path}: ${code}`);
};

/** A method from nothing with one round of each kind, all in Dutch alone. */
function made(): Draft {
	const draft = { ...blank('buurtgesprek', only('nl', 'Buurtgesprek')), for: only('nl', 'Een avond met de buurt.') };
	return inMeeting(draft, 'buurtgesprek', (meeting) => {
		const whole = roundTypes.reduce(addRound, { ...meeting, question: only('nl', 'Wat is hier goed?') });
		const asked = (one: MethodRound) => ({ ...one, fields: [{ ...newField('text', 'vraag'), prompt: only('nl', 'Wat zag je?') }] });
		return { ...whole, rounds: whole.rounds.map(asked) };
	});
}

describe('a draft', () => {
	test('from nothing becomes a method in few words: the rest was there', () => {
		expect(problems(made())).toEqual([]);
		expect(advise(completed(made(), 1)).map(({ code }) => code)).toEqual([]);
	});

	test('in one language serves for both, and what makes a conversation complete is what all of them have', () => {
		const whole = completed(made(), 3);
		expect(whole).toMatchObject({ version: 3, title: { nl: 'Buurtgesprek', en: 'Buurtgesprek' }, complete: roundTypes });
		expect(completed({ ...made(), complete: ['share'] }, 1).complete).toEqual(['share']);
	});

	test('with nothing in it is told what it lacks, and where', () => {
		expect(problems(blank('leeg', only('nl', 'Leeg')))).toEqual(
			expect.arrayContaining(['for/nl: text-empty', 'leeg/question/nl: text-empty', 'leeg/rounds: list-short', 'complete: list-short'])
		);
	});

	test.each(methods.map((method) => [method.key, method] as const))('may begin as an own version of %s', (_, method) => {
		const own = ownVersion('eigen', method);
		expect(problems(own)).toEqual([]);
		expect(own.credit.text.nl).toContain(method.credit.text.nl);
		expect(under(method.key, under('elders', method))).toEqual({ ...method, version: 1 });
	});
});

describe('the lines of a form', () => {
	test('say all that is in a head, a meeting and a round, so that reading them back changes nothing', () => {
		for (const method of methods) expect(writtenHead(method, headLines(method))).toEqual(method);
		for (const { meetings } of methods) for (const one of meetings) expect(writtenMeeting(one, meetingLines(one))).toEqual(one);
		for (const { round, meeting } of rounds) expect(writtenRound(round, roundLines(round), meeting)).toEqual(round);
	});

	test('may be fewer than there are, and what is not there stays as it is', () => {
		for (const { round, meeting } of rounds) expect(writtenRound(round, {}, meeting)).toEqual(round);
		for (const method of methods) expect(writtenHead(method, {})).toEqual(method);
	});

	test('that say what does not exist break nothing', () => {
		for (const { round, meeting } of rounds) {
			const wild = Object.fromEntries(Object.keys(roundLines(round)).map((name) => [name, '__proto__/<b>']));
			const back = writtenRound(round, wild, meeting);
			expect(back.type).toBe(round.type);
			expect(back.fields.map(({ form, key }) => [form, key])).toEqual(round.fields.map(({ form, key }) => [form, key]));
			expect(back.minutes).toBe(0);
			expect(JSON.parse(JSON.stringify(back))).toEqual(back);
		}
	});

	test('of sources are a title and its address', () => {
		const back = writtenHead(made(), { sources: 'Een boek\nhttps://een.example\n\nEen site https://twee.example/a?b' });
		expect(back.credit.sources).toEqual([
			{ title: 'Een boek' },
			{ title: 'https://een.example', url: 'https://een.example' },
			{ title: 'Een site', url: 'https://twee.example/a?b' }
		]);
	});
});

describe('a question', () => {
	/** The question last in a meeting in which everything can be pointed at. */
	function inPlace(field: ReturnType<typeof newField>): string[] {
		const draft = inMeeting(made(), 'buurtgesprek', (meeting) => ({
			...meeting,
			rounds: [...meeting.rounds, { ...round('laatste', 'deepen'), log: 'summary', fields: [field] }]
		}));
		return problems(draft).filter((problem) => !/text-empty/.test(problem));
	}

	test.each(formParts.map(({ form }) => form))('of the form %s is whole but for its words', (form) => {
		expect(inPlace(newField(form, 'nieuw'))).toEqual([]);
		for (const { form: other } of formParts) expect(inPlace(newField(form, 'nieuw', newField(other, 'nieuw'))), other).toEqual([]);
	});

	test.each(formParts.map(({ form }) => form))('of the form %s says all of itself in its lines', (form) => {
		const one = { ...round('een', 'deepen'), fields: [newField(form, 'nieuw')] };
		expect(writtenRound(one, roundLines(one), { rounds: [one] } as unknown as Meeting)).toEqual(one);
	});

	test('keeps its words and choices in another form that has them', () => {
		const scale = { ...newField('scale', 'v'), prompt: only('nl', 'Hoe zeker?') };
		const steps = loose(addItem(addItem(scale, 'steps'), 'steps')).steps;
		expect(steps).toHaveLength(4);
		const chosen = newField('matrix', 'v', addItem(scale, 'steps'));
		expect(chosen.prompt.nl).toBe('Hoe zeker?');
		expect(loose(chosen).rows?.map(({ key }) => key)).toEqual(['stap', 'stap-2', 'stap-3']);
	});

	test('asked again afterwards is asked in the same form with the same choices', () => {
		const before = { ...newField('judgement', 'v'), pair: { key: 'v', moment: 'before' as const } };
		const [first, later] = [round('een', 'judge'), round('twee', 'judge')];
		const again = { ...later, fields: [{ ...newField('text', 'w'), prompt: only('nl', 'En nu?') }] };
		const meeting = { rounds: [{ ...first, fields: [before] }, again] } as unknown as Meeting;
		const [field] = writtenRound(again, { 'field/w/pair': 'after:v' }, meeting).fields;
		expect(field).toMatchObject({ key: 'w', form: 'judgement', prompt: { nl: 'En nu?' }, pair: { key: 'v', moment: 'after' } });
		expect(loose(field!).options).toEqual(loose(before).options);
	});

	test('has as many choices as its form takes, in the order they are put', () => {
		let field = newField('scale', 'v');
		for (let i = 0; i < 20; i++) field = addItem(field, 'steps');
		expect(loose(field).steps).toHaveLength(partsOf('scale').lists[0]!.most);
		const third = loose(field).steps![2]!.key;
		expect(loose(moveItem(field, 'steps', third, 0)).steps![0]!.key).toBe(third);
		expect(loose(dropItem(field, 'steps', third)).steps!.some(({ key }) => key === third)).toBe(false);
	});

	test('that may choose from a list of its own can do without it again', () => {
		const field = addItem(newField('choose', 'v'), 'options');
		expect(loose(field).options).toHaveLength(1);
		expect(loose(dropItem(field, 'options', loose(field).options![0]!.key)).options).toBeUndefined();
	});
});

test('what a form may have is read from the schema: lists, numbers, and what cannot be chosen', () => {
	expect(partsOf('rank')).toMatchObject({ numbers: [{ part: 'most', least: 2, most: 30 }], flags: ['own'], needsFrom: true, lists: [] });
	expect(partsOf('text').numbers).toEqual([{ part: 'max', least: 1, most: 5000 }]);
	expect(partsOf('slider').lists).toEqual([{ part: 'poles', least: 2, most: 2, optional: false }]);
	expect(partsOf('review')).toMatchObject({ fixed: { from: 'harvest:series', about: 'item', yields: 'none' } });
	expect(partsOf('situation').fixed).toEqual({ log: 'presenter' });
	for (const { form, shapes } of formParts) expect(shapes, form).not.toEqual([]);
});

describe('putting a draft together', () => {
	test('a round copied stands behind its own, and points into itself', () => {
		const way = ownVersion('eigen', methods[0]!);
		const meeting = way.meetings.find(({ key }) => key === 'gk5')!;
		const copy = copyRound(meeting, 'delen').rounds;
		expect(copy.map(({ key }) => key)).toEqual(meeting.rounds.flatMap(({ key }) => (key === 'delen' ? ['delen', 'delen-2'] : [key])));
		const sources = find(copy, 'delen-2')!.fields.map((field) => loose(field).from);
		expect(sources).toContainEqual(expect.objectContaining({ round: 'delen-2' }));
		expect(sources).not.toContainEqual(expect.objectContaining({ round: 'delen' }));
	});

	test('a question copied gets a key of its own', () => {
		const { round } = rounds[0]!;
		const keys = copyField(round, round.fields[0]!.key).fields.map(({ key }) => key);
		expect(new Set(keys).size).toBe(round.fields.length + 1);
	});

	test('things are put in a place and taken out by key', () => {
		const list = ['a', 'b', 'c'].map((key) => ({ key }));
		expect(moved(list, 'c', 0).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
		expect(moved(list, 'a', 9).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
		expect(moved(list, 'nobody', 0)).toEqual(list);
		expect(without(list, 'b')).toHaveLength(2);
	});

	test('a key is made of words in any writing, and never twice', () => {
		expect(slug('Één goed gesprek, á la carte!')).toBe('een-goed-gesprek-a-la-carte');
		expect(slug('محادثة')).toBe('werkwijze');
		expect(freshKey('Kwartier', ['kwartier', 'kwartier-2'])).toBe('kwartier-3');
		expect(freshKey('x'.repeat(300), []).length).toBeLessThan(60);
	});
});
