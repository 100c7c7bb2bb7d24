import { mayInOffice } from '#lib/domain/rights.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { auth, person } }) => ({
	person: person && { name: person.name, manages: mayInOffice(auth.offices.of(person.id), 'organisation:read') }
});
