import * as v from 'valibot';
import { codes, type Code, type Problem } from './problems.ts';
import { broken } from './rules.ts';
import { Method } from './schema.ts';
import { Key } from './shape.ts';

// A method from anywhere: a file somebody sent, the editor, our own. The shape is checked first; only what has the right shape can be
// held against the rules.

export type Verdict = { ok: true; method: Method } | { ok: false; problems: Problem[] };

export function validateMethod(value: unknown): Verdict {
	const { success, output, issues } = v.safeParse(Method, value);
	const problems = success ? broken(output) : issues.map(problem);
	if (problems.length) return { ok: false, problems };
	return success ? { ok: true, method: output } : { ok: false, problems };
}

type Issue = v.BaseIssue<unknown>;
const Named = v.object({ key: Key });

function problem(issue: Issue): Problem {
	return { path: pathOf(issue), code: codeOf(issue), found: quoted(issue.received), wanted: wanted(issue) };
}

function codeOf(issue: Issue): Code {
	const own = codes.find((code) => code === issue.message);
	if (own) return own;
	switch (issue.type) {
		case 'strict_object':
			if (issue.expected === 'never') return 'part-unknown';
			return issue.expected === 'Object' ? 'kind-wrong' : 'part-missing';
		case 'variant':
			return issue.expected === 'Object' ? 'kind-wrong' : issue.input === undefined ? 'part-missing' : 'choice-unknown';
		case 'picklist':
		case 'literal':
			return 'choice-unknown';
		case 'max_length':
			return typeof issue.input === 'string' ? 'text-long' : 'list-long';
		case 'min_length':
			return 'list-short';
		case 'integer':
		case 'min_value':
		case 'max_value':
			return 'number-out';
		default:
			return 'kind-wrong';
	}
}

/** Items of a list are named by their key where they have a sound one, else by their place. */
function pathOf({ path }: Issue): string {
	const parts = (path ?? []).map(({ key, value }, i, whole) => {
		if (typeof key === 'number') return v.is(Named, value) ? value.key : `#${key + 1}`;
		const obvious = i < whole.length - 1 && ['meetings', 'rounds', 'fields'].includes(String(key));
		return obvious ? '' : quoted(String(key));
	});
	return parts.filter(Boolean).join('/');
}

/** What somebody else wrote, short enough to stand in a sentence. */
function quoted(words: string): string {
	const bare = words.replace(/^"(.*)"$/s, '$1');
	return bare.length > 60 ? `${bare.slice(0, 60)}…` : bare;
}

function wanted({ type, expected, requirement }: Issue): string {
	switch (type) {
		case 'min_length':
		case 'max_length':
			return String(requirement);
		case 'min_value':
			return `≥ ${requirement}`;
		case 'max_value':
			return `≤ ${requirement}`;
		case 'integer':
			return '1, 2, 3 …';
		default:
			return (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');
	}
}
