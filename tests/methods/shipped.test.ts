import * as v from 'valibot';
import { expect, test } from 'vitest';
import { clientWords, evaluation, glossary, meeting, method, methods, virtues } from '#lib/methods/index.ts';
import { Evaluation, Glossary, Virtues, type Meeting } from '#lib/methods/schema.ts';
import { validateMethod } from '#lib/methods/validate.ts';

const GK = 'groeiend-kwaliteitsbewustzijn';

test.each(methods.map((method) => [method.key, method] as const))('%s is sound', (_, method) => {
	expect(validateMethod(method)).toEqual({ ok: true, method });
});

test('twelve methods ship, each once, the series first', () => {
	expect(methods.map(({ key }) => key)).toEqual([
		GK,
		'kwartier',
		'twijfel-cura',
		'dilemmamethode',
		'socratisch-beraad',
		'kwesties-en-keuzes',
		'incidentmethode',
		'tienstappen',
		'roddelmethode',
		'meest-betekenisvol',
		'principes-en-beloften',
		'verkennend-gesprek'
	]);
});

test('methods and meetings are found by key, and what is not there is not', () => {
	expect(method(GK)?.meetings.map(({ key }) => key)).toEqual(['gk1', 'gk2', 'gk3', 'gk4', 'gk5']);
	expect(meeting(GK, 'gk1')?.title.nl).toBe('Waar staan we voor?');
	expect([method('constructor'), meeting(GK, 'gk6'), meeting('nothing', 'gk1')]).toEqual([undefined, undefined, undefined]);
});

test('virtues, evaluation and glossary have their shape', () => {
	expect(v.safeParse(Virtues, { virtues }).issues).toBeUndefined();
	expect(v.safeParse(Evaluation, evaluation).issues).toBeUndefined();
	expect(v.safeParse(Glossary, glossary).issues).toBeUndefined();
	expect([virtues.length, glossary.terms.length]).toEqual([27, 70]);
	expect(clientWords.map(({ key }) => key)).toEqual(['client', 'inwoner', 'bewoner', 'deelnemer']);
});

test('the evaluation keeps its questions apart and every question has easy words', () => {
	const { items, open, later, facilitator, steps, rules } = evaluation;
	const asked = [...items, ...open, later.item, later.open];
	const keys = [...asked, ...facilitator].map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
	expect([items.length, open.length, facilitator.length, steps.length, later.afterDays, rules.shownFrom]).toEqual([10, 2, 5, 5, 42, 5]);
	expect(asked.filter(({ prompt }) => !prompt['nl-easy'])).toEqual([]);
});

test('the first meeting has its rounds and fields', () => {
	expect(
		meeting(GK, 'gk1')?.rounds.map(({ key, type, fields }) => [key, type, fields.map((field) => `${field.key} ${field.form}`)])
	).toEqual([
		['inchecken', 'checkin', ['aankomen spoken', 'nodig text', 'vertrouwelijk confirm']],
		['stilschrijven', 'silent', ['moment longtext']],
		['delen', 'share', ['vertellen spoken', 'gehoord choose']],
		['oordelen', 'judge', ['top-drie rank', 'waarom text']],
		['verdiepen', 'deepen', ['te-weinig-te-veel columns', 'meer-of-minder spoken']],
		['oogst', 'harvest', ['goed-werk text', 'verschil-en-vraag columns']],
		['afspraak', 'agree', ['voornemen agreement']],
		['uitchecken', 'checkout', ['meenemen spoken']]
	]);
});

test('in the first meeting, what was written in silence stays private and the logbook knows what it keeps', () => {
	const rounds = meeting(GK, 'gk1')?.rounds ?? [];
	const field = (round: string, key: string) => rounds.find((one) => one.key === round)?.fields.find((one) => one.key === key);
	expect(rounds.find(({ key }) => key === 'stilschrijven')).toMatchObject({ reveal: 'private', log: 'no' });
	expect(field('delen', 'gehoord')).toMatchObject({ from: 'virtues', about: 'teller', own: true, most: 2, yields: 'virtue' });
	expect(field('verdiepen', 'te-weinig-te-veel')).toMatchObject({ about: 'virtue', from: { round: 'oordelen', field: 'top-drie' } });
	expect(field('oogst', 'verschil-en-vraag')).toMatchObject({ columns: [{ yields: 'harvest-difference' }, { yields: 'harvest-unknown' }] });
	expect(field('afspraak', 'voornemen')).toMatchObject({ personal: true, shape: 'one' });
});

test.each(['gk1', 'gk2', 'gk3', 'gk4', 'gk5'])('%s fits in two hours, and its short version in an hour and a half', (key) => {
	const total = (part: 'minutes' | 'minutesShort') => meeting(GK, key)?.rounds.reduce((sum, round) => sum + round[part], 0);
	expect(total('minutes')).toBeGreaterThan(90);
	expect(total('minutes')).toBeLessThanOrEqual(120);
	expect(total('minutesShort')).toBeGreaterThan(70);
	expect(total('minutesShort')).toBeLessThanOrEqual(85);
});

test('a quarter of an hour has fifteen minutes', () => {
	expect(meeting('kwartier', 'kwartier')?.rounds.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(15);
});

test('the fourth meeting harvests agreement, difference and not knowing side by side', () => {
	const kept = (one: Meeting | undefined) => one?.rounds.flatMap(({ fields }) => fields).filter((field) => field.form === 'columns');
	expect(kept(meeting(GK, 'gk4'))?.map(({ columns }) => columns.map((column) => column.yields))).toContainEqual([
		'harvest-shared',
		'harvest-difference',
		'harvest-unknown'
	]);
});

test('the fifth meeting lets everyone take something to their own team', () => {
	const fields = meeting(GK, 'gk5')?.rounds.flatMap((round) => round.fields);
	expect(fields?.find(({ key }) => key === 'eigen-team')?.shape).toBe('many');
});

test('methods for mixed company have easy words', () => {
	const easy = methods.filter(({ meetings }) => meetings.every(({ rounds }) => rounds[0]?.fields[0]?.prompt['nl-easy']));
	expect(easy.map(({ key }) => key)).toEqual([GK, 'kwartier', 'verkennend-gesprek']);
	expect(methods.filter(({ mixed }) => mixed).map(({ key }) => key)).toEqual(['verkennend-gesprek']);
});

test('every form is used somewhere', () => {
	const used = methods.flatMap(({ meetings }) =>
		meetings.flatMap(({ rounds }) => rounds.flatMap(({ fields }) => fields.map(({ form }) => form)))
	);
	expect(new Set(used).size).toBe(21);
});
