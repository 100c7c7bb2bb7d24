import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Where `recognise.ts` has a refusal told. It is a page of its own, so that nothing of the page that was asked for is ever read. */
export const load: PageServerLoad = ({ url }) => error(url.searchParams.get('status') === '403' ? 403 : 404, 'refused');
