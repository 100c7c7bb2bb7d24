import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

const PAGE = 100;

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'access:read');
	const { accessLog } = await boot();
	const asked = Number(event.url.searchParams.get('voor'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : Number.MAX_SAFE_INTEGER;
	const lines = accessLog.ofTeam(team.id, before, PAGE + 1);
	const shown = lines.slice(0, PAGE).map(({ words, ...line }) => ({ ...line, words: wordsOf(words ?? team.words) }));
	return { lines: shown, earlier: lines.length > PAGE ? (shown.at(-1)?.at ?? null) : null, later: before < Number.MAX_SAFE_INTEGER };
};
