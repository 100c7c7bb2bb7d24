/**
 * An example of every form: a question in that form and what people gave, told about one situation. For the styleguide's eyes, and for the tests that hold
 * every form to the same contract.
 */
import type { Id } from '#lib/domain/id.ts';
import type { Mark } from '#lib/domain/row.ts';
import type { SeenAnswer, SeenField } from '#lib/domain/view.ts';
import { formOf } from '#lib/forms/index.ts';
import { marked } from './marked.ts';
import { item, text } from './texts.ts';

/** Who gave it: a seat of the cast below, or nobody by name. */
type Said = { by?: string; value: unknown; about?: string; late?: boolean; part?: boolean; marks?: Mark[] };
export type Example = Partial<SeenField> & Pick<SeenField, 'form' | 'prompt'> & { said: Said[] };

export const people = { naima: 'Naima', mo: 'Mo', joris: 'Joris', roos: 'Roos' };
/** Whose page this is. */
export const ME = 'naima';

const virtues = [
	{ ...item('trouw', 'trouw', 'faithfulness'), note: text('je blijft komen', 'you keep coming') },
	{ ...item('lef', 'lef', 'courage'), note: text('je zegt wat gezegd moet worden', 'you say what must be said') },
	item('geduld', 'geduld', 'patience'),
	item('eerlijkheid', 'eerlijkheid', 'honesty')
];
const asked = [
	item('vraag-1', 'Wat zei ze toen je wegging?', 'What did she say when you left?'),
	item('vraag-2', 'Wie kent haar het langst?', 'Who has known her longest?')
];
const agreements = [
	item('afspraak-1', 'Naima belt de zus, samen met mevrouw.', 'Naima calls the sister, together with her.'),
	item('afspraak-2', 'Wij vertellen vooraf wie er meekomt.', 'We say beforehand who comes along.')
];
const harvest = [
	item('oogst-1', 'Ons werk is goed als iemand merkt dat we blijven komen.', 'Our work is good when someone notices that we keep coming.'),
	item('oogst-2', 'Wij praten niet over iemand, maar met iemand.', 'We do not talk about someone, but with them.')
];
const STORY = 'Ze deed pas open bij de vierde keer. Ik had niets bij me, alleen de krant die in de portiek lag.';
const kept = {
	what: 'Ik vraag eerst wat zij zelf wil.',
	who: '',
	when: 'bij het eerste bezoek',
	notice: 'dat er tijd is',
	back: '2026-12-22'
};

