/** Words that decide what is a name, by hand: read through the list of first names beside the words people use in conversations about care. */

/** In the list, and hardly ever the name of anybody when it has a capital. */
export const dropped = `
an asia can door doha elke fee free jet ken line lone lente land lion mali mill nine per prince said sky sultan trui ward bent dot indy jits ego israel jordan madison sydney eden austin brooklyn dakota paris cruz odin ares athena zion boston chelsea
ids savannah melody scout prosper constance`;

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

/** With a small letter something else, in Dutch or in English, or too short to tell. */
export const plain = `
ade alba alma ana ann ante anse aria ari aube aude aurora ava awa bas belle bella bette bo bob buse can caro cas celeste cem ciel cis cob col dan
dante dax dex dina dom don donna dora dov ebbe ege ela elle eli ema ena eve ewa fay fe faye fara fem fie fil fien fiel flo flor flora fran fre gael
gene gert gil gill gio greet guy guus gust han harm hind hava havva samson zeki sultan inci ian ida ides ids iman ina indi
inas inte iris isis isa ise jada jaan jari jay jet jo jon jore jos jose joy juno jul jule jura kaan kai kaj kais kane kara karl kart kas kato kay kian
kobe kitty koos lais lani lea lee leen leia len lene lian liah lien lila lily lin lino lio lis lise liv liva liz liza lode loic lola lor lou luc luce
luna lune luz mae mael maja mal mano mara mare mart mars marina marine mats matz max mert mete mick mika mil mila mille milo mina mino mira mo mon
mona morris musa myra nada nala naya nand naud naut nel nell nena neo nette neva nia nic nick nida nik nio nisa noa noan nol nola nova nuno nur ode
olive oona otto owen pablo page pat penny pia pol quin raf ralf rami rani rana raven ray reda rem remi remy ren rens rim rian ries rika rino roan
roman romeo rover rowan roza ruby ruth rube rune runa saad safa samy sana sare sari saba sas sasha seb sebe sel selma sem sema sena sen senn sep
serena sia sid sieg siel siem sil sim sita siti sol sri staf stan sten stef stella stig sue sude sus swa taco taha tars tara tess tia tibe ties tine
titus toby toke ton toos tuur uma umut usha valentine vic vigo vik vin vince vita wael wail wati wiam wies will winston winter xem xian yani yen yens
yves zaid zain zara zeb zena zeno zeyd zia zian ziggy zina zita zora ab ad al bep bes ed ede eef gea gre ger ine inez jip joe jef leo lex nicky pim
riek sjef ted wil zus abel adam benjamin carmen cesar charlie charity coco daisy dale dawn dean diamant drew earl ella francis ginger hazel hector
jean jesse ken king lance luca maria mary mercedes mandy micha midas moon morgan norman olivia parel perry prince robin rosa rose ross roy sandy
santos scott sharon sky steel storm sunny sally summer tiger tina troy tyson vera victoria violet vito wolf kurt brit lorenzo victor jack harry hugo
kim hanna elsa bill billie andy chris sam amira mirre aya hana noor noe senna valentin temel zafer sefa dogan bayram bekir kadir onur ubah esi yaa
laila asha hayat sabah
floor tilde tiara beryl capucine divine blessing lovely heavenly pixie siena vienna merle ambre aren iana kelvin vital zander baran maxim alexa gloria
florence sofia dre auguste brice lando castor torre quint stine falco oceane jolie pippa dunya`;

