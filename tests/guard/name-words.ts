/** Words that decide what is a name, by hand: read through the list of first names beside the words people use in conversations about care. */

/** In the list, and hardly ever the name of anybody when it has a capital. */
export const dropped = `
an asia can door doha elke fee free jet ken line lone lente land lion mali mill nine per prince said sky sultan trui ward bent dot indy jits ego israel jordan madison sydney eden austin brooklyn dakota paris cruz odin ares athena zion boston chelsea
savannah melody scout prosper constance`;

/** Also ordinary words, or virtues, or days: with a capital in the middle of a sentence they are names. */
export const words = `
adem amber beau ben els erin fleur flip helder iris jade jasmijn job ken lies lieve linde lot lotus madelief max mees merel nova parel puck rein roos ster sterre
storm sunny toon wil wolf`;

/** Only beside a title or a surname. */
export const strict = `
april august augustus grace hope faith joy will may june juni mei bill art dean chance summer rose autumn dawn hunter rich mark page angel christian sandy
harmony trinity verity felicity constance prudence patience charity clement mercy amity honor justice trust drew grant chase lance penny miles rich frank
earnest christ destiny heaven crystal violet hazel holly ivy olive pearl ginger rosemary sage basil rusty sonny buddy junior bono
lore`;

/** What the list does not know. */
export const more = {
	she: `
		bep beppie corrie truus sjaan toos greet greetje gerda gerrie hennie jannie jantje jopie leny mies nelly nel ria riek rietje sjoukje trijntje wilma willy wilhelmina
		marijke marja marjan marjolein anneke annelies annemiek annemarie antje astrid carla conny coby dinie dineke dorien elly els erna femke frouke geertje gea grietje
		hanneke hanny hermien hilda hillie ineke ingrid janneke jeannette josé karin liesbeth lidwien loes lucie machteld margreet marga marieke marlies mieke mirjam
		monique nienke petra pietje renate rianne saskia sieglinde sjanie sylvia thea tilly tineke tonny trudy willemijn wieke wietske yvonne yolanda anja bianca
		aicha aysegul emine hatice zeynep elif meryem sevgi gulsen ayse fatma hanife sultana saida rachida latifa naima khadija malika samira nadia karima zohra hafida
		najat touria farida jamila houria mina yamina soumaya salma ikram hasna chaima oumaima ilham fatna halima habiba amina
		shanti sita radha indra soraya rosita chandra wilgo lloydie sharda rukmini usha kamla
		agnieszka katarzyna malgorzata ewa joanna magda beata danuta bozena krystyna halina zofia oksana svetlana ludmila natalia olena iryna tetiana
		selam rahel hiwot saba fatoumata aminata mariama adama awa ngozi grace-ann abeba rana rasha ghada huda maysa zeinab zahra maryam parisa shirin farah
		deborah margaret dorothy joan maureen sheila brenda hazel-ann winifred edna mabel ethel beryl mavis priya anjali dewi siti sri wati yuni hilde serpil sibel nurcan gulay fadime dilek ebru songul nuray filiz leila layla asmae btissam siham`,
	he: `
		mo henk kees wim piet jaap gerrit gerard ab ad adri aad bertus cor dirk frits gijs hans harm harrie henny herman jelle joop jos koos leen leendert maarten
		marinus nico nol piet rinus ruud sjaak sjef teun theo tinus ton wiebe wouter arie barend bauke berend bouke cees chris coen douwe eelco eppo evert fokke freek
		geert gerben hein hendrik hessel hidde huib ids jacco jeroen jochem johan jurgen klaas lammert lou lubbert luuk marcel martijn mees menno michiel olivier
		pieter reinier remco rens rinze roelof ronald rutger sjoerd siebe sietse stefan taco tjeerd tjerk ubbo wessel wieger willem willem-jan wobbe yme
		jan-willem jan-peter henk-jan kees-jan gert-jan mohamed mohammed mohammad muhammad achmed ahmet mehmet mustafa hasan huseyin osman ismail ibrahim yusuf emre murat serkan deniz cem
		hamza youssef bilal rachid said-ali abdelkader abdellah driss hassan hicham jamal karim khalid lahcen mimoun nabil nordin noureddine omar redouan saïd-ali tarik yassin
		zakaria brahim el-houssain soufian marouan abdul abdi abdullahi farid hamid reza ali-reza mehdi navid babak
		ramesh sunil anil vishal rishi ravi harry-krishna dewanand glenn clyde orlando winston errol desmond guno
		krzysztof piotr tomasz andrzej marek jacek grzegorz pawel zbigniew stanislaw bogdan vasyl oleh mykola dmytro igor
		yohannes tesfay berhane samuel-tesfay kofi kwame amadou mamadou ousmane ibrahima chidi emeka walid bashar tareq
		gary trevor nigel clive barry reginald cyril norman rajesh sanjay ferhat ferit hakan selim tuncay burak gokhan fatih recep ramazan halil orhan agus budi japie anouar ayoub ilias`,
	/** Surnames that are nothing else, said without a first name. */
	surnames: `
		jansen janssen janssens jansens hendriks hendriksen pietersen dijkstra hoekstra dekkers willemsen claassen peeters yilmaz kaya demir ozturk celik aydin sahin yildiz
		arslan dogan benali bouali bouazza haddad ouali nowak kowalski kowalska wisniewski ramdin ramlal doekhie biharie sital`
};

