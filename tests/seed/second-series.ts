/** Autumn: the same people once more, about who they do not see. Joris, Mo, Naima, Sander, Tineke and Roos, in that order. */
import { agree, at, card, found, nth, on, picks, square, stands, under, went } from './words.ts';
import type { SeedSeries } from './words.ts';

export const autumn: SeedSeries = {
	title: 'Wie zien we niet?',
	aim: 'Zien wie er buiten beeld blijft, en wat dat van ons vraagt',
	meetings: [
		{
			meeting: 'gk1',
			date: '2026-09-15',
			words: {
				nodig: ['Dat we het ook over onszelf mogen hebben.', null, 'Dat iemand die nieuw is, alles mag vragen.'],
				gehoord: [picks('rechtvaardigheid'), picks('gastvrijheid'), picks('aandacht'), picks('lef')],
				'top-drie': [
					picks('rechtvaardigheid', 'lef', 'trouw'),
					picks('gastvrijheid', 'nabijheid', 'lichtheid'),
					picks('aandacht', 'afstemming', 'rechtvaardigheid'),
					picks('lef', 'rechtvaardigheid', 'respect'),
					picks('gastvrijheid', 'vindingrijkheid', 'hoop'),
					picks('afstemming', 'geduld', 'trouw')
				],
				waarom: [
					'Wie niet klaagt, krijgt ons niet te zien. Dat klopt niet.',
					'Een deur van ons moet ook open kunnen.',
					null,
					'Omdat wegkijken zo gemakkelijk gaat.'
				],
				'te-weinig-te-veel': [
					under('rechtvaardigheid', 'te-weinig', 'Ik ga naar wie belt.'),
					under('rechtvaardigheid', 'te-veel', 'Ik verdeel mijn uren als een taart, en niemand heeft er iets aan.'),
					under('afstemming', 'zoals-bedoeld', 'Ik vraag of dinsdag nog steeds goed is.'),
					under('gastvrijheid', 'zoals-bedoeld', 'Er staat een stoel buiten, ook zonder spreekuur.')
				],
				'goed-werk': [
					'… we ook weten wie er niet belt.',
					'… iemand bij óns kan aanbellen.',
					'… we vragen of het tempo nog klopt.',
					'… we durven zeggen wie we overslaan.'
				],
				'verschil-en-vraag': [
					card('verschillen', 'Of je mensen mag opzoeken die nergens om vragen.'),
					card('weten-niet', 'Hoeveel huizen in de straat wij nog nooit van binnen hebben gezien.')
				],
				voornemen: [
					null,
					agree('Ik zet een stoel buiten.', '', 'op vrijdag', 'dat je er zo bij kunt'),
					agree('Ik vraag elke maand of de dag nog klopt.', '', 'eerste dinsdag', 'dat het van haar is')
				]
			},
			wider: ['Hoeveel huizen in de straat wij nog nooit van binnen hebben gezien.']
		},
		{
			meeting: 'gk2',
			date: '2026-09-29',
			words: {
				opgevallen: [
					'Dat er op de stoel buiten vooral kinderen zitten, en daarna hun moeders.',
					null,
					'Dat de dag inmiddels donderdag had moeten zijn.'
				],
				deugd: [
					picks('rechtvaardigheid'),
					picks('gastvrijheid'),
					picks('afstemming'),
					picks('lef'),
					picks('gastvrijheid'),
					picks('geduld')
				],
				gehoord: ['Ik hoorde dat jij aanbelde bij het huis dat niemand noemt.', 'Ik hoorde dat jij de thee liet inschenken door haar.'],
				plek: [at('middle.0'), at('near.0'), at('near.1'), at('near.0'), at('middle.0'), at('near.1')],
				weegt: [
					'Of er al iemand anders is geweest.',
					'Dat een stoel buiten minder vraagt dan een bel.',
					'Wat zij zelf de vorige keer koos.'
				],
				'hielp-schuurde': [
					under('gastvrijheid', 'hielp', 'Wie op onze stoel zit, hoeft niets uit te leggen.'),
					under('rechtvaardigheid', 'schuurde', 'De buurvrouw vroeg waarom zij geen bezoek krijgt.'),
					under('lef', 'hielp', 'Ik belde aan en zei: ik weet niet waarom ik hier nooit was.')
				],
				herkenningspunt: [
					on('rechtvaardigheid', 'Op het bord staat ook welke straat we deze maand niet zagen.'),
					on('gastvrijheid', 'Er staat een stoel buiten, ook als wij binnen bezig zijn.'),
					on('afstemming', 'We vragen elke maand of de dag nog klopt.'),
					on('lef', 'We zeggen hardop wie we overslaan.')
				],
				inbrenger: [nth(0)]
			}
		},
		{
			meeting: 'gk3',
			date: '2026-10-13',
			absent: [4],
			words: {
				gezien: ['Dat de bel het niet doet, en dat niemand dat ooit gemeld heeft.', 'Dat zij zwaait van achter het raam.'],
				situatie: [
					{
						title: 'De bel die het niet doet',
						text: 'Een huis halverwege de straat. Niemand van ons is er ooit geweest. Er wonen mensen, er staat een fiets.'
					}
				],
				'begrijpen-vooraf': [at('nauwelijks'), at('nauwelijks'), at('een-beetje'), at('nauwelijks'), null, at('een-beetje')],
				vragen: ['Wie weet dat de bel kapot is?', 'Van wie is de fiets?', 'Wat zouden zij over ons vertellen?'],
				ogen: [
					square('betrokkene', 'op-het-spel', 'Dat niemand weet wat wij tekortkomen, en dat dat ook rust geeft.'),
					square('buurt', 'weten-niet', 'Groeten zij?'),
					square('jijzelf', 'op-het-spel', 'Dat ik liever ga waar ik verwacht word.')
				],
				'begrijpen-achteraf': [at('een-beetje'), at('nauwelijks'), at('een-beetje'), at('een-beetje'), null, at('redelijk')],
				anders: ['Dat een kapotte bel ook een keuze kan zijn.', null, 'Dat wij degenen zijn die niet gezien worden.'],
				les: ['Wie wij niet zien, ziet ons misschien wel.', 'Vraag het eerst aan de straat, en niet óver de mensen.'],
				'vraag-terug': [
					agree(
						'We vragen bij de fiets of er iemand een bel wil laten maken.',
						'Joris',
						'zaterdag, als de straat buiten is',
						'dat we niets komen halen',
						'2026-10-27'
					)
				]
			},
			wider: ['Wie wij niet zien, ziet ons misschien wel.']
		},
		{
			meeting: 'gk4',
			date: '2026-10-27',
			words: {
				terugblik: [went('kept', 'De bel doet het. Hij maakte hem zelf, met ons gereedschap.', 'Dat we niets kwamen halen.')],
				begeleiding: [
					{ title: 'De bel', text: 'Er is gereedschap geleend en teruggebracht. Meer is er niet gebeurd. Is dat begeleiding?' }
				],
				'oordeel-vooraf': [at('twijfel'), at('ja'), at('grotendeels-wel'), at('kan-ik-nog-niet-zeggen'), at('ja'), at('twijfel')],
				want: ['Ik deed bijna niets.', 'Hij kan het zelf, en dat weet hij nu ook van ons.', null, 'Ik weet niet wat hij ervan vond.'],
				zekerheid: [at('onzeker'), at('zeker'), at('redelijk-zeker'), at('onzeker'), at('redelijk-zeker'), at('onzeker')],
				'vier-kanten': [
					square('menselijkheid', 'goed', 'Hij repareerde, wij hielden de lamp vast.'),
					square('rechtvaardigheid', 'goed', 'Voor het eerst iemand die nergens om vroeg.'),
					square('rechtvaardigheid', 'schuurt', 'De rest van de straat wacht nog.')
				],
				'oordeel-achteraf': [at('grotendeels-wel'), at('ja'), at('grotendeels-wel'), at('twijfel'), at('ja'), at('grotendeels-wel')],
				doorslag: ['Dat de lamp vasthouden ook iets is.', null, null, 'Dat niemand het hem heeft gevraagd. Ik blijf twijfelen.'],
				'drie-kolommen': [
					card('eens', 'Gereedschap lenen is ook begeleiden, als iemand het zelf wil doen.'),
					card('eens', 'We houden bij welke straat we niet zagen.'),
					card('verschillen', 'Of je iets bent komen doen als je alleen de lamp vasthield.'),
					card('weten-niet', 'Wat hij erover aan de buren heeft verteld.')
				],
				'goede-begeleiding': ['Goede begeleiding laat iemand iets doen waar hij goed in is.'],
				afspraak: [
					agree(
						'We vragen hem of hij de bel van de buren ook wil maken.',
						'Joris en Mo',
						'in november',
						'dat hij iets kan wat wij niet kunnen',
						'2026-11-10'
					)
				]
			},
			wider: ['We houden bij welke straat we niet zagen.'],
			minor: [
				{
					on: 'Gereedschap lenen is ook begeleiden, als iemand het zelf wil doen.',
					says: 'Voor mij is dit buurman zijn, en geen begeleiding. Dat verschil wil ik bewaren.',
					who: 1
				}
			]
		},
		{
			meeting: 'gk5',
			date: '2026-11-10',
			words: {
				terugblik: [
					went('kept', 'Twee bellen verder heeft de straat een bellenmaker.', 'Dat hij gevraagd werd.'),
					went('not', 'De eerste maandag is er drie maanden niet van gekomen.', '')
				],
				bijgebleven: ['De lamp die we vasthielden.', 'De stoel buiten.'],
				titel: ['De bellenmaker', 'Een stoel buiten', 'De dag klopt niet meer', 'Wie we overslaan', 'De lamp', 'Geduld met ons'],
				kiezen: [nth(0), nth(0), nth(0), nth(3), nth(1), nth(0)],
				waarom: ['Omdat hij nu degene is die komt.', 'Omdat wij het niet waren.'],
				teruglezen: [
					stands('wie er niet belt', 'staat-nog', 'We weten nu van drie straten wie er niet belt.'),
					stands('wie we overslaan', 'is-gegroeid', 'Er is aangebeld, vier keer.'),
					stands('tempo nog klopt', 'staat-nog'),
					stands('kan aanbellen', 'is-gegroeid', 'De stoel buiten heeft een tweede stoel gekregen.')
				],
				'helpt-hindert': [
					card('helpt', 'Gevraagd worden om iets wat je kunt.'),
					card('hindert', 'Uren die alleen tellen als er een naam bij staat.'),
					card('hindert', 'De zomer.')
				],
				ideeen: ['Een kaart met de straten die we niet zagen.', 'Gereedschap dat uit mag.', 'Een buurtbewoner die meekijkt met de oogst.'],
				'vaste-plek': [nth(1, 2), nth(1), nth(0, 2), nth(0), nth(1, 2), nth(2)],
				haalbaar: [at('kan-morgen-al'), at('haalbaar'), at('lukt-met-hulp'), at('lastig'), at('haalbaar'), at('haalbaar')],
				'laten-zien': [
					card('laten-zien', 'De kaart, zonder huisnummers.'),
					card('laten-zien', 'Dat de buurt nu bij elkaar aanbelt.'),
					card('blijft-binnen', 'Wie de bel had laten zitten.')
				],
				verhaal: ['Een man leende gereedschap en maakte drie bellen. Wij hielden de lamp vast. Zo ziet de buurt elkaar.'],
				'eigen-team': [
					card('gevonden', 'Wie wij niet zien, ziet ons.'),
					card('voorstel', 'Een kaart van straten aan de muur.'),
					card('vraag', 'Tellen uren zonder naam ook?')
				],
				afspraak: [
					agree(
						'De kaart van straten hangt in de gang; elke maand één straat erbij.',
						'Sander',
						'vanaf december',
						'dat we ook bij hen kwamen',
						'2027-01-12'
					)
				],
				evaluatie: [
					found('Gevraagd worden.', '', { veilig: 'helemaal-eens', stem: 'helemaal-eens', luisteren: 'eens', verschil: 'eens' }),
					found('', '', { veilig: 'eens', stem: 'eens', luisteren: 'eens', verschil: 'eens' }),
					found('Dat verschil mocht blijven staan.', '', { veilig: 'eens', stem: 'eens', luisteren: 'eens', verschil: 'helemaal-eens' }),
					found('', 'Korter op vrijdag.', { veilig: 'deels', stem: 'eens', luisteren: 'eens', verschil: 'eens' }),
					found('', '', { veilig: 'eens', stem: 'helemaal-eens', luisteren: 'helemaal-eens', verschil: 'deels' }),
					found('', '', { veilig: 'eens', stem: 'eens', luisteren: 'eens', verschil: 'eens' })
				],
				meegeven: ['Vraag iemand iets waar hij goed in is.', 'Zet de stoel buiten voordat je weet waarom.']
			}
		}
	]
};
