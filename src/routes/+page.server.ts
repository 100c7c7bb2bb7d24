import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { auth, person } }) => ({
	person: person && { name: person.name },
	teams: person ? auth.teams.ofPerson(person.id) : [],
	begun: auth.people.any()
});
