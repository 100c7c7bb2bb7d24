/** Marks in a conversation: before and after, with the reasons beside them, dots, and the evaluation; until they are shown and in the logbook. */
import { describe, expect, test } from 'vitest';
import { takenApart } from '#lib/domain/apart.ts';
import { story as read } from '#lib/domain/logbook.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenAnswer } from '#lib/domain/view.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';
import { evaluate, evaluatedBefore, evaluating } from './evaluated.ts';

const done = (meeting: Story) => meeting.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
const told = (meeting: Story) => read(meeting.rows)!;
const BEFORE = { Joris: 'nee', Mo: 'kan-ik-nog-niet-zeggen', Naima: 'twijfel', Sander: 'grotendeels-wel', 'Tineke en Wim': 'ja' };
const AFTER = { Joris: 'nee', Mo: 'kan-ik-nog-niet-zeggen', Naima: 'grotendeels-wel', Sander: 'twijfel' };

function judge(meeting: Story, round: string, marks: Record<string, string>, reasons: Record<string, string>, why: string): void {
	meeting.step(round, 'writing');
	for (const [name, key] of Object.entries(marks)) meeting.put(name, round, { key });
	for (const [name, words] of Object.entries(reasons)) meeting.put(name, why, words);
	meeting.step(round, 'shown');
}

/** gk4 with a judgement before and after; Tineke en Wim are silent the second time. */
function judged(): Story {
	const meeting = Story.running(NAMES.slice(0, 5), 1, 'gk4');
	judge(meeting, 'oordeel-vooraf', BEFORE, { Joris: 'Niemand belde terug.', Mo: 'Zij is het niet gevraagd.' }, 'want');
	judge(meeting, 'oordeel-achteraf', AFTER, { Naima: 'Het komen zelf is de hulp.' }, 'doorslag');
	return meeting;
}