export const examples: Example[] = [
	...marked(asked),
	{
		form: 'text',
		prompt: text('Wat heb je nodig om hier vrij te praten?', 'What do you need to speak freely here?'),
		said: [
			{ by: 'mo', value: 'Dat we elkaar laten uitpraten.' },
			{ value: 'Een half uur zonder telefoon.' },
			{ by: 'naima', value: 'Stilte mag.', late: true }
		]
	},
	{
		form: 'longtext',
		prompt: text('Beschrijf een moment waarop je werk goed was.', 'Describe a moment when your work was good.'),
		said: [{ by: 'naima', value: STORY, part: true }]
	},
	{
		form: 'confirm',
		prompt: text('Wat hier gezegd wordt, blijft hier.', 'What is said here stays here.'),
		said: [{ by: 'mo', value: true }]
	},
	{ form: 'spoken', prompt: text('Vertel je moment.', 'Tell your moment.'), said: [] },
	{
		form: 'choose',
		prompt: text('Welke deugden hoorde je in dit verhaal?', 'Which virtues did you hear in this story?'),
		items: virtues,
		settings: { most: 2, own: true },
		said: [
			{ by: 'mo', value: [{ key: 'trouw' }, { own: 'humor' }] },
			{ by: 'roos', value: [{ key: 'trouw' }] }
		]
	},
	{
		form: 'rank',
		prompt: text('Welke drie deugden wegen voor jou het zwaarst?', 'Which three virtues weigh most for you?'),
		items: virtues,
		settings: { most: 3, own: true },
		said: [{ by: 'joris', value: [{ key: 'lef' }, { key: 'trouw' }, { key: 'geduld' }] }, { value: [{ key: 'geduld' }] }]
	},
	{
		form: 'columns',
		shape: 'many',
		prompt: text('Waar verschillen we, en wat weten we nog niet?', 'Where do we differ, and what do we not know yet?'),
		settings: {
			columns: [
				item('verschil', 'Hierin verschillen we', 'Here we differ'),
				item('vraag', 'Dit weten we nog niet', 'This we do not know yet')
			]
		},
		said: [
			{ by: 'mo', value: { column: 'verschil', text: 'Of naasten mogen meebeslissen.' } },
			{ value: { column: 'vraag', text: 'Wat zij er zelf van vindt.' } }
		]
	},
	{
		form: 'agreement',
		prompt: text('Wat spreken we af?', 'What do we agree?'),
		said: [
			{ by: 'naima', value: kept },
			{ by: 'joris', value: { ...kept, what: 'We komen met twee mensen, en zeggen dat vooraf.', who: 'Joris en Mo', back: '' } }
		]
	},
	{
		form: 'matrix',
		shape: 'many',
		prompt: text(
			'Verplaats je in één of twee van hen. Wat zie je van daaruit?',
			'Put yourself in the place of one or two of them. What do you see?'
		),
		settings: {
			rows: [
				item('client', '{theClient}', '{theClient}'),
				item('naasten', 'Naasten en netwerk', 'Close ones and network'),
				item('buurt', 'De buurt', 'The neighbourhood'),
				item('organisatie', 'Organisatie of gemeente', 'Organisation or municipality')
			],
			columns: [
				item('spel', 'Wat staat er op het spel?', 'What is at stake?'),
				item('niet-weten', 'Wat weten we niet?', 'What do we not know?')
			]
		},
		said: [
			{ by: 'mo', value: { row: 'client', column: 'spel', text: 'Dat ze zelf mag zeggen wie er binnenkomt.' } },
			{ value: { row: 'client', column: 'spel', text: 'Haar huis is het enige wat van haar is.' } },
			{ by: 'roos', value: { row: 'client', column: 'niet-weten', text: 'Of ze bang is voor de brieven, of voor wie ze brengt.' } },
			{ by: 'naima', value: { row: 'buurt', column: 'niet-weten', text: 'Wie er ’s avonds bij haar langsgaat.' }, late: true }
		]
	},
	{
		form: 'questions',
		shape: 'many',
		prompt: text('Welke open vragen heb je over haar leven?', 'What open questions do you have about her life?'),
		settings: { most: 3 },
		said: [
			{ by: 'joris', value: 'Wat zei ze toen je wegging?', marks: ['answer'] },
			{ by: 'roos', value: 'Wie kent haar het langst?' },
			{ value: 'Hoe was het voor jou om voor een dichte deur te staan?' }
		]
	},
	{
		form: 'rate',
		about: 'item',
		prompt: text('Hoe dicht komt deze vraag bij wat je bezighoudt?', 'How close does this question come to what is on your mind?'),
		abouts: asked,
		settings: { marks: [item('koud', 'koud', 'cold'), item('lauw', 'lauw', 'lukewarm'), item('warm', 'warm', 'warm')] },
		said: [
			{ by: 'mo', about: 'vraag-1', value: 'warm' },
			{ by: 'mo', about: 'vraag-2', value: 'lauw' }
		]
	},
	{
		form: 'followup',
		about: 'item',
		from: 'agreements:open',
		prompt: text('Wat is er van de laatste afspraak gekomen?', 'What came of the last agreement?'),
		abouts: agreements,
		said: [
			{
				by: 'naima',
				about: 'afspraak-1',
				value: { status: 'different', learned: 'Ze belde zelf, voordat ik er was.', noticed: 'Dat het haar gesprek was.' }
			},
			{ by: 'mo', about: 'afspraak-2', value: { status: 'partly', learned: '', noticed: '' } },
			{ by: 'roos', about: 'afspraak-2', value: { status: 'kept', learned: 'Het scheelt een hoop schrik.', noticed: '' }, late: true }
		]
	},
	{
		form: 'review',
		about: 'item',
		from: 'harvest:series',
		shape: 'shared',
		prompt: text('Wat staat nog, wat is gegroeid, wat moet anders?', 'What still stands, what has grown, what needs to change?'),
		abouts: harvest,
		settings: {
			marks: [
				item('staat-nog', 'Staat nog', 'Still stands'),
				item('is-gegroeid', 'Is gegroeid', 'Has grown'),
				item('moet-anders', 'Moet anders', 'Needs to change')
			]
		},
		said: [
			{
				about: 'oogst-1',
				value: { mark: 'is-gegroeid', text: 'Ons werk is goed als iemand merkt dat we blijven komen, en ook weer gaan.' }
			},
			{ about: 'oogst-2', value: { mark: 'staat-nog', text: '' } }
		]
	},
	{
		form: 'note',
		shape: 'shared',
		prompt: text('Wat willen we vasthouden?', 'What do we want to hold on to?'),
		said: [{ value: 'Eerst vragen wat zij zelf wil.\nDaarna pas bellen.' }]
	},
	{
		form: 'situation',
		who: 'presenter',
		prompt: text('Wat gebeurde er?', 'What happened?'),
		said: [{ by: 'naima', value: { title: 'Een dichte deur', text: STORY } }]
	},
	{
		form: 'privatenote',
		prompt: text('Schrijf op wat je raakt of verrast. Alleen jij ziet dit.', 'Write what touches or surprises you. Only you see this.'),
		said: [{ by: 'naima', value: 'Dat niemand vroeg hoe ik geslapen had.', part: true }]
	}
];

/** The example as the field it would be. */
export function fieldOf({ said: _said, ...example }: Example, place = 1): SeenField {
	const { reveal = 'onShow', by = 'choice', log = 'summary' } = formOf(example.form).insists;
	return {
		...{ kind: 'field', id: `field-${example.form}`, round: 'round', place, key: example.form, shape: 'one', rules: { reveal, by, log } },
		...{ settings: {}, yields: 'none', who: 'all', from: null, about: null, opensAfter: null, open: true, shown: true },
		...{ items: null, abouts: null, focus: null, few: false },
		...example
	};
}

export const answersOf = (example: Example): SeenAnswer[] =>
	example.said.map(({ by = null, value, about = null, late = false, part = false, marks = [] }, at) => ({
		...{
			kind: 'answer',
			id: `answer-${example.form}-${at}` as Id,
			round: 'round',
			field: `field-${example.form}`,
			about,
			seat: by,
			part,
			marks
		},
		given: { value, late, place: at + 1 }
	}));
