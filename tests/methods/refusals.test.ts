import { expect, test } from 'vitest';
import { codes, worded, type Code } from '#lib/methods/problems.ts';
import { validateMethod } from '#lib/methods/validate.ts';
import { damaged, part } from './damage.ts';

const GK = 'groeiend-kwaliteitsbewustzijn';
const words = { nl: 'Iets', en: 'Something' };
const item = (key: string) => ({ key, label: words });

/** What is wrong, where the problem should point, which problem, and the damage done to a shipped method. */
// prettier-ignore
const damages: [wrong: string, at: string, code: Code, method: string, changes: Record<string, unknown>][] = [
	['a method without a title', 'title', 'part-missing', GK, { title: undefined }],
	['a round without a type', 'gk1/delen/type', 'part-missing', GK, { 'gk1/delen/type': undefined }],
	['a field without a form', 'gk1/delen/gehoord/form', 'part-missing', GK, { 'gk1/delen/gehoord/form': undefined }],
	['a field without a prompt', 'gk1/delen/gehoord/prompt', 'part-missing', GK, { 'gk1/delen/gehoord/prompt': undefined }],
	['a field without a shape', 'gk1/delen/gehoord/shape', 'part-missing', GK, { 'gk1/delen/gehoord/shape': undefined }],
	['a field that yields nothing known', 'gk1/delen/gehoord/yields', 'choice-unknown', GK, { 'gk1/delen/gehoord/yields': 'points' }],
	['a text without room', 'gk1/inchecken/nodig/max', 'part-missing', GK, { 'gk1/inchecken/nodig/max': undefined }],
	['a choice without a number', 'gk1/delen/gehoord/most', 'part-missing', GK, { 'gk1/delen/gehoord/most': undefined }],
	['a ranking of nothing', 'gk1/oordelen/top-drie/from', 'part-missing', GK, { 'gk1/oordelen/top-drie/from': undefined }],
	['a vote about nothing', 'gk5/delen/kiezen/from', 'part-missing', GK, { 'gk5/delen/kiezen/from': undefined }],
	['a text in one language', 'gk1/title/en', 'part-missing', GK, { 'gk1/title': { nl: 'Waar staan we voor?' } }],
	['a situation without a keeper', 'gk3/delen/situatie/log', 'part-missing', GK, { 'gk3/delen/situatie/log': undefined }],
	['a situation that others keep', 'gk3/delen/situatie/log', 'choice-unknown', GK, { 'gk3/delen/situatie/log': 'yes' }],
	['a part nobody knows', 'gk1/delen/colour', 'part-unknown', GK, { 'gk1/delen/colour': 'red' }],
	['a part of another form', 'gk1/inchecken/nodig/most', 'part-unknown', GK, { 'gk1/inchecken/nodig/most': 3 }],
	['a part named as what every object has', 'gk1/delen/constructor', 'part-unknown', GK, { 'gk1/delen/constructor': 'red' }],
	['a score on an option', 'gk4/oordeel-vooraf/oordeel-vooraf/options/ja/score', 'part-unknown', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/options/ja/score': 5 }],
	['a third language', 'gk1/title/de', 'part-unknown', GK, { 'gk1/title/de': 'Wofür stehen wir?' }],
	['a number for a title', 'gk1/title/nl', 'kind-wrong', GK, { 'gk1/title/nl': 12 }],
	['a text for a list', 'gk1/rounds', 'kind-wrong', GK, { 'gk1/rounds': 'none' }],
	['a text for a field', 'gk1/delen/#1', 'kind-wrong', GK, { 'gk1/delen/fields': ['tell'] }],
	['a form nobody knows', 'gk1/delen/gehoord/form', 'choice-unknown', GK, { 'gk1/delen/gehoord/form': 'quiz' }],
	['a round of an unknown type', 'gk1/delen/type', 'choice-unknown', GK, { 'gk1/delen/type': 'break' }],
	['a way of showing nobody knows', 'gk1/delen/reveal', 'choice-unknown', GK, { 'gk1/delen/reveal': 'later' }],
	['an unknown way to sign', 'gk1/delen/gehoord/by', 'choice-unknown', GK, { 'gk1/delen/gehoord/by': 'initials' }],
	['own words switched off by name', 'gk1/delen/gehoord/own', 'choice-unknown', GK, { 'gk1/delen/gehoord/own': false }],
	['a private note that is shown', 'roddelmethode/roddelen/aantekening/reveal', 'choice-unknown', 'roddelmethode', { 'roddelmethode/roddelen/aantekening/reveal': 'onShow' }],
	['a vote that yields a meaning', 'gk5/delen/kiezen/yields', 'choice-unknown', GK, { 'gk5/delen/kiezen/yields': 'meaning' }],
	['a follow-up of something else', 'gk2/inchecken/terugblik/from', 'choice-unknown', GK, { 'gk2/inchecken/terugblik/from': 'virtues' }],
	['an empty text', 'gk1/question/nl', 'text-empty', GK, { 'gk1/question/nl': ' ' }],
	['a text with a loose space', 'gk1/question/nl', 'text-untrimmed', GK, { 'gk1/question/nl': 'Waarom? ' }],
	['a text without end', 'gk1/question/nl', 'text-long', GK, { 'gk1/question/nl': 'a'.repeat(2001) }],
	['one column only', 'gk5/verdiepen/helpt-hindert/columns', 'list-short', GK, { 'gk5/verdiepen/helpt-hindert/columns': [item('one')] }],
	['three poles', 'gk2/oordelen/plek/poles', 'list-long', GK, { 'gk2/oordelen/plek/poles': ['a', 'b', 'c'].map(item) }],
	['a round without questions', 'gk1/delen/fields', 'list-short', GK, { 'gk1/delen/fields': [] }],
	['no choices allowed', 'gk1/delen/gehoord/most', 'number-out', GK, { 'gk1/delen/gehoord/most': 0 }],
	['a ranking of one', 'gk1/oordelen/top-drie/most', 'number-out', GK, { 'gk1/oordelen/top-drie/most': 1 }],
	['half a minute', 'gk1/delen/minutes', 'number-out', GK, { 'gk1/delen/minutes': 0.5 }],
	['a round of a day', 'gk1/delen/minutes', 'number-out', GK, { 'gk1/delen/minutes': 1440 }],
	['a key with capitals', 'gk1/delen/#2/key', 'key-form', GK, { 'gk1/delen/gehoord/key': 'Gehoord' }],
	['the same field twice', 'gk1/delen/vertellen', 'key-twice', GK, { 'gk1/delen/gehoord/key': 'vertellen' }],
	['the same round twice', 'gk1/delen', 'key-twice', GK, { 'gk1/oogst/key': 'delen' }],
	['the same meeting twice', 'gk1', 'key-twice', GK, { 'gk2/key': 'gk1' }],
	['the same option twice', 'gk4/oordeel-vooraf/oordeel-vooraf/options/ja', 'key-twice', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/options/nee/key': 'ja' }],
	['an unknown placeholder', 'gk1/question/en', 'placeholder-unknown', GK, { 'gk1/question/en': 'Who is {name}?' }],
	['a placeholder that every object has', 'gk1/question/en', 'placeholder-unknown', GK, { 'gk1/question/en': 'Who is {toString}?' }],
	['a loose brace', 'gk1/question/en', 'brace-stray', GK, { 'gk1/question/en': 'Who is {client?' }],
	['a link that runs code', 'credit/sources/#1/url', 'link-form', GK, { 'credit/sources/0/url': 'javascript:alert(1)' }],
	['a source that is no place', 'gk1/delen/gehoord/from', 'from-form', GK, { 'gk1/delen/gehoord/from': 'the internet' }],
	['a meeting with a key of its own', 'alone/key', 'key-of-method', 'kwartier', { 'kwartier/key': 'alone' }],
	['a crowd smaller than its least', 'people', 'people-range', GK, { people: [10, 6] }],
	['completeness counted twice', 'complete', 'complete-twice', GK, { complete: ['share', 'share'] }],
	['no round of a type that must be done', 'gk1', 'complete-absent', GK, { 'gk1/uitchecken/type': 'share' }],
	['a short version that is longer', 'gk1/delen/minutesShort', 'minutes-short', GK, { 'gk1/delen/minutesShort': 26 }],
	['a harvest cut short', 'gk1/oogst/minutesShort', 'minutes-kept', GK, { 'gk1/oogst/minutesShort': 5 }],
	['agreements cut short', 'gk1/afspraak/minutesShort', 'minutes-kept', GK, { 'gk1/afspraak/minutesShort': 5 }],
	['a check-out cut short', 'gk1/uitchecken/minutesShort', 'minutes-kept', GK, { 'gk1/uitchecken/minutesShort': 2 }],
	['a choice out of nothing', 'gk1/delen/gehoord', 'list-absent', GK, { 'gk1/delen/gehoord/from': undefined }],
	['more choices than there are', 'gk1/delen/gehoord/most', 'most-over', GK, { 'gk1/delen/gehoord/options': ['a', 'b'].map(item), 'gk1/delen/gehoord/most': 3 }],
	['a judgement that must be decided', 'gk4/oordeel-vooraf/oordeel-vooraf/options', 'undecided-one', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/options/kan-ik-nog-niet-zeggen/undecided': undefined }],
	['a judgement undecided twice', 'gk4/oordeel-vooraf/oordeel-vooraf/options', 'undecided-one', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/options/nee/undecided': true }],
	['a live judgement', 'gk4/oordeel-vooraf/oordeel-vooraf', 'never-live', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/reveal': 'live' }],
	['a live scale, by its round', 'gk4/oordeel-vooraf/zekerheid', 'never-live', GK, { 'gk4/oordeel-vooraf/reveal': 'live' }],
	['a live ranking', 'gk1/oordelen/top-drie', 'never-live', GK, { 'gk1/oordelen/reveal': 'live' }],
	['a live vote', 'gk5/delen/kiezen', 'never-live', GK, { 'gk5/delen/kiezen/reveal': 'live' }],
	['a live slider', 'gk2/oordelen/plek', 'never-live', GK, { 'gk2/oordelen/reveal': 'live' }],
	['a personal intention of the group', 'gk1/afspraak/voornemen/shape', 'agreement-shape', GK, { 'gk1/afspraak/voornemen/shape': 'shared' }],
	['a group agreement for each', 'gk4/afspraak/afspraak/shape', 'agreement-shape', GK, { 'gk4/afspraak/afspraak/shape': 'one' }],
	['about virtues from nowhere', 'gk1/verdiepen/te-weinig-te-veel/about', 'about-source', GK, { 'gk1/verdiepen/te-weinig-te-veel/from': undefined }],
	['about items from nowhere', 'gk1/oogst/goed-werk/about', 'about-source', GK, { 'gk1/oogst/goed-werk/about': 'item' }],
	['about virtues from a text', 'gk1/verdiepen/te-weinig-te-veel/about', 'about-virtue', GK, { 'gk1/verdiepen/te-weinig-te-veel/from/field': 'waarom' }],
	['from a field that is not there', 'gk1/verdiepen/te-weinig-te-veel/from', 'from-absent', GK, { 'gk1/verdiepen/te-weinig-te-veel/from/field': 'top-tien' }],
	['from a round that is not there', 'gk5/oordelen/vaste-plek/from', 'from-absent', GK, { 'gk5/oordelen/vaste-plek/from/round': 'elders' }],
	['from a later round', 'gk1/delen/gehoord/from', 'from-later', GK, { 'gk1/delen/gehoord/from': { round: 'oordelen', field: 'top-drie' } }],
	['from what stays private', 'gk1/delen/gehoord/from', 'from-private', GK, { 'gk1/delen/gehoord/from': { round: 'stilschrijven', field: 'moment' } }],
	['from what is only spoken', 'gk1/oordelen/top-drie/from', 'from-unlisted', GK, { 'gk1/oordelen/top-drie/from': { round: 'delen', field: 'vertellen' } }],
	['from its own round, at once', 'gk5/delen/kiezen/from', 'from-unopened', GK, { 'gk5/delen/kiezen/opens': undefined }],
	['opening after a later field', 'gk5/delen/kiezen/opens', 'opens-later', GK, { 'gk5/delen/kiezen/opens/after': 'waarom' }],
	['opening after itself', 'gk5/delen/kiezen/opens', 'opens-later', GK, { 'gk5/delen/kiezen/opens/after': 'kiezen' }],
	['a pair that is not kept', 'gk4/oordeel-vooraf/oordeel-vooraf/pair', 'pair-log', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/log': 'no' }],
	['a before without an after', 'gk4', 'pair-incomplete', GK, { 'gk4/oordeel-achteraf/oordeel-achteraf/pair': undefined }],
	['an after before its before', 'gk4', 'pair-incomplete', GK, { 'gk4/oordeel-vooraf/oordeel-vooraf/pair/moment': 'after', 'gk4/oordeel-achteraf/oordeel-achteraf/pair/moment': 'before' }],
	['a pair that asks two things', 'gk4', 'pair-differs', GK, { 'gk4/oordeel-achteraf/oordeel-achteraf/options/ja/key': 'jazeker' }],
	['a round in the place of a field', 'gk1/delen/oogst/form', 'part-missing', GK, { 'gk1/delen/fields': [part(GK, 'gk1/oogst')] }]
];

test.each(damages)('%s is refused', (_, path, code, key, changes) => {
	const verdict = validateMethod(damaged(key, changes));
	const problems = verdict.ok ? [] : verdict.problems;
	expect(problems).toContainEqual(expect.objectContaining({ path, code }));
	for (const problem of problems) {
		const said = { nl: worded(problem, 'nl'), en: worded(problem, 'en') };
		for (const sentence of Object.values(said)) {
			expect(sentence).toMatch(/^\S.{20,300}[.?]$/u);
			expect(sentence).not.toMatch(/undefined|\[object|“”|“\?”|\(\)|\? is not possible/);
		}
		expect(said.nl).not.toBe(said.en);
	}
});

test.each([undefined, null, 7, 'method', [], {}, () => {}, new Map()])('something else altogether is refused: %s', (value) => {
	expect(validateMethod(value).ok).toBe(false);
});

test('a key of the prototype in a file is refused and reaches nothing', () => {
	const file = JSON.stringify(damaged(GK, {})).replace('"version"', '"__proto__": {"mixed": true}, "version"');
	expect(validateMethod(JSON.parse(file))).toMatchObject({ ok: false, problems: [{ code: 'part-unknown', found: '__proto__' }] });
});

test('every code that refuses has a damage that shows it', () => {
	const shown = new Set(damages.map(([, , code]) => code));
	const refusing = codes.slice(0, codes.indexOf('client-literal'));
	expect(refusing.filter((code) => !shown.has(code))).toEqual([]);
});
