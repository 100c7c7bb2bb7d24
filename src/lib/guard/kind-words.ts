import * as m from '../i18n/messages/messages.js';
import type { Kind } from './mark.ts';

export const kindWords: Record<Kind, () => string> = {
	name: m.guard_kind_name,
	birth: m.guard_kind_birth,
	address: m.guard_kind_address,
	postcode: m.guard_kind_postcode,
	phone: m.guard_kind_phone,
	email: m.guard_kind_email,
	bsn: m.guard_kind_bsn,
	iban: m.guard_kind_iban,
	number: m.guard_kind_number
};
