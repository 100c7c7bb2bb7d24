/**
 * Every page, form action and file, and what it takes to come in by it. Asked before any page is (`recognise.ts`); a page narrows this down
 * where the thing itself decides, and looks everything up through who asks all the same. A test holds that every route stands here.
 */
import { OFFICE_MAY, TEAM_MAY, type OfficeVerb, type TeamVerb } from '../../domain/rights.ts';

/**
 * `all`: everybody. `held`: whoever's browser holds the link, seat or screen it is about. `account`: whoever is signed in. Otherwise an
 * operation of the table of rights.
 */
export type Rule = 'all' | 'held' | 'account' | TeamVerb | OfficeVerb;

/** What it takes to read, and for each action that takes something else, what that is. */
type Door = Rule | { read: Rule; actions: Partial<Record<string, Rule>> };

const team = '/(people)/teams/[team]';
const ways = `${team}/werkwijzen`;

export const doors: Record<string, Door> = {
	'/': 'all',
	'/bewaren': 'all',
	'/geweigerd/[...diep]': 'all',
	'/healthz': 'all',
	'/meedoen': 'all',
	'/readyz': 'all',
	'/scherm': 'all',
	'/styleguide': 'all',
	'/terug': 'held',
	'/terug/agenda': 'held',
	'/terug/bestand': 'held',
	'/terug/bewijs': 'held',
	'/terug/eigen-team': 'held',
	'/terug/lijn': 'held',
	'/terug/lijn/bestand': 'held',
	'/terug/eigen-team/bestand': 'held',
	'/voorbereiden': 'held',
	'/voorbereiden/[session]': 'held',
	'/gesprek/[session]': 'held',
	'/gesprek/[session]/agenda': 'held',
	'/gesprek/[session]/bewaren': 'held',
	'/gesprek/[session]/leiden': 'held',
	'/scherm/[session]': 'held',
	'/(people)/rollen': 'all',
	'/(people)/welkom': 'all',
	'/(people)/inloggen': 'all',
	'/(people)/inloggen/code': 'held',
	'/(people)/inloggen/link': 'all',
	'/(people)/inloggen/vergeten': 'all',
	'/(people)/inloggen/organisatie': 'all',
	'/(people)/inloggen/organisatie/terug': 'held',
	'/(people)/e-mail': 'held',
	'/(people)/uitnodiging': { read: 'all', actions: { join: 'account' } },
	'/(people)/uitnodiging/organisatie': 'held',
	'/(people)/nieuw-wachtwoord': 'all',
	'/(people)/uitloggen': 'account',
	'/(people)/ik': 'account',
	'/(people)/ik/gegevens': 'account',
	'/(people)/ik/gegevens/bestand': 'account',
	'/(people)/ik/opnieuw': 'account',
	'/(people)/ik/organisatie': 'account',
	'/(people)/ik/terugblik': 'account',
	'/(people)/ik/terugblik/agenda': 'account',
	'/(people)/ik/terugblik/bestand': 'account',
	'/(people)/ik/veilig': 'account',
	'/(people)/toestemming': 'account',
	'/(people)/teams': 'account',
	'/(people)/beheer': {
		read: 'organisation:read',
		actions: {
			rescue: 'team:rescue',
			office: 'office:give',
			steps: 'person:steps',
			remove: 'person:remove',
			invite: 'person:invite',
			withdraw: 'person:invite'
		}
	},
	'/(people)/beheer/verwerking': 'privacy:read',
	'/(people)/beheer/verwerking/[team]': {
		read: 'privacy:read',
		actions: Object.fromEntries(
			['terms', 'session', 'find', 'person', 'situation', 'hold', 'release'].map((action) => [action, 'privacy:keep' as const])
		)
	},
	[team]: {
		read: 'team:read',
		actions: { invite: 'member:invite', withdraw: 'member:invite', role: 'member:change', remove: 'member:change' }
	},
	[`${team}/instellingen`]: { read: 'team:read', actions: { change: 'team:change', leave: 'team:leave', remove: 'team:remove' } },
	[`${team}/toegang`]: 'access:read',
	[`${team}/bewaren`]: 'team:read',
	[`${team}/bewaren/straks`]: 'logbook:read',
	[`${team}/bewaren/termijnen`]: 'keeping:change',
	[`${team}/bewaren/[session]`]: 'keeping:change',
	[`${team}/verwerking`]: 'keeping:change',
	[`${team}/gesprekken`]: {
		read: 'team:read',
		actions: Object.fromEntries(
			['plan', 'series', 'add', 'repeat', 'move', 'skip', 'words'].map((action) => [action, 'session:plan' as const])
		)
	},
	[`${team}/gesprekken/[session]`]: { read: 'session:change', actions: { open: 'session:lead', remove: 'session:remove' } },
	[`${team}/gesprekken/[session]/terugblik`]: 'session:change',
	[`${team}/logboek`]: 'logbook:read',
	[`${team}/logboek/afspraken`]: 'logbook:read',
	[`${team}/logboek/bewegingen`]: 'logbook:read',
	[`${team}/logboek/deugden`]: 'logbook:read',
	[`${team}/logboek/deugden/[virtue]`]: 'logbook:read',
	[`${team}/logboek/leven-meer`]: { read: 'logbook:read', actions: { plan: 'session:plan' } },
	[`${team}/logboek/oogst`]: 'logbook:read',
	[`${team}/logboek/vergelijken`]: 'logbook:read',
	[`${team}/logboek/woorden`]: 'logbook:read',
	[`${team}/logboek/zoeken`]: 'logbook:read',
	[`${team}/logboek/[session]`]: 'logbook:read',
	[`${team}/logboek/[session]/stappen`]: 'logbook:read',
	[`${team}/logboek/[session]/toestemming`]: 'consent:ask',
	[`${team}/documenten`]: 'logbook:read',
	[`${team}/documenten/archief`]: { read: 'session:change', actions: { default: 'team:change' } },
	[`${team}/documenten/[kind]/[of]`]: 'logbook:read',
	[`${team}/documenten/[kind]/[of]/[format]`]: 'logbook:read',
	[`${team}/documenten/[kind]/[of]/schrijven`]: 'session:change',
	[ways]: { read: 'ways:read', actions: { make: 'ways:change', import: 'ways:change' } },
	[`${ways}/deugden`]: {
		read: 'ways:read',
		actions: { add: 'ways:change', change: 'ways:change', set: 'ways:change', remove: 'ways:change' }
	},
	[`${ways}/[method]`]: { read: 'ways:read', actions: { copy: 'ways:change' } },
	[`${ways}/[method]/bestand`]: 'ways:read',
	[`${ways}/[method]/bewerken`]: 'ways:change',
	[`${ways}/[method]/bewerken/[meeting]/[round]`]: 'ways:change'
};

/** What it takes here; `action` is null for reading. What is not listed asks for an account, until somebody lists it. */
export function ruleOf(route: string, action: string | null): Rule {
	const door = doors[route] ?? (route.startsWith('/(people)/') ? 'account' : 'all');
	if (typeof door === 'string') return door;
	return (action !== null && Object.hasOwn(door.actions, action) && door.actions[action]) || door.read;
}

export const isTeamVerb = (rule: Rule): rule is TeamVerb => Object.hasOwn(TEAM_MAY, rule);
export const isOfficeVerb = (rule: Rule): rule is OfficeVerb => Object.hasOwn(OFFICE_MAY, rule);