/** Capitals that say nothing: words that begin sentences, months, days, feasts, peoples, and what the work calls by its letters. */
export const ordinary = `
	ik je jij jullie hij zij ze we wij men u het de een deze dit die dat daar hier er en of maar want dus omdat doordat toen als wanneer terwijl nadat voordat
	daarna daarom daardoor daarmee daarbij dan nu net nog al ook wel niet geen niemand niets iets iemand iedereen alles veel weinig soms vaak altijd nooit misschien
	gisteren vandaag morgen vanmorgen vanmiddag vanavond gisteravond eerst later straks onlangs laatst pas sinds tijdens na voor met zonder door bij van op aan in uit
	over onder tegen tot om te is was zijn waren heeft hebben had hadden wordt werd worden kan kon kunnen mag moet moeten zou zouden wil wilde wilden gaat ging komt
	kwam ja nee oké goed mooi graag samen alleen wat wie waar waarom hoe welke hoeveel zo zoals volgens ondanks dankzij helaas gelukkig eigenlijk toch echt
	mijn jouw zijn haar ons onze hun uw mensen iemand collega collegas bewoners cliënten vraag antwoord vooral verder bovendien kortom uiteindelijk ineens plotseling
	laat laten zie kijk denk vind voel weet hoor geef maak doe ga kom blijf zeg vertel bel spreek
	januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	kerst kerstmis pasen pinksteren ramadan suikerfeest offerfeest sinterklaas koningsdag hemelvaart nieuwjaar advent
	nederland nederlands nederlandse nederlander turks turkse marokkaans marokkaanse surinaams surinaamse pools poolse engels engelse duits duitse belgisch europa europese
	islam moslim christen christelijk joods joodse katholiek hindoe boeddhisme
	wmo wlz zvw jeugdwet participatiewet ggz ggd ggnet mda mee uwv svb cak ciz politie gemeente sociaal wijkteam buurtteam thuiszorg maatschappelijk werk zorg welzijn jeugd
	leger heils reclassering kredietbank voedselbank woningcorporatie rechtbank raad rotterdam amsterdam utrecht den haag delft gouda breda tilburg groningen arnhem
	whatsapp teams signal facebook google zoom outlook excel word
	i you he she it we they the a an this that these those there here and or but because when while after before then now not no nobody nothing someone everyone
	yesterday today tomorrow first later since during for with without by from on at in out over under against until to is was are were has have had will would can could
	may might must should yes what who where why how which so as my your his her our their people colleague question answer maybe always never sometimes often
	let see look think feel know hear give make do go come stay say tell call also still just even only
	january february march june july august october monday tuesday wednesday thursday friday saturday sunday christmas easter
	dutch english british turkish moroccan polish german european
	god jezus allah bijbel koran internet
`;
