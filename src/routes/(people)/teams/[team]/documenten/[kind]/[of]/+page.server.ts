import { error } from '@sveltejs/kit';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { ALL, askedFor, notMade } from '#lib/server/documents/asked.ts';
import type { PageServerLoad } from './$types';

const VERSIONED = ['gesprek', 'reeks', 'logboek'];

/** The document to read and to print, with the files it can be had as, what can be chosen for it, and its versions. */
export const load: PageServerLoad = async (event) => {
	const { team, who, wish } = askedFor(event);
	const { documents, accessLog, sessions, papers } = await boot();
	const drawn = await documents.read(wish).catch(notMade);
	if (!drawn) error(404, 'not found');
	if ('problem' in drawn) return { problem: drawn.problem };
	accessLog.note(team.id, who, 'opened', sessions.team(wish.of) === team.id ? wish.of : null);
	const { kind, version, typed } = wish;
	const written = drawn.pieces && { stands: papers.versions(wish), mayWrite: mayInTeam(team.role, 'session:change') };
	return {
		...{ doc: drawn.doc, kind, of: wish.of || ALL, version, versioned: VERSIONED.includes(kind), asked: event.url.search, width: '56rem' },
		...{
			along: (drawn.files ?? []).map(({ name }) => name),
			choices: drawn.choices ?? null,
			chosen: typed.zin ?? typed.naam ?? '',
			stand: typed.stand ?? '',
			written: written ?? null
		}
	};
};
