import { boot } from '#lib/server/boot.ts';
import { over } from '#lib/server/live/over.ts';
import { seatedNow } from '#lib/server/live/seated.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { auth, person }, request }) => ({
	person: person && { name: person.name },
	teams: person ? auth.teams.ofPerson(person.id) : [],
	begun: auth.people.any(),
	seated: await seatedNow(await boot(), request.headers),
	over: over((await boot()).sessions, request.headers)
});
