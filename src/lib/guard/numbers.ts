/** Numbers that belong to one person: phone, e-mail, BSN, IBAN, postcode, and those of rooms and files. */
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

export function numbersIn(text: string): Mark[] {
	return [...emails(text), ...ibans(text), ...phones(text), ...bsns(text), ...postcodes(text), ...labelled(text)];
}

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
/** How long each part may be keeps reading quick, whatever is pasted. */
const emails = (text: string) => [...places(text, EMAIL)].map(({ 0: found, index }) => marked('email', text, index, index + found.length));

const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ .]?[A-Z\d]{2,4}){3,8}(?![\p{L}\d])/gu;

/** Valid by its check digits (ISO 7064, mod 97-10), or called by its name. */
function ibans(text: string): Mark[] {
	return [...places(text, IBAN)].flatMap(({ 0: found, index }) => {
		const plain = found.replace(/[ .]/g, '');
		const named = /\b(?:iban|rekening(?:nummer)?)\W{0,3}$/i.test(text.slice(0, index));
		return validIban(plain) || named ? [marked('iban', text, index, index + found.length)] : [];
	});
}

export function validIban(iban: string): boolean {
	if (iban.length < 15 || iban.length > 34) return false;
	let rest = 0;
	for (const sign of iban.slice(4) + iban.slice(0, 4)) {
		const value = parseInt(sign, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

/** Dutch numbers of people (not 0800 and 0900), and foreign ones with their country. */
const PHONE =
	/(?<![\p{L}\d+.,])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?(?:\d[ -]?){8}\d|(?:\+|00)\d{1,3}[ -]?(?:\d[ -]?){7,10}\d|\(?0[1-9]\d{0,2}\)?(?: ?[-–/] ?| )?(?:\d[ -]?){5,8}\d|06(?:[.]\d\d){4})(?![\d\p{L}])/gu;

function phones(text: string): Mark[] {
	return [...places(text, PHONE)].flatMap(({ 0: found, index }) => {
		const digits = found.replace(/\D/g, '');
		const home = /^0[1-9]/.test(digits);
		if (home && (digits.length !== 10 || /^0[89]00/.test(digits) || looksLikeDate(found))) return [];
		return [marked('phone', text, index, index + found.length)];
	});
}

const looksLikeDate = (found: string) => /^\d{1,2}-\d{1,2}-\d{4}$/.test(found);

const NINE = /(?<![\p{L}\d.,+-])\d(?:[ .]?\d){7,8}(?![\p{L}\d]|[.,-]\d)/gu;

/** A BSN by the eleven test, or called by its name. */
function bsns(text: string): Mark[] {
	return [...places(text, NINE)].flatMap(({ 0: found, index }) => {
		const digits = found.replace(/\D/g, '');
		const named = /\b(?:bsn|burgerservicenummer|sofinummer)\W{0,4}(?:\p{L}+\W){0,2}$/iu.test(text.slice(0, index));
		return named || validBsn(digits) ? [marked('bsn', text, index, index + found.length)] : [];
	});
}

/** 9×a + 8×b + … + 2×h − i can be divided by eleven; an eighth digit in front is a zero. */
export function validBsn(typed: string): boolean {
	const digits = typed.padStart(9, '0');
	if (digits.length !== 9 || /^(\d)\1+$/.test(digits) || Number(digits) < 1_000_000) return false;
	const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
	return sum % 11 === 0;
}

const POSTCODE = /(?<![\p{L}\d])([1-9]\d{3})( ?)([A-Z]{2})(?![\p{L}\d])/gu;
/** Letters that no postcode has, and short words people write in capitals. */
const NO_POSTCODE = /^(?:S[ADS]|OR|HR|EU|NL|IT|PC|TV|AI|OK|UK|US|CE|MT)$/;

function postcodes(text: string): Mark[] {
	return [...places(text, POSTCODE)].flatMap(({ 0: found, 1: digits, 2: space, 3: letters, index }) => {
		const year = space && /^(?:19|20)/.test(digits!) && !/[,\d] *$/.test(text.slice(0, index));
		return NO_POSTCODE.test(letters!) || year ? [] : [marked('postcode', text, index, index + found.length)];
	});
}

/** A number that is called by what it belongs to: *kamer 12*, *dossiernummer 2024-118*, *file 4471*. */
const LABELLED =
	/(?<![\p{L}-])(?:(?:op |in )?(?:kamer|appartement|slaapkamer|room|flat|apartment)(?:nummer|nr\.?)?|(?:dossier|zaak|cliënt|client|patiënt|polis|registratie|beschikkings?|case|file|client|patient)[ -]?(?:nummer|nr\.?|number|no\.?)?)[ :#]{0,3}(?:is )?([A-Z]{0,3}[-./]?\d[\w/-]{0,20}(?:\.\d{1,6}){0,3})(?![\p{L}\d])/giu;

function labelled(text: string): Mark[] {
	return [...places(text, LABELLED)].flatMap(({ 0: found, 1: number, index }) => {
		const room = /kamer|appartement|room|flat|apartment/i.test(found.slice(0, -number!.length));
		// *Cliënt 2* or *dossier 3* is how people tell cases apart; a room has few signs.
		if (!room && number!.replace(/\D/g, '').length < 3 && !/nummer|nr|number/i.test(found)) return [];
		return [marked('number', text, index, index + found.length)];
	});
}
