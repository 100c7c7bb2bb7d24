import { mayInOffice, type OfficeVerb } from '#lib/domain/rights.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { auth, person } }) => {
	const may = (id: string, verb: OfficeVerb) => mayInOffice(auth.offices.of(id), verb);
	return {
		person: person && { name: person.name, manages: may(person.id, 'organisation:read'), privacy: may(person.id, 'privacy:read') }
	};
};
