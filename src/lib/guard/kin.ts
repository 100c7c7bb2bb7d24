/**
 * Names known by who stands beside them: *haar dochter Ilse*, *een jongen die Tijn heet*, *de moeder van Ilse*, and by what only people do. Whether a list
 * knows them does not matter here.
 */
import { CAP, capital, gendered, NOT_AFTER, ordinary, startsAfresh, STRICT, SURNAME, fold, without, wordBefore } from './name-lists.ts';
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

const SHE_KIN =
	'(?:schoon|stief|pleeg|klein|half|groot|tweeling|achter)?(?:dochter|moeder|zus|zusje|tante|nicht)|nichtje|oma|vriendin|vriendinnetje|buurvrouw|boven-?buurvrouw|onder-?buurvrouw|echtgenote|weduwe|mama|daughter|mother|sister|niece|girlfriend|granddaughter|grandmother';
const HE_KIN =
	'(?:schoon|stief|pleeg|klein|half|groot|tweeling|achter)?(?:zoon|vader|broer|broertje|oom|neef)|zoontje|neefje|opa|zwager|vriend|vriendje|buurman|boven-?buurman|onder-?buurman|echtgenoot|weduwnaar|papa|son|father|brother|nephew|boyfriend|grandson|grandfather';
const SHE_ROLES = `${SHE_KIN}|vrouw|buurmeisje|meisje|bewoonster|cliënte|begeleidster|vrijwilligster|wife`;
const HE_ROLES = `${HE_KIN}|man|buurjongen|jongen|husband`;
const CARE =
	'verpleegkundige|wijkverpleegkundige|begeleider|casemanager|bewindvoerder|docent|lerares|leraar|leerling|trainer|conciërge|huismeester|advocaat|psycholoog|therapeut|jeugdwerker|opbouwwerker|huishoudelijke hulp|dominee|pastoor|pater';
const OTHERS = `dochtertje|kleinkind|cliënt|client|bewoner|collega|stagiaire?|mantelzorger|vrijwilliger|huisarts|wijkagent|partner|verloofde|ex|kind|baby|peuter|${CARE}|resident|colleague|neighbour|neighbor|carer`;
const SAID =
	'genaamd|heet|heette|heetten|noemt|noemde|noemen hem|noemen haar|noemden hem|noemden haar|called|named|name is|naam is|naam was';
const ROLES = `${SHE_ROLES}|${HE_ROLES}|${OTHERS}|${SAID}`;
const ROLED = new RegExp(
	`(?<![\\p{L}-])(?<role>(?:(?:[Zz]ijn|[Hh]aar|[Hh]un|[Mm]ijn|[Oo]nze|[Dd]e|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he) )?(?:${ROLES}|${capital(ROLES)})),? (?<name>${CAP}(?:${SURNAME})?)`,
	'gu'
);
const SHE = new RegExp(`(?:^| )(?:${SHE_ROLES})$`, 'i');
const HE = new RegExp(`(?:^| )(?:${HE_ROLES})$`, 'i');
const SAYS = new RegExp(`^(?:${SAID})$`, 'i');
/** Other things have a name too, and keep it. */
const THINGS =
	/(?<![\p{L}])(?:hond|kat|poes|kater|vogel|parkiet|konijn|straat|plein|park|school|flat|wijk|buurt|project|groep|stichting|methode|team|boek|film|lied|liedje|programma|oefening|ronde|gesprek|deugd|woord|dat|dit|het|zoiets|dog|cat|street|group|it|that)(?![\p{L}])[^.!?,;]{0,20}$/iu;

export function* roled(text: string): Generator<Mark> {
	for (const { 0: found, index, groups } of places(text, ROLED)) {
		const name = without(groups!.name!);
		const [first = ''] = name.split(' ');
		if (ordinary(first) || STRICT.has(fold(first))) continue;
		const end = index + found.length - (groups!.name!.length - name.length);
		const role = groups!.role!;
		if (SAYS.test(role)) {
			if (!THINGS.test(text.slice(Math.max(0, index - 40), index))) yield marked('name', text, end - name.length, end, gendered(name));
			continue;
		}
		const gender = SHE.test(role) ? { gender: 'she' as const } : HE.test(role) ? { gender: 'he' as const } : gendered(name);
		yield marked('name', text, index, end, { role, ...gender });
	}
}

const PLURAL = 'ouders|kinderen|kleinkinderen|zonen|dochters|zussen|broers|broertjes|zusjes|buren|parents|children';
const OF = new RegExp(
	`(?<![\\p{L}-])(?:${SHE_KIN}|${HE_KIN}|${PLURAL}|ex|mantelzorger|begrafenis|uitvaart|crematie) (?:van|of) (?<name>${CAP}(?:${SURNAME})?)`,
	'gu'
);
const WHOSE = new RegExp(
	`(?<![\\p{L}\\p{M}’'.@#/-])(?<name>\\p{Lu}[\\p{L}\\p{M}-]{1,30})(?:['’]s|['’]| z['’]n| d['’]r) (?:${SHE_KIN}|${HE_KIN}|${PLURAL})(?![\\p{L}])`,
	'gu'
);
/** Only people do this; an office can call, decide and come. */
const DOES =
	'zei|zegt|vertelde|vertelt|huilde|huilt|lachte|lacht|knikte|knikt|zuchtte|zwaaide|fluisterde|schreeuwde|glimlachte|snikte|haalde (?:zijn|haar) schouders|schudde (?:zijn|haar) hoofd|keek|said|says|told|cried|laughed|smiled|nodded|whispered|sighed';
const DOING = new RegExp(`(?<=[\\p{Ll}\\d],? )(?<name>${CAP}) (?:${DOES})(?![\\p{L}])`, 'gu');

/** The people and the doings around a name, which give it away. */
export function* besides(text: string): Generator<Mark> {
	for (const pattern of [OF, WHOSE, DOING])
		for (const { 0: found, index, groups } of places(text, pattern)) {
			const name = without(groups!.name!);
			const start = index + found.indexOf(groups!.name!);
			const [first = ''] = name.split(' ');
			if (name.length < 2 || ordinary(first) || STRICT.has(fold(first)) || NOT_AFTER.has(fold(wordBefore(text, start)))) continue;
			if (pattern === WHOSE && startsAfresh(text, start) && /^(?:Wie|Zo|Daar|Er)$/.test(first)) continue;
			yield marked('name', text, start, start + name.length, gendered(name));
		}
}
