/** Spring, the last two meetings: is this good care, and what gets a fixed place. */
import { agree, at, card, found, nth, square, stands, went } from './words.ts';
import type { SeedMeeting } from './words.ts';

export const judged: SeedMeeting = {
	meeting: 'gk4',
	date: '2026-02-24',
	words: {
		terugblik: [went('kept', 'Het werd dinsdag na de markt. Ze koos het zelf.', 'Dat we ons aan haar dag houden.')],
		begeleiding: [
			null,
			null,
			{
				title: 'Na het gordijn',
				text: 'We komen nu elke dinsdag. We hebben niets geregeld. De post ligt er nog, maar de deur gaat open.'
			}
		],
		'oordeel-vooraf': [at('grotendeels-wel'), at('ja'), at('twijfel'), at('grotendeels-niet'), at('kan-ik-nog-niet-zeggen'), at('twijfel')],
		want: [
			'Er gaat een deur open die maanden dicht was.',
			'Ze wacht op ons, en dat is wederzijds.',
			'Ik weet niet of we te weinig doen of precies genoeg.',
			'De post ligt er nog, en die loopt door.',
			null,
			'Het hangt aan één persoon, en dat ben ik.'
		],
		zekerheid: [at('redelijk-zeker'), at('zeker'), at('onzeker'), at('redelijk-zeker'), at('onzeker'), at('onzeker')],
		'vier-kanten': [
			square('menselijkheid', 'goed', 'Zij kiest de dag, wij schikken ons.'),
			square('bekommernis', 'goed', 'We komen ook als er niets te melden is.'),
			square('herbergzaamheid', 'schuurt', 'Buiten Naima kent ze niemand van ons.'),
			square('rechtvaardigheid', 'schuurt', 'Wie niet opvalt in de portiek, krijgt dit niet.')
		],
		'oordeel-achteraf': [
			at('grotendeels-wel'),
			at('grotendeels-wel'),
			at('grotendeels-wel'),
			at('twijfel'),
			at('twijfel'),
			at('grotendeels-wel')
		],
		doorslag: [
			'Dat de vraag over rechtvaardigheid blijft staan. Toch: voor haar klopt dit.',
			'Dat het aan één persoon hangt. Dat had ik niet gezien.',
			'Zij koos de dag. Dat gaf de doorslag.',
			'Dat de post kan wachten zolang de deur open gaat.'
		],
		'drie-kolommen': [
			card('eens', 'Een vast moment dat zij koos, doet meer dan drie goede plannen van ons.'),
			card('verschillen', 'Of je post van een ander mag laten liggen.'),
			card('weten-niet', 'Wat er gebeurt als degene die komt een keer ziek is.'),
			card('eens', 'We nemen een tweede gezicht mee voordat het nodig is.')
		],
		'goede-begeleiding': ['Goede begeleiding houdt het tempo aan van wie het aangaat, en zegt hardop wat daardoor blijft liggen.'],
		afspraak: [
			agree(
				'Roos gaat op dinsdag een keer mee, als zij dat goed vindt.',
				'Naima en Roos',
				'voor eind maart',
				'dat er meer gezichten zijn',
				'2026-03-10'
			)
		]
	},
	wider: ['Of je post van een ander mag laten liggen.', 'Wie niet opvalt in de portiek, krijgt dit niet.'],
	minor: [
		{
			on: 'Een vast moment dat zij koos, doet meer dan drie goede plannen van ons.',
			says: 'Ik vind dat we te lang wachten met de post. Dat mag erbij staan.',
			who: 3
		}
	]
};

