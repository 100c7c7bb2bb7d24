import { error, type RequestEvent } from '@sveltejs/kit';
import type { VirtueWords } from '#lib/methods/team-virtues.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { VirtueChange } from '#lib/server/storage/virtues.ts';
import { answered, linesOf, type Trouble } from '#lib/server/ways/form.ts';
import type { Lines } from '#lib/methods/line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'ways:read');
	const { virtues } = await boot();
	const mayChange = mayInTeam(team.role, 'ways:change');
	const all = virtues.all(team.id);
	return { virtues: mayChange ? all : all.filter(({ hidden }) => !hidden), mayChange, words: wordsOf(team.words) };
};

const PARTS = ['name', 'means', 'low', 'high'] as const;
const MOST = { name: 60, means: 300, low: 300, high: 300 };

/** One language is enough: it serves for both. */
function wordsIn(lines: Lines): VirtueWords | Trouble {
	const words = PARTS.map((part) => {
		const [nl, en] = [lines[`${part}/nl`]?.trim() ?? '', lines[`${part}/en`]?.trim() ?? ''];
		return [part, { nl: nl || en, en: en || nl }] as const;
	});
	if (words.some(([, { nl }]) => !nl)) return 'missing';
	if (words.some(([part, { nl, en }]) => Math.max(nl.length, en.length) > MOST[part])) return 'too-long';
	return Object.fromEntries(words) as VirtueWords;
}

type Asked = (team: string, lines: Lines) => Promise<Trouble | VirtueChange>;

const action = (at: string, work: Asked) => async (event: RequestEvent<{ team: string }>) => {
	const team = myTeam(event, 'ways:change');
	const lines = await linesOf(event);
	return answered(at, lines, async () => {
		const outcome = await work(team.id, lines);
		return outcome === 'not-found' ? error(404) : outcome;
	});
};

export const actions: Actions = {
	add: action('add', async (team, lines) => {
		const words = wordsIn(lines);
		if (typeof words === 'string') return words;
		const { virtues } = await boot();
		return (await virtues.add(team, words, true)) ? 'done' : 'full';
	}),
	change: action('change', async (team, lines) => {
		const words = wordsIn(lines);
		if (typeof words === 'string') return words;
		const { virtues } = await boot();
		return virtues.change(team, lines.key ?? '', Number(lines.revision), { words });
	}),
	/** Hidden or shown, or said as it was. */
	set: action('set', async (team, { key = '', revision, do: asked }) => {
		const { virtues } = await boot();
		const wish = asked === 'restore' ? { words: null } : { hidden: asked === 'hide' };
		return virtues.change(team, key, Number(revision), wish);
	}),
	remove: action('remove', async (team, { key = '' }) => {
		const { virtues } = await boot();
		return virtues.remove(team, key);
	})
};
