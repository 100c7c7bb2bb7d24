import type { Item } from '#lib/domain/row.ts';
import { formOf } from '#lib/forms/index.ts';
import type { Example } from './examples.ts';
import { item, text } from './texts.ts';

/** Examples of the forms in which people take a place or lay dots; those on these questions. */
export const marked = (asked: Item[]): Example[] => [
	{
		form: 'scale',
		prompt: text('Hoe goed begrijp jij wat er voor haar op het spel staat?', 'How well do you understand what is at stake for her?'),
		settings: {
			steps: [
				item('nauwelijks', 'nauwelijks', 'hardly'),
				item('een-beetje', 'een beetje', 'a little'),
				item('redelijk', 'redelijk', 'fairly'),
				item('goed', 'goed', 'well')
			]
		},
		said: [
			{ by: 'mo', value: { key: 'redelijk' } },
			{ by: 'naima', value: { key: 'een-beetje' } },
			{ value: { key: 'goed' }, late: true }
		]
	},
	{
		form: 'slider',
		prompt: text(
			'Denk aan iemand die de deur dichthoudt. Waar sta jij?',
			'Think of somebody who keeps the door closed. Where do you stand?'
		),
		settings: {
			poles: [
				item('volhouden', 'Volhouden en blijven aankloppen', 'Persevering and knocking again'),
				item('ruimte', 'Je terugtrekken en ruimte laten', 'Stepping back and leaving room')
			]
		},
		said: [
			{ by: 'mo', value: { key: 'near.1' } },
			{ by: 'roos', value: { key: 'volhouden' } }
		]
	},
	{
		form: 'judgement',
		prompt: text('Is dit goede begeleiding voor deze {client}?', 'Is this good support for this {client}?'),
		settings: {
			options: [
				item('ja', 'Ja', 'Yes'),
				item('twijfel', 'Ik twijfel', 'I am in doubt'),
				item('nee', 'Nee', 'No'),
				{ ...item('kan-ik-nog-niet-zeggen', 'Kan ik nog niet zeggen', 'I cannot say yet'), undecided: true }
			]
		},
		said: [
			{ by: 'joris', value: { key: 'kan-ik-nog-niet-zeggen' } },
			{ by: 'naima', value: { key: 'nee' } }
		]
	},
	{
		form: 'vote',
		prompt: text('Welke vraag bespreken we?', 'Which question do we talk about?'),
		items: asked,
		settings: { most: 3 },
		said: [{ by: 'mo', value: [{ key: 'vraag-1' }, { key: 'vraag-1' }, { key: 'vraag-2' }] }, { value: [{ key: 'vraag-1' }] }]
	},
	{
		form: 'evaluation',
		prompt: text('Hoe was dit gesprek voor jou?', 'How was this conversation for you?'),
		settings: formOf('evaluation').brings,
		said: ['eens', 'deels', 'eens', 'helemaal-eens', 'weet-ik-niet'].map((mark) => ({
			value: { marks: { veilig: mark, stem: 'eens' }, words: mark === 'deels' ? { 'wat-hielp': 'Dat het stil mocht zijn.' } : {} }
		}))
	}
];