export const lasting: SeedMeeting = {
	meeting: 'gk5',
	date: '2026-03-10',
	words: {
		terugblik: [
			went('different', 'Ze wilde liever eerst een foto van Roos zien. Die hangt nu op de koelkast.', 'Dat we het hadden gevraagd.')
		],
		bijgebleven: ['De pen die neerging.', 'Dat er twee tandenborstels stonden.', 'De foto op de koelkast.'],
		titel: ['Vragen op de stoep', 'Zonder tas', 'De dinsdag van haar', 'Tien tellen', 'De kraan', 'Een foto vooruit'],
		kiezen: [nth(2), nth(2), nth(0), nth(2), nth(5), nth(2)],
		waarom: ['Omdat zij het tempo koos en wij dat durfden.', null, 'Omdat vragen op de stoep al genoeg kan zijn.'],
		teruglezen: [
			stands('van haar is gebleven', 'staat-nog'),
			stands('kent van gezicht', 'is-gegroeid', 'De buurt kent ons van gezicht, en wij kennen de buurt.'),
			stands('gelachen wordt', 'staat-nog'),
			stands('een oplossing regelen', 'moet-anders', 'Een oplossing hoeft niet van ons te zijn; samen zoeken is genoeg.'),
			stands('doen wat we zeggen', 'staat-nog'),
			stands('blijven komen', 'is-gegroeid', 'We blijven komen, en vragen elke keer of dat nog goed is.')
		],
		'helpt-hindert': [
			card('helpt', 'Dat we elkaar nu bellen met een vraag in plaats van met een plan.'),
			card('hindert', 'De tijd op het formulier is de tijd van één bezoek.'),
			card('helpt', 'Stilte aan het begin.'),
			card('hindert', 'Wie alleen werkt, vergeet het tempo van de ander.')
		],
		ideeen: ['Elke maand een kwartier met één open vraag.', 'Samen op pad met wie nieuw is.', 'De zin van de maand in de keuken.'],
		'vaste-plek': [nth(0, 1), nth(0, 2), nth(0, 1, 2), nth(1), nth(0, 2), nth(0)],
		haalbaar: [at('haalbaar'), at('kan-morgen-al'), at('lukt-met-hulp'), at('lastig'), at('haalbaar'), at('lukt-met-hulp')],
		'laten-zien': [
			card('laten-zien', 'Dat vragen naar het tempo van iemand tijd scheelt, later.'),
			card('laten-zien', 'Hoe vaak iemand zelf de dag koos.'),
			card('blijft-binnen', 'Welke deur het was.')
		],
		verhaal: ['We vroegen niet wat er mis was, maar wanneer we welkom waren. Sinds die vraag gaat er een deur open.'],
		'eigen-team': [
			card('gevonden', 'Vragen naar het tempo is ook werk.'),
			card('voorstel', 'Een kwartier per maand met één open vraag.'),
			card('vraag', 'Mag een tweede gezicht mee op de uren van het eerste?')
		],
		afspraak: [
			agree(
				'Elke eerste maandag een kwartier met één vraag uit het logboek.',
				'om de beurt, Mo begint',
				'vanaf april',
				'dat we dezelfde vragen stellen',
				'2026-09-15'
			)
		],
		evaluatie: [
			found('Dat het stil mocht zijn.', 'Meer tijd voor de oogst.', {
				veilig: 'eens',
				stem: 'helemaal-eens',
				luisteren: 'eens',
				verschil: 'deels'
			}),
			found('De vragen van een ander.', '', { veilig: 'helemaal-eens', stem: 'eens', luisteren: 'eens', verschil: 'eens' }),
			found('', 'Vaker buiten zitten.', { veilig: 'eens', stem: 'eens', luisteren: 'helemaal-eens', verschil: 'deels' }),
			found('', '', { veilig: 'deels', stem: 'weet-ik-niet', luisteren: 'eens', verschil: 'oneens' }),
			found('Twee keer oordelen.', '', { veilig: 'eens', stem: 'eens', luisteren: 'eens', verschil: 'eens' }),
			found('', '', { veilig: 'helemaal-eens', stem: 'eens', luisteren: 'eens', verschil: 'deels' })
		],
		meegeven: [
			'Begin met stilte, ook als het gek voelt.',
			'Laat de post liggen tot de vraag gesteld is.',
			null,
			'Kies zelf een dag waarop je niets regelt.'
		]
	},
	wider: ['De tijd op het formulier is de tijd van één bezoek.']
};
