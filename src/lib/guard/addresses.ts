/** Streets with a house number, with what stands before them: *aan de Kerkstraat 12*, *12 Mill Road*. */
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

const joined = '(?:van|de|den|der|het|ten|ter|v\\.?d\\.?|of|the)';
/** Endings that are streets in whatever case, and endings that are also words or parts of words. */
const sure = 'straat|straatweg|laan|plein|kade|singel|gracht|steeg|dreef|plantsoen|boulevard|dwarsstraat';
const also =
	'weg|hof|pad|park|dijk|markt|baan|ring|erf|veld|horst|wal|haven|oord|burg|kamp|akker|stein|rode|donk|meent|stede|hoek|zoom|brink|poort|berg|kreek|tuin|singel|bocht|werf|gaarde|vaart|vliet|waard|kolk|sluis|molen|bos|duin|oever|vest|hil|polder|blok|hage|daal|zicht|laantje|pleintje|straatje';
const number = '(?<number>\\d{1,4}(?:[ -]?(?:[a-zA-Z](?![\\p{L}])|bis|hs|[IVX]{1,3}(?![\\p{L}])|\\d{1,3}))?)';

const DUTCH = new RegExp(
	`(?<before>(?<![\\p{L}])(?:aan|op|in|naar|van|bij|at|on|in)(?: (?:de|het))? )?(?<name>(?:(?<![\\p{L}\\d])\\p{Lu}[\\p{L}.'’-]{0,30} (?:${joined} )*){0,3}(?<![\\p{L}\\d])(?:\\p{L}{2,30}(?:${sure})|\\p{Lu}[\\p{L}'’-]{1,30}(?:${also})|\\p{Lu}[\\p{L}'’-]* (?:Straat|Laan|Plein|Kade|Weg|Hof|Pad|Singel|Dijk|Haven|Markt|Gracht|Wal|Ring|Baan|Voorhout|Bocht|Gaarde|Werf|Vaart|Oever|Steeg|Kolk|Vest|Dreef|Molen|Poort)))(?:,? (?:nr\\.? ?|nummer |huisnummer )?)${number}(?![\\p{L}\\d])`,
	'gu'
);
const ENGLISH =
	/(?<before>(?:at|on|in|from|to) )?(?<number>\d{1,4}[a-z]?),? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Square|Gardens|Terrace|Way|Court|Place|Crescent|St\.?|Rd\.?|Ave\.?)(?![\p{L}])/gu;

export const addressesIn = (text: string): Mark[] =>
	[...places(text, DUTCH), ...places(text, ENGLISH)].map((found) => marked('address', text, found.index, found.index + found[0].length));
