/** What somebody asks for by an address, looked up through them: of another team, or for who is in none, there is nothing. */
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { Refusal } from '../../domain/refusal.ts';
import { language } from '../../i18n/locale.svelte.ts';
import { me, myTeam } from '../auth/mine.ts';
import { mayInTeam } from '../auth/team-rights.ts';
import type { Team } from '../storage/teams.ts';
import type { TeamRole } from '../storage/schema/people.ts';
import type { Wish } from './order.ts';

/** Made of what somebody types behind their own link, and not of an address. */
const OWN = 'eigen-team';
/** Where the team as a whole is meant. */
export const ALL = 'alles';

export function askedFor(event: RequestEvent): { team: Team & { role: TeamRole }; who: { id: string; name: string }; wish: Wish } {
	const team = myTeam(event, 'logbook:read');
	const { kind = '', of = ALL } = event.params;
	if (kind === OWN) error(404, 'not found');
	const { searchParams: more, origin } = event.url;
	const typed = Object.fromEntries(
		[...more].filter(([name]) => !['versie', 'blad'].includes(name)).map(([name, said]) => [name, said.slice(0, 500)])
	);
	const wish: Wish = {
		...{ kind, team: team.id, of: of === ALL ? '' : of, version: more.get('versie') === 'deel' ? 'share' : 'team' },
		...{ open: mayInTeam(team.role, 'logbook:check'), language: language(), origin, maker: me(event).name, typed }
	};
	return { team, who: me(event), wish };
}

/** Why it was not made, where that is something to tell; everything else is a fault of ours. */
export type NotMade = { problem: 'busy' | 'too-long' };
export function notMade(thrown: unknown): NotMade {
	if (thrown instanceof Refusal && (thrown.code === 'busy' || thrown.code === 'too-long')) return { problem: thrown.code };
	throw thrown;
}
