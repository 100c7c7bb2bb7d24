/** Spring: the team meets for the first time around its own work. Joris, Mo, Naima, Sander, Tineke and Roos, in that order. */
import { judged, lasting } from './first-series-end.ts';
import { agree, at, card, on, picks, square, under } from './words.ts';
import type { SeedSeries } from './words.ts';

export const spring: SeedSeries = {
	title: 'Samen kijken',
	aim: 'Weten waar we voor staan, en het aan elkaar durven vragen',
	meetings: [
		{
			meeting: 'gk1',
			date: '2026-01-13',
			words: {
				nodig: [
					'Dat ik mag twijfelen zonder dat iemand het oplost.',
					'Geen namen van mensen uit de wijk, ik woon er zelf.',
					'Tijd om na te denken voordat ik iets zeg.',
					'Dat we elkaar niet gaan beoordelen.'
				],
				gehoord: [
					picks('trouw'),
					picks('nabijheid', '=buurman zijn'),
					picks('aandacht'),
					picks('terughoudendheid'),
					picks('vindingrijkheid')
				],
				'top-drie': [
					picks('trouw', 'eerlijkheid', 'lef'),
					picks('nabijheid', '=buurman zijn', 'respect'),
					picks('aandacht', 'afstemming', 'trouw'),
					picks('terughoudendheid', 'respect', 'hoop'),
					picks('vindingrijkheid', 'volharding', 'lichtheid'),
					picks('trouw', 'geduld', 'aandacht')
				],
				waarom: [
					'Omdat mensen al zo vaak hebben meegemaakt dat iemand afhaakt.',
					'Je hoort er pas bij als je er ook bent als er niets aan de hand is.',
					'Zonder aandacht zie je alleen wat je al wist.',
					'We regelen te snel, en noemen dat helpen.'
				],
				'te-weinig-te-veel': [
					under('trouw', 'te-weinig', 'Ik bel één keer aan en schrijf op het formulier: niet thuis.'),
					under('trouw', 'te-veel', 'Ik kom ook als iemand al drie keer heeft gezegd dat het goed is zo.'),
					under('aandacht', 'te-weinig', 'Ik stel de vraag van het formulier en hoor het antwoord niet.'),
					under('terughoudendheid', 'te-veel', 'Ik kijk toe terwijl het misgaat.'),
					under('nabijheid', 'te-veel', 'Ik word familie, en kan niets meer zeggen.'),
					under('trouw', 'zoals-bedoeld', 'Ik kom terug op de dag die ik heb gezegd, ook als er niets te regelen valt.')
				],
				'goed-werk': [
					'… we doen wat we zeggen, en het zeggen als we het niet geregeld krijgen.',
					'… de buurt ons kent van gezicht, niet van de brief.',
					'… het van haar is gebleven, en niet van ons werd.',
					'… we een oplossing regelen die ook morgen nog werkt.',
					'… er ook gelachen wordt.',
					'… iemand merkt dat we blijven komen, ook als er niets op te lossen is.'
				],
				'verschil-en-vraag': [
					card('verschillen', 'Of je mag aanbellen bij iemand die heeft gezegd: kom niet meer.'),
					card('verschillen', 'Hoe dichtbij je mag komen als je in dezelfde wijk woont.'),
					card('weten-niet', 'Wat mensen er zelf van vinden dat we komen.'),
					null,
					card('weten-niet', 'Hoe je uitlegt dat een kraan repareren ook ons werk is.')
				],
				voornemen: [
					agree(
						'Ik zeg het meteen als ik iets niet kan beloven.',
						'',
						'als iemand om iets vraagt waar ik niet over ga',
						'dat ze weet waar ze aan toe is'
					),
					agree(
						'Ik loop één keer per week zonder reden door de straat.',
						'',
						'op woensdagmiddag',
						'dat ik niet alleen kom als er iets mis is'
					),
					agree('Ik leg mijn pen neer als iemand begint te vertellen.', '', 'bij elk gesprek thuis', 'dat ik luister')
				]
			},
			wider: ['Wat mensen er zelf van vinden dat we komen.'],
			parked: ['Een vast koffie-uur in de portiek, zonder afspraak.']
		},
		{
			meeting: 'gk2',
			date: '2026-01-27',
			absent: [3],
			words: {
				opgevallen: [
					'Dat ik vaker iets beloof dan ik dacht, gewoon om aardig te zijn.',
					'Dat mensen mij groeten als ik geen tas bij me heb.',
					'Dat de stilte na een vraag langer duurt dan ik prettig vind, en dat er dan iets komt.'
				],
				deugd: [picks('eerlijkheid'), picks('nabijheid'), picks('aandacht'), null, picks('vindingrijkheid'), picks('trouw')],
				gehoord: [
					'Ik hoorde dat jij bleef zitten, en dat was goed, want zij hoefde niet meteen te kiezen.',
					'Ik hoorde dat jij nee zei zonder weg te lopen.',
					'Ik hoorde dat jij eerst naar de foto’s keek.'
				],
				plek: [at('near.0'), at('volhouden'), at('middle.0'), null, at('near.0'), at('near.1')],
				weegt: [
					'Of iemand nog iemand anders heeft.',
					'Dat een dichte deur ook een antwoord is, maar niet altijd het laatste.',
					'Wat ze de vorige keer zei.',
					null,
					'Of ik kom voor haar, of voor mijn lijst.'
				],
				'hielp-schuurde': [
					under('eerlijkheid', 'hielp', 'Toen ik zei dat ik er niet over ging, belde hij zelf.'),
					under('nabijheid', 'schuurde', 'Toen ik haar broer bleek te kennen, werd ze stil.'),
					under('aandacht', 'hielp', 'Ik vroeg naar de tuin. De rest kwam vanzelf.'),
					null,
					under('vindingrijkheid', 'hielp', 'Via de kraan kwamen we binnen, en daarna pas bij de post.')
				],
				'andere-kant': [
					'Dat ik er was. En misschien dat ik te vroeg over geld begon.',
					null,
					'Dat ik haar niet verbeterde. Ik weet het niet zeker, ik heb het niet gevraagd.'
				],
				herkenningspunt: [
					on('eerlijkheid', 'Je hoort ons zeggen wat we niet kunnen, voordat iemand erop rekent.'),
					on('nabijheid', 'We staan ook in de rij bij de bakker.'),
					on('aandacht', 'De pen ligt neer zodra iemand begint te vertellen.'),
					null,
					on('vindingrijkheid', 'We vragen wat er vandaag stuk is.'),
					on('trouw', 'We komen terug op de dag die we hebben genoemd.')
				],
				voornemen: [
					agree('Ik kijk een keer mee met koken zonder iets te vragen.', '', 'op donderdag', 'dat het gezellig mag zijn'),
					null,
					agree('Ik drink koffie en ga weg zonder afspraak.', '', 'bij een vast adres', 'rust')
				],
				inbrenger: [null, null, [{ nth: 2 }]]
			}
		},
		{
			meeting: 'gk3',
			date: '2026-02-10',
			words: {
				gezien: [
					'Dat er twee tandenborstels stonden.',
					'Dat hij de planten water geeft van de buurvrouw die in het ziekenhuis ligt.',
					'Dat ze lacht als de postbode komt.'
				],
				situatie: [
					{
						title: 'Het gordijn',
						text: 'Iemand houdt het gordijn dicht. Er komt post, er brandt licht, er gaat niemand meer naar buiten. Ik heb drie keer een kaartje door de bus gedaan.'
					}
				],
				'begrijpen-vooraf': [at('een-beetje'), at('redelijk'), at('redelijk'), at('goed'), at('een-beetje'), at('nauwelijks')],
				vragen: [
					'Wat ziet iemand door dat gordijn?',
					'Wie kwam er vroeger wel over de vloer?',
					'Wanneer was het gordijn voor het laatst open?',
					'Wat zou er gebeuren als wij niet komen?'
				],
				'weten-vermoeden': ['We weten: er brandt licht, er wordt gegeten. We vermoeden: schaamte over het huis.'],
				ogen: [
					square('betrokkene', 'op-het-spel', 'Dat dit nog van mij is: wie er binnenkomt.'),
					square('buurt', 'op-het-spel', 'De rust in de portiek, en dat we niet weg hoefden te kijken.'),
					square('naasten', 'weten-niet', 'Is er iemand die nog belt?'),
					square('organisatie', 'op-het-spel', 'Dat er iets op papier staat.'),
					square('jijzelf', 'weten-niet', 'Waarom wil ik zo graag naar binnen?')
				],
				'begrijpen-achteraf': [at('redelijk'), at('redelijk'), at('een-beetje'), at('een-beetje'), at('redelijk'), at('een-beetje')],
				anders: [
					'Ik weet minder dan ik dacht, en dat is eerlijker.',
					null,
					'Dat ik vooral naar mijn eigen ongeduld keek.',
					'Dat het gordijn ook iets goeds kan zijn.'
				],
				les: [
					'Eerst vragen wat iemand zelf ziet, en pas dan zeggen wat wij zien.',
					'Weten en vermoeden op twee blaadjes schrijven.',
					'Ook de buurt kijkt mee, en heeft het er moeilijk mee.'
				],
				'vraag-terug': [
					agree(
						'We vragen of we op een vast moment mogen langskomen, en wat dan prettig is.',
						'Naima',
						'deze week, met een kaartje',
						'dat het haar moment is',
						'2026-02-24'
					)
				]
			},
			wider: ['Ook de buurt kijkt mee, en heeft het er moeilijk mee.'],
			detour: { round: 'doorvragen', reason: 'De vragen gaven al genoeg stof; we wilden de stilte erna niet vullen.' }
		},
		judged,
		lasting
	]
};