describe('A judgement, before and after', () => {
	test('R5 nothing of anybody’s judgement is there for others before it is shown', () => {
		const meeting = Story.running(NAMES.slice(0, 5), 1, 'gk4');
		meeting.step('oordeel-vooraf', 'writing');
		const id = meeting.put('Mo', 'oordeel-vooraf', { key: 'kan-ik-nog-niet-zeggen' });
		for (const audience of ['all', 'seats', 'leaders', `seat:${meeting.seat('Joris').id}`] as const)
			expect(view(meeting.answer(id), audience)).toBe(undefined);
		expect(meeting.refused(meeting.as('Mo'), 'answer:give', { id, give: true, ticket: null })).toBe('not-now');
	});

	test('the logbook draws for each where they stood and stand, without names, and staying counts as much', () => {
		const meeting = judged();
		done(meeting);
		const [spread, ...more] = told(meeting).spreads;
		expect(more).toEqual([]);
		expect(spread!.moment).toBe('moved');
		expect(spread!.apart.map(({ key }) => key)).toEqual(['kan-ik-nog-niet-zeggen']);
		expect(spread!.standings.map(({ before, at }) => [before, at]).sort()).toEqual(
			[
				['nee', 'nee'],
				['kan-ik-nog-niet-zeggen', 'kan-ik-nog-niet-zeggen'],
				['twijfel', 'grotendeels-wel'],
				['grotendeels-wel', 'twijfel'],
				['ja', null]
			].sort()
		);
		expect(spread!.standings.every(({ name, reasons }) => name === null && reasons.every((reason) => reason.name === null))).toBe(true);
	});

	test('reasons stand beside the mark of who gave them, and nowhere else', () => {
		const meeting = judged();
		meeting.step('oordeel-achteraf', 'writing');
		meeting.put('Tineke en Wim', 'doorslag', 'Wij weten het nog niet.');
		meeting.step('oordeel-achteraf', 'shown');
		done(meeting);
		const { spreads, said } = told(meeting);
		const beside = (at: string) => spreads[0]!.standings.find((one) => one.at === at)!.reasons.map(({ text }) => text);
		expect(beside('nee')).toEqual(['Niemand belde terug.']);
		expect(beside('grotendeels-wel')).toEqual(['Het komen zelf is de hulp.']);
		expect(beside('twijfel')).toEqual([]);
		// Words without a mark are words.
		expect(said.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual(['Wij weten het nog niet.']);
	});

	test('asked once, it reads as the moment before', () => {
		const meeting = Story.running(NAMES.slice(0, 5), 1, 'gk4');
		judge(meeting, 'oordeel-vooraf', BEFORE, {}, 'want');
		done(meeting);
		const [spread] = told(meeting).spreads;
		expect([spread!.moment, spread!.standings.every(({ at, before }) => at === null && before !== null)]).toEqual(['before', true]);
	});

	test('what its author takes out is out of the drawing, at both moments', () => {
		const meeting = judged();
		const naima = meeting.seat('Naima').id;
		done(meeting);
		for (const key of ['oordeel-vooraf', 'oordeel-achteraf']) {
			const { id } = meeting.answers(key).find((answer) => answer.seat === naima)!;
			meeting.do(meeting.as('Naima'), 'answer:out', { id, out: true, ticket: null });
		}
		expect(told(meeting).spreads[0]!.standings).toHaveLength(4);
	});
});

describe('Dots', () => {
	test('R9 are counted exactly, thing by thing in the order of the list, and there is no winner', () => {
		const meeting = Story.running(NAMES.slice(0, 5), 1, 'gk5');
		meeting.step('verdiepen', 'writing');
		const ideas = ['Een vast half uur', 'Samen op huisbezoek', 'Een brief terug'];
		const items = ideas.map((idea) => ({ key: meeting.put('Mo', 'ideeen', idea), idea }));
		for (const { key } of items) meeting.give('Mo', key);
		meeting.step('oordelen', 'writing');
		const list = meeting.field('vaste-plek').items!;
		const [a, b] = list.map(({ key }) => ({ key })) as [{ key: string }, { key: string }];
		meeting.put('Joris', 'vaste-plek', [a, a, b]);
		meeting.put('Naima', 'vaste-plek', [b]);
		expect(meeting.refused(meeting.as('Mo'), 'answer:put', meeting.words('vaste-plek', [a, a, a, b]))).toBe('too-many');
		expect(meeting.refused(meeting.as('Mo'), 'answer:put', meeting.words('vaste-plek', [{ key: 'elders' }]))).toBe('not-a-choice');
		meeting.step('oordelen', 'shown');
		done(meeting);
		const [laid] = told(meeting).laid;
		expect(laid!.items.map(({ key, dots }) => [key, dots])).toEqual(list.map(({ key }) => [key, key === a.key || key === b.key ? 2 : 0]));
		expect(JSON.stringify(laid)).not.toMatch(/Joris|Naima/);
	});

	test('R9 one answer a person: a second one is another take of the first', () => {
		const meeting = Story.running(NAMES.slice(0, 5), 1, 'gk5');
		meeting.step('verdiepen', 'writing');
		meeting.give('Mo', meeting.put('Mo', 'ideeen', 'Een vast half uur'));
		meeting.step('oordelen', 'writing');
		const [item] = meeting.field('vaste-plek').items!;
		for (let tab = 0; tab < 8; tab++) {
			const pen = { writer: `tab${tab}`.padEnd(26, '0'), take: 1 };
			meeting.put('Joris', 'vaste-plek', [{ key: item!.key }, { key: item!.key }, { key: item!.key }], { pen });
		}
		expect(meeting.answers('vaste-plek')).toHaveLength(1);
		expect(meeting.answers('vaste-plek')[0]!.value).toHaveLength(3);
	});
});

describe('The evaluation', () => {
	const value = (nth: number) => ({
		marks: { veilig: nth ? 'eens' : 'weet-ik-niet', stem: 'deels' },
		words: nth === 1 ? { 'wat-hielp': 'Rust.' } : {}
	});
	function evaluated(people: number): Story {
		const meeting = evaluating();
		for (const [nth, name] of NAMES.slice(0, people).entries()) evaluate(meeting, name, value(nth));
		meeting.step('uitchecken', 'shown');
		return meeting;
	}

	test('R11 is not shown at all while fewer than the smallest group filled it in, and erased at closing', () => {
		const meeting = evaluated(4);
		expect(meeting.field('evaluatie').shown).toBe(true);
		expect(meeting.answers('evaluatie').map(({ given }) => given)).toEqual(Array(5).fill(null));
		done(meeting);
		expect(told(meeting).crowds).toEqual([]);
		meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
		expect(meeting.answers('evaluatie')).toEqual([]);
	});

	test('R11 from the smallest group on it reads as a spread for each sentence, and nothing ties two of them together', () => {
		const meeting = evaluated(5);
		done(meeting);
		const [crowd] = told(meeting).crowds;
		expect(crowd!.spreads.map(({ prompt, marks }) => [prompt.nl.slice(0, 14), marks])).toEqual([
			['Ik voelde me v', ['eens', 'eens', 'eens', 'eens', 'weet-ik-niet']],
			['Ieders inbreng', ['deels', 'deels', 'deels', 'deels', 'deels']]
		]);
		expect(crowd!.words).toMatchObject([{ prompt: { nl: 'Wat hielp?' }, texts: ['Rust.'] }]);
		for (const { id } of meeting.answers('evaluatie')) expect(JSON.stringify(told(meeting))).not.toContain(id);
	});

	test('R11 on the wire no row says what one person marked, and each sentence has the marks that were given', () => {
		const story = Story.running(NAMES.slice(0, 6), 3, 'gk5');
		story.step('uitchecken', 'writing');
		const [first, second] = ['veilig', 'stem'] as const;
		const steps = ['eens', 'deels', 'oneens', 'helemaal-eens', 'weet-ik-niet'];
		for (const [nth, name] of NAMES.slice(0, 5).entries())
			evaluate(story, name, { marks: { [first]: steps[nth], [second]: steps[nth] }, words: {} });
		story.step('uitchecken', 'shown');
		const seen = () => story.answers('evaluatie').flatMap((row) => (view(row, 'all') as SeenAnswer | undefined)?.given ?? []);
		const marks = () => seen().map(({ value }) => (value as { marks: Record<string, string> }).marks);
		for (const key of [first, second])
			expect(
				marks()
					.map((one) => one[key])
					.sort()
			).toEqual([...steps].sort());
		expect(marks().some((one) => one[first] !== one[second])).toBe(true);
	});

	test('R11 when somebody takes theirs out their own marks go, and when too few are left nobody sees any', () => {
		const story = evaluated(6);
		const mine = story.answers('evaluatie').find(({ value }) => JSON.stringify(value).includes('weet-ik-niet'))!;
		const { ticket } = mine;
		story.do(story.as('Joris'), 'answer:out', { id: mine.id, out: true, ticket });
		const given = () => story.answers('evaluatie').filter((one) => !one.out && one.given && one.about === 'zinnen');
		expect(JSON.stringify(given().map((one) => one.given))).not.toContain('weet-ik-niet');
		expect(given()).toHaveLength(5);
		const next = given()[0]!;
		story.do(story.as('Joris'), 'answer:out', { id: next.id, out: true, ticket: next.ticket });
		expect(given()).toEqual([]);
		story.do(story.as('Joris'), 'answer:out', { id: mine.id, out: false, ticket });
		expect(given()).toHaveLength(5);
		expect(new Set(given().map((one) => one.given!.place)).size).toBe(5);
	});

	const both = { marks: { stem: 'eens' }, words: { 'wat-hielp': 'De stilte vooraf.', 'wat-beter': 'Kortere rondes.' } };
	const holding = (meeting: Story, words: string) => meeting.answers('evaluatie').filter((one) => JSON.stringify(one).includes(words));
	const close = (meeting: Story) => meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });

	test('R11 the answers of one person to its questions are rows and tickets of their own, also after closing', () => {
		const meeting = evaluating();
		const ticket = meeting.ticket('Joris', 'evaluatie', 'wat-hielp');
		const mixed = meeting.words('evaluatie', both, { about: 'wat-hielp', ticket });
		expect(meeting.refused(meeting.as('Joris'), 'answer:put', mixed)).toBe('wrong-shape');
		const other = meeting.words('evaluatie', { marks: {}, words: { 'wat-beter': 'x' } }, { about: 'wat-beter', ticket });
		expect(meeting.refused(meeting.as('Joris'), 'answer:put', other)).toBe('no-ticket');
		for (const name of NAMES.slice(0, 5)) evaluate(meeting, name, both);
		const [helped, better] = [holding(meeting, 'De stilte'), holding(meeting, 'Kortere')];
		expect([helped.length, better.length]).toEqual([5, 5]);
		const taken = [...helped, ...better].flatMap(({ id, ticket }) => [id, ticket]);
		expect(new Set(taken).size).toBe(taken.length);
		meeting.step('uitchecken', 'shown');
		done(meeting);
		const before = told(meeting).crowds;
		expect(before[0]!.words.map(({ texts }) => texts)).toEqual([Array(5).fill('De stilte vooraf.'), Array(5).fill('Kortere rondes.')]);
		close(meeting);
		expect(told(meeting).crowds).toEqual(before);
		for (const one of meeting.answers('evaluatie'))
			expect(['De stilte', 'Kortere', 'eens'].filter((words) => JSON.stringify(one.value).includes(words))).toHaveLength(1);
	});

	test('R11 a conversation that began before that ends with them apart, and reads the same', () => {
		const meeting = evaluatedBefore(() => both);
		const before = told(meeting).crowds;
		const ids = meeting.answers('evaluatie').map(({ id }) => id);
		expect(before[0]!.words.map(({ texts }) => texts.length)).toEqual([5, 5]);
		close(meeting);
		expect(told(meeting).crowds).toEqual(before);
		const answers = meeting.answers('evaluatie');
		expect(answers.map(({ about }) => about).sort()).toEqual([
			...Array(5).fill('wat-beter'),
			...Array(5).fill('wat-hielp'),
			...Array(5).fill('zinnen')
		]);
		expect(answers.filter(({ id }) => ids.includes(id))).toEqual([]);
		expect(takenApart(meeting.rows, meeting.moment)).toEqual({ put: [], drop: [] });
	});

	test('R11 when somebody takes theirs out and too few are left, nothing of it is in the logbook', () => {
		const meeting = evaluated(5);
		const { id, ticket } = meeting.answers('evaluatie')[0]!;
		done(meeting);
		meeting.do(meeting.as('Joris'), 'answer:out', { id, out: true, ticket });
		expect(told(meeting).crowds).toEqual([]);
	});
});
