import { newId } from '#lib/domain/id.ts';
import { mayInOffice, type OfficeVerb } from '#lib/domain/rights.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { auth, person } }) => {
	const may = (id: string, verb: OfficeVerb) => mayInOffice(auth.offices.of(id), verb);
	return {
		/** For forms that make something (`auth/once.ts`). */
		fresh: newId(),
		person: person && { name: person.name, manages: may(person.id, 'organisation:read'), privacy: may(person.id, 'privacy:read') }
	};
};
