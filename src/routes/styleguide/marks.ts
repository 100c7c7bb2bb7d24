/** A conversation that never was, for the eye: marks of six people, before and after, and what a page sees of them. */
import type { Settings, Text } from '#lib/domain/row.ts';
import type { SeenAnswer, SeenField, SeenRow, Visible } from '#lib/domain/view.ts';
import { evaluation } from '#lib/forms/evaluation/form.ts';
import type { Me, Snapshot } from '#lib/live/protocol.ts';
import { item, text } from './texts.ts';

const NAMES = ['Naima', 'Joris', 'Ellen', 'Mo', 'Fenna', 'Tineke en Wim'];

const options = [
	item('ja', 'Ja', 'Yes'),
	item('grotendeels-wel', 'Grotendeels wel', 'Mostly'),
	item('twijfel', 'Ik twijfel', 'I am in doubt'),
	item('grotendeels-niet', 'Grotendeels niet', 'Mostly not'),
	item('nee', 'Nee', 'No'),
	{ ...item('kan-ik-nog-niet-zeggen', 'Kan ik nog niet zeggen', 'I cannot say yet'), undecided: true }
];
const steps = [
	item('nauwelijks', 'nauwelijks', 'hardly'),
	item('redelijk', 'redelijk', 'fairly'),
	item('goed', 'goed', 'well'),
	item('heel-goed', 'heel goed', 'very well')
];
const poles = [
	item('volhouden', 'Volhouden en blijven aankloppen', 'Persevering and knocking again'),
	item('ruimte', 'Je terugtrekken en ruimte laten', 'Stepping back and leaving room')
];
const stories = [
	item('tuin', 'De tuin achter het huis'),
	item('brieven', 'Een plastic tas vol ongeopende brieven, en niemand die er iets van zei'),
	item('koffie', 'Koffie op de stoep')
];

function field(key: string, round: string, place: number, form: string, prompt: Text, settings: Settings = {}): SeenField {
	return {
		...{ kind: 'field', id: key, round, place, key, form, prompt, shape: 'one', settings, yields: 'none', who: 'all' },
		rules: { reveal: 'onShow', by: form === 'evaluation' ? 'anonymous' : 'named', log: 'summary' },
		...{ from: null, about: null, opensAfter: null, open: true, shown: true, abouts: null, focus: null, few: false },
		items: form === 'vote' ? stories : null
	};
}

const question = text('Is dit goede begeleiding voor deze {client}?', 'Is this good support for this {client}?');
const pair = (moment: 'before' | 'after') => ({ pair: { key: 'goed', moment } });

export const fields = {
	before: field('voor', 'eerst', 1, 'judgement', question, { options, ...pair('before') }),
	after: field('na', 'later', 1, 'judgement', question, { options, ...pair('after') }),
	why: field('waarom', 'later', 2, 'text', text('Wat gaf de doorslag?', 'What tipped the balance?')),
	scale: field('begrijpen', 'later', 3, 'scale', text('Hoe goed begrijp jij het?', 'How well do you understand it?'), { steps }),
	slider: field('plek', 'later', 4, 'slider', text('Waar sta jij?', 'Where do you stand?'), { poles }),
	vote: field('kiezen', 'later', 5, 'vote', text('Welk verhaal bespreken we?', 'Which story do we talk about?'), { most: 3 }),
	evaluation: field('hoe', 'later', 6, 'evaluation', text('Hoe was dit gesprek?', 'How was this conversation?'), evaluation.brings)
};

function given(field: SeenField, nth: number, value: unknown): SeenAnswer {
	const seat = field.rules.by === 'anonymous' ? null : `seat-${nth}`;
	const { id, round } = field;
	return {
		...{ kind: 'answer', id: `${id}-${nth}`, round, field: id, about: null, seat, part: false },
		given: { value, late: nth === 5 && field.form === 'text', place: nth }
	};
}

const each = (field: SeenField, values: (string | null)[]) =>
	values.flatMap((key, nth) => (key === null ? [] : [given(field, nth, { key })]));

const sentences = evaluation.brings!.rows!;
const evaluated = ['eens', 'eens', 'deels', 'helemaal-eens', 'eens', 'weet-ik-niet'].map((first, nth) => ({
	marks: Object.fromEntries(
		sentences.map(({ key }, at) => [key, at % 2 ? (['helemaal-eens', 'eens', 'oneens'][nth % 3] as string) : first])
	),
	words: nth === 1 ? { 'wat-hielp': 'Dat het stil mocht zijn.' } : {}
}));

const rows = [
	...Object.values(fields),
	...each(fields.before, ['twijfel', 'nee', 'grotendeels-wel', 'kan-ik-nog-niet-zeggen', 'grotendeels-wel', 'ja']),
	...each(fields.after, ['grotendeels-wel', 'nee', 'twijfel', 'kan-ik-nog-niet-zeggen', 'ja', null]),
	given(fields.why, 0, 'Ik dacht: we lopen achter haar aan. Nu zie ik dat het komen zelf de hulp is.'),
	given(fields.why, 1, 'Ik blijf bij nee. De zus heeft drie keer gebeld en niemand belde terug.'),
	given(fields.why, 3, 'Niemand heeft het haar gevraagd.'),
	...each(fields.scale, ['redelijk', 'nauwelijks', 'goed', 'heel-goed', 'redelijk', 'goed']),
	...each(fields.slider, ['volhouden', 'near.0', 'middle.0', 'ruimte', 'near.0', 'middle.0']),
	...[['tuin', 'tuin', 'koffie'], ['koffie', 'koffie', 'koffie'], ['tuin'], ['koffie', 'koffie', 'koffie']].map((dots, nth) =>
		given(
			fields.vote,
			nth,
			dots.map((key) => ({ key }))
		)
	),
	...evaluated.map((value, nth) => given(fields.evaluation, nth, value))
];

/** Who sits there knows everybody by name; the screen does not. */
export function snapshot(me: Me): Snapshot {
	const round = (id: string, place: number) => ({
		kind: 'round',
		id,
		place,
		key: id,
		visit: 1,
		type: 'judge',
		title: text(id),
		stage: 'shown'
	});
	const seats = NAMES.map((name, nth) => ({ kind: 'seat', id: `seat-${nth}`, name }));
	const head = { kind: 'session', id: 'styleguide', smallest: 5, stage: 'running', at: 'later', quiet: false };
	const seen = [head, round('eerst', 1), round('later', 2), ...(me.role === 'seat' ? seats : []), ...rows];
	return { me, streams: [{ stream: 'all', number: 1, rows: seen as unknown as Visible<SeenRow>[] }] };
}
