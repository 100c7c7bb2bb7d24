/** What stands between a draft and publishing it, and what the house would advise. */
import { advise } from '../../methods/advice.ts';
import { completed } from '../../methods/draft.ts';
import type { Draft } from '../../methods/draft.ts';
import type { Problem } from '../../methods/problems.ts';
import type { Method } from '../../methods/schema.ts';
import { validateMethod } from '../../methods/validate.ts';
import type { OwnMethod, OwnMethods } from '../storage/methods.ts';

export type Judgement = { method: Method; advice: Problem[] } | { problems: Problem[] };

export function judge(draft: Draft, version: number): Judgement {
	const verdict = validateMethod(completed(draft, version));
	if (verdict.ok) return { method: verdict.method, advice: once(advise(verdict.method)) };
	// What belongs in every conversation follows from the rounds, once there are any.
	const bare = draft.meetings.some(({ rounds }) => rounds.length === 0);
	return { problems: once(verdict.problems.filter(({ path, code }) => !(bare && path === 'complete' && code === 'list-short'))) };
}

/** What is said of both languages of one text is said once. */
function once(problems: Problem[]): Problem[] {
	const said = new Set<string>();
	return problems.flatMap((problem) => {
		const path = problem.path.replace(/\/(nl|en|nl-easy)$/, '');
		const mark = `${path} ${problem.code}`;
		return said.has(mark) ? [] : (said.add(mark), [{ ...problem, path }]);
	});
}

/** Publishes what was seen, when nothing is wrong with it. Sessions that were planned before keep their own copy. */
export async function publish(methods: OwnMethods, seen: OwnMethod, by: string): Promise<'done' | 'stale' | 'unfinished'> {
	const judged = judge(seen.draft, seen.version + 1);
	if ('problems' in judged) return 'unfinished';
	return (await methods.publish(seen, judged.method, by)) ? 'done' : 'stale';
}
