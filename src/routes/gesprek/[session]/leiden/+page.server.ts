import { firstRows, visit } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => firstRows(await visit(event, event.params.session, 'lead'));