/** Families that are known by it when it stands behind *mevrouw* or *meneer* with a small letter, and those of which *de* is a part. */
export const families = `
bakker visser smit mulder bos vos dekker brouwer kok prins koning koster kuiper smid timmerman molenaar schipper jager vink schouten peters kramer
verhoeven scholten kuipers veenstra postma wolters gerritsen smits hoogland jacobs driessen evers kuijpers schoenmaker blom martens maas meijer meyer
hermans peeters bosman huisman sanders beek bergen oosterhuis mol vliet veldhuis hofman huizinga keizer lamers nijland rutten spaans tromp venema
verbeek verkerk vermeer vermeulen visscher vonk wagenaar weber zijlstra zeeman zuidema groenewegen hoekstra hoogendoorn wiersma bouwman bosch kooij
koopman dijk dam berg singh jagessar soekhoe ramautar mahabier bhagwandin baldew jhinkoe kalpoe ganga gopal jairam narain pawiroredjo kromodimedjo
kartosen wijngaarde vyent pengel burleson brunswijk esajas lopes gomes fernandes tavares monteiro andrade delgado pires rodrigues silva ramos brito
evora duarte semedo varela barros mendes pereira oliveira ferreira costa almeida rocha teixeira spencer martina maduro croes isenia cijntje martis
winklaar juliana felida kirindongo pietersz bernadina geerman amrani idrissi bakkali chaoui mansouri alaoui tahiri ziani saidi boukhari khattabi fassi
filali hamdaoui bouzid azzouzi bennani chaara hajji jabri lamrani mokhtari rahmouni sabri talbi yahyaoui zerouali haddou ozdemir aksoy polat korkmaz
erdogan tekin yavuz bulut acar gunes kilic cetin simsek karaca yalcin uzun kaplan turan unal avci bayram bozkurt coskun duman ergun gokce guler isik
karakaya ozkan tunc wojcik kowalczyk lewandowski zielinski szymanski kaminski wozniak kozlowski jankowski mazur krawczyk piotrowski grabowski pawlak
michalski dudek wrobel ivanov georgiev dimitrov popescu ionescu nguyen tran pham cheung zhang huang mohamed ali hassan ahmed osman warsame abdi
tesfaye haile khan hussain malik ahmadi rahimi karimi mohammadi owusu mensah boateng appiah`;
export const withDe =
	'wit jong groot lange korte graaf bruin bruijn haas ruiter ridder zwart leeuw boer vries haan koning klerk rooij rooy kort koster wilde winter graaff jager keijzer ruijter vos wolf beer zeeuw waal';

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
		deborah margaret dorothy joan maureen sheila brenda hazel-ann winifred edna mabel ethel beryl mavis priya anjali dewi siti sri wati yuni hilde serpil sibel nurcan gulay fadime dilek ebru songul nuray filiz leila layla asmae btissam siham
		aliya aysel birgul canan derya emel feride gonul gulsum havva inci leman meltem melek meral nalan nermin nesrin nilgun nimet ozlem perihan
		pinar rukiye sevim sevda selda semra sultan suheyla tulay turkan umran yasemin yeliz zubeyde nilufer aziza bahija fadma fettouma ghizlane hajar
		hayat ibtissam jihane kenza khaoula laila lamia loubna mounia mouna nabila naoual nezha nora ouafa rabia rachida rajae sabah saloua sanae souad wafa
		zakia zineb zoubida anushka asha devika farzana kavita lakshmi madhuri nirmala premila pushpa rani reena roshni sandhya sarita savitri shobha sunita
		sushila urmila vidya chantal cheryl georgine ilonka jetty lygia muriel adelina arminda celestina conceicao domingas ermelinda eugenia filomena
		gracinda idalina ilda ivone ondina rosalina zulmira altagracia arelis elvira ethline gisela glenda hubertina jacinta ludwina mayra mirla
		nilda olga raquel rosaura rudsela sharmila xiomara zulaika aleksandra bogumila czeslawa dagmara dominika dorota elzbieta grazyna honorata irena
		iwona jadwiga jolanta justyna kamila karolina kinga lidia lucyna magdalena mariola monika paulina renata sylwia teresa urszula wanda weronika
		wioletta zuzanna desislava galina ioana mihaela milena petya ralitsa rositsa simona stanka tsvetelina yordanka hodan ifrah ayaan hibo nimco sahra
		ubah asmeret bisrat letebrhan mebrat senait tsega akosua abena adwoa esi efua yaa roelie annet anneloes annemieke arina bertha betty carolien christien
		corine cornelia dini elsbeth evelien frederiek geke harriet heleen henriette hetty hilly ilona irma jacqueline jantine jenneke joke jolanda josien
		judith karlijn leonie leontine liesbet lineke lisette maaike marielle mariska marjet marleen marloes miranda myrthe nelleke nicolette paulien
		petronella ramona rita roelien rosalie sanne sietske simone suzan tanja tessa tjitske ursula wendela wilja wilna ymkje`,
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
		gary trevor nigel clive barry reginald cyril norman rajesh sanjay ferhat ferit hakan selim tuncay burak gokhan fatih recep ramazan halil orhan agus budi japie anouar ayoub ilias
		abdulkadir adem alparslan aykut bahri bayram bekir bulent cemal cengiz coskun dogan dursun erdal erhan erol ersin ertugrul galip gokmen gurkan haluk
		hikmet huseyin ibrahim ilhan irfan kadir kazim kemal kenan koray levent mahmut mesut metin muharrem necati nihat nurettin oguz okan omer onur ozgur
		rasim riza sabri salih sedat sefa serdar sinan suleyman tahsin tamer taner temel turgay tayfun ugur umit vedat volkan yakup yasar yavuz yunus zafer
		zeki abdelaziz abdelhafid abdelhamid abdelilah abdeljalil abdelkarim abdellatif abdelmajid abderrahim abderrahman abdessamad aissa anass azzedine
		benaissa bouchaib boujemaa charaf chafik fouad ghali houssein ilyas issam jalal jaouad lahsen lhoussaine mbarek mokhtar mounir mourad mustapha
		naoufal najib noureddin nourdin othman rabie redouane rida salah samir sofian taoufik tayeb younes yousef zouhair anand ashok bhagwat chander
		dharmendra ganesh jagdish kishan krishna mahesh mukesh naresh prakash radjesh rajindra rakesh roshan satish shankar surinder suresh vijay waldo
		franklin humphrey iwan lesley marciano nardo otmar rinaldo silvano urwin adelino agostinho alcides amilcar armindo baltazar benvindo celestino
		domingos ernesto eugenio fernando filipe florentino gilberto gregorio herminio joaquim nelson osvaldo silvestre valdemar zeferino benito ediljo
		elvio faustino gilmar humphry jandino jeandro jurando quincy raimundo rignald rodolfo sharlon shurandy vernon arkadiusz artur bartosz boguslaw
		cezary czeslaw damian dariusz dominik eugeniusz henryk ireneusz jakub janusz jaroslaw jerzy kamil kazimierz konrad krystian leszek lukasz maciej
		marcin mariusz mateusz michal mieczyslaw miroslaw norbert patryk przemyslaw radoslaw rafal ryszard slawomir sylwester szymon waldemar wieslaw witold
		wladyslaw wlodzimierz wojciech zdzislaw boyko dimitar georgi hristo ivaylo krasimir lyubomir nikolay ognyan plamen rumen stoyan todor valentin vasil
		yordan costel dumitru florin gheorghe ionut marius mihai vasile abdirahman abshir ahmednur bashir dahir farah hussein jamaal mahamed nuur yuusuf
		dawit ermias filmon goitom habtom isaias kidane mehari mulugeta samson tekle yonas kwabena kwaku kwasi kojo quang tuan minh albertus antonie
		arnoud bjorn christiaan cornelis dingeman eelke egbert emiel erwin ferdi floris fred friso gertjan gosse govert harmen hennie herbert huub
		jacobus jelmer jelte jilles joris jurjen jurriaan karel kasper koenraad krijn laurens louwrens ludo maurits menne merijn pascal pepijn 
		raymond reinder reinout roderick rogier rokus ruurd sietze sikko simen sipke sybren thijs tijmen tjalling tjibbe ulrich valentijn wilbert wilfred
		willibrord wolter wybren zeger`,
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
