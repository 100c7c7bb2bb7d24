/** Six invented colleagues and what each brings to the first meeting: their own story, their own words, and they do not agree. */
import type { SeenField } from '../../src/lib/domain/view.ts';

export type Colleague = { name: string; words: Record<string, unknown[]> };

const card = (column: string, text: string) => ({ column, text });
const intention = (what: string, when: string, notice: string) => ({ what, who: '', when, notice, back: '' });

export const colleagues: Colleague[] = [
	{
		name: 'Fenna',
		words: {
			nodig: ['Dat ik mag twijfelen zonder dat iemand het oplost.'],
			moment: [
				'Ze deed pas open bij de vierde keer. Ik had niets bij me, alleen de krant uit de portiek. We praatten een kwartier over de buurt. Bij het weggaan vroeg ze of ik volgende week weer kwam.'
			],
			gehoord: [[{ key: 'trouw' }, { key: 'geduld' }]],
			'top-drie': [[{ key: 'trouw' }, { key: 'geduld' }, { key: 'terughoudendheid' }]],
			waarom: ['Omdat mensen al zo vaak hebben meegemaakt dat iemand afhaakt.'],
			'te-weinig-te-veel': [
				card('te-weinig', 'Ik bel één keer aan en schrijf op: niet thuis.'),
				card('te-veel', 'Ik kom ook als iemand al drie keer heeft gezegd dat het goed is zo.')
			],
			'goed-werk': ['… iemand merkt dat we blijven komen, ook als er niets te regelen valt.'],
			'verschil-en-vraag': [card('weten-niet', 'Wanneer wordt blijven komen opdringen? Dat hebben we nog nooit aan iemand gevraagd.')],
			voornemen: [intention('Ik ga eerst zitten en vraag pas daarna iets.', 'bij een eerste huisbezoek', 'dat er tijd is')]
		}
	},
	{
		name: 'Joris',
		words: {
			nodig: ['Eerlijk zeggen wat je vindt, ook als het schuurt.'],
			moment: [
				'Hij wilde dat ik de brieven meenam. Ik heb gezegd: we maken ze samen open, één per keer. Na drie weken maakte hij ze zelf open en belde hij mij om het te vertellen.'
			],
			gehoord: [[{ key: 'eerlijkheid' }]],
			'top-drie': [[{ key: 'eerlijkheid' }, { key: 'lef' }, { key: 'betrouwbaarheid' }]],
			waarom: ['Als je er omheen draait, merken mensen dat meteen.'],
			'te-weinig-te-veel': [
				card('zoals-bedoeld', 'Ik zeg bij de deur waarom ik kom en wat ik niet kan.'),
				card('te-veel', 'Ik zeg alles wat ik denk en noem dat eerlijk.')
			],
			'goed-werk': ['… we doen wat we zeggen, en het zeggen als het niet lukt.'],
			'verschil-en-vraag': [card('verschillen', 'Of je mag aanbellen bij iemand die heeft gezegd: kom niet meer.')],
			voornemen: [
				intention(
					'Ik zeg het meteen als ik iets niet kan beloven.',
					'als iemand om iets vraagt waar ik niet over ga',
					'dat ze weet waar ze aan toe is'
				)
			]
		}
	},
	{
		name: 'Mo',
		words: {
			nodig: ['Geen namen van mensen uit de wijk, ik woon er zelf.'],
			moment: [
				'Bij de voetbalkooi vroeg een jongen of ik zijn moeder kende. Ik zei: nee, maar ik wil haar graag leren kennen. Hij liep met me mee naar boven.'
			],
			gehoord: [[{ key: 'nabijheid' }, { own: 'buurman zijn' }]],
			'top-drie': [[{ key: 'nabijheid' }, { own: 'buurman zijn' }, { key: 'respect' }]],
			waarom: ['Je hoort er pas bij als je er ook bent als er niets aan de hand is.'],
			'te-weinig-te-veel': [
				card('te-weinig', 'Ik ken de straat alleen van het formulier.'),
				card('te-veel', 'Ik word familie, en kan niets meer zeggen.')
			],
			'goed-werk': ['… de buurt ons kent van gezicht, niet van de brief.'],
			'verschil-en-vraag': [card('verschillen', 'Hoe dichtbij je mag komen als je in dezelfde wijk woont.')],
			voornemen: [
				intention(
					'Ik loop één keer per week zonder reden door de straat.',
					'op woensdagmiddag',
					'dat ik niet alleen kom als er iets mis is'
				)
			]
		}
	},
	{
		name: 'Naima',
		words: {
			nodig: ['Tijd om na te denken voordat ik iets zeg.', 'Dat stilte mag.'],
			moment: [
				'Ze vertelde over haar zoon en ik had mijn lijst bij me. Ik heb de lijst dichtgedaan. We hebben alleen naar de foto’s gekeken. Een week later belde ze zelf over de huur.'
			],
			gehoord: [[{ key: 'aandacht' }]],
			'top-drie': [[{ key: 'aandacht' }, { key: 'afstemming' }, { key: 'bescheidenheid' }]],
			waarom: ['Zonder aandacht zie je alleen wat je al wist.'],
			'te-weinig-te-veel': [
				card('te-weinig', 'Ik stel de vraag van het formulier en hoor het antwoord niet.'),
				card('zoals-bedoeld', 'Ik leg mijn pen neer.')
			],
			'goed-werk': ['… het van haar is gebleven, en niet van ons werd.'],
			'verschil-en-vraag': [card('weten-niet', 'Wat mensen er zelf van vinden dat we komen.')],
			voornemen: [intention('Ik leg mijn pen neer als iemand begint te vertellen.', 'bij elk gesprek thuis', 'dat ik luister')]
		}
	},
	{
		name: 'Sander',
		words: {
			nodig: ['Dat we elkaar niet gaan beoordelen.'],
			moment: [
				'We zaten met zijn drieën aan tafel: hij, zijn broer en ik. Ik heb een half uur niets gezegd. Ze kwamen er samen uit. Ik had het anders gedaan, maar het was hun oplossing.'
			],
			gehoord: [[{ key: 'terughoudendheid' }]],
			'top-drie': [[{ key: 'terughoudendheid' }, { key: 'respect' }, { key: 'hoop' }]],
			waarom: ['We nemen te snel over, en noemen dat helpen.'],
			'te-weinig-te-veel': [
				card('te-weinig', 'Ik vul het formulier in omdat het dan sneller gaat.'),
				card('te-veel', 'Ik kijk toe terwijl het misgaat.')
			],
			'goed-werk': ['… we op tijd weggaan.'],
			'verschil-en-vraag': [card('verschillen', 'Of je moet ingrijpen als je ziet dat het misgaat.')],
			voornemen: [intention('Ik tel tot tien voordat ik iets voorstel.', 'als ik de oplossing al weet', 'dat het haar plan is')]
		}
	},
	{
		name: 'Tineke en Wim',
		words: {
			nodig: ['Koffie, en dat niemand op zijn telefoon kijkt.'],
			moment: [
				'Wij gingen samen, dat was al goed. Tineke praatte met hem, Wim keek naar de kraan die al een jaar lekte. Toen de kraan het deed, kwam het verhaal.'
			],
			gehoord: [[{ key: 'vindingrijkheid' }, { key: 'lichtheid' }]],
			'top-drie': [[{ key: 'vindingrijkheid' }, { key: 'volharding' }, { key: 'lichtheid' }]],
			waarom: ['Omdat de gewone weg bij deze mensen al drie keer is doodgelopen.'],
			'te-weinig-te-veel': [
				card('zoals-bedoeld', 'We repareren een kraan als dat de deur opent.'),
				card('te-veel', 'We regelen zoveel buitenom dat niemand het nog snapt.')
			],
			'goed-werk': ['… er ook gelachen wordt.'],
			'verschil-en-vraag': [card('weten-niet', 'Hoe je uitlegt dat een kraan repareren ook ons werk is.')],
			voornemen: [intention('We vragen wat er vandaag stuk is.', 'als het gesprek vastloopt', 'dat we ook gewoon handig zijn')]
		}
	}
];

/** What this colleague gives in a field, as many as they have; virtues of the round before are taken from what the field offers. */
export function wordsFor(colleague: Colleague, field: SeenField): unknown[] {
	if (field.form === 'confirm') return [true];
	return colleague.words[field.key] ?? [];
}
