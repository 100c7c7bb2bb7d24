/**
 * Forms of people's pages. What comes in has a strict shape; what is wrong goes back as codes beside the fields, so that the page words
 * it in the language of its reader. Everything typed goes back too, except passwords.
 */
import { error, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { OFFICES } from '../../domain/rights.ts';
import { clientWords, teamKinds, teamRoles } from '../storage/schema/people.ts';
import { FRESH, idOf } from './once.ts';
import type { PasswordProblem } from './password-rules.ts';

export type Problem =
	| PasswordProblem
	| 'missing'
	| 'too-long'
	| 'email'
	| 'choose'
	| 'taken'
	| 'in-use'
	| 'wrong'
	| 'wrong-password'
	| 'wrong-code'
	/** It takes a sign-in of a moment ago. */
	| 'again'
	| 'same'
	| 'wait'
	| 'busy'
	| 'other-words'
	| 'last-owner'
	| 'last-admin'
	| 'running'
	| 'gone'
	| 'not-in-team'
	| 'not-yourself'
	| 'owns-alone'
	| 'gone-meanwhile'
	/** Somebody else was first. */
	| 'stale';

/** By field; `form` is about the whole. */
export type Problems = Partial<Record<string, Problem>>;

export interface Reply {
	/** Which form of the page this is about. */
	at: string;
	problems?: Problems;
	typed?: Record<string, string>;
	/** How long to wait. */
	minutes?: number;
	done?: true;
	/** Shown this once: a link to hand over, and for whom. */
	link?: string;
	label?: string;
	/** Who was looked for, and on which days they were there. */
	found?: { who: string; days: { session: string; date: string; shared: boolean }[] };
	/** Recovery codes, to keep. */
	codes?: string[];
}

const line = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(most, 'too-long'));

/** The same addresses as better-auth takes: one that it refuses later could never sign in. */
const address = /^[\w'+-]+(\.[\w'+-]+)*(?<!')@([a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

export const shapes = {
	name: line(80),
	label: v.pipe(v.string(), v.trim(), v.maxLength(80, 'too-long')),
	email: v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(254, 'too-long'), v.regex(address, 'email')),
	password: v.pipe(v.string(), v.nonEmpty('missing'), v.maxLength(1000, 'long')),
	words: v.picklist(clientWords, 'choose'),
	/** Left out where nothing is chosen: a team, or what it was. */
	kind: v.optional(v.picklist(teamKinds, 'choose')),
	role: v.picklist(teamRoles, 'choose'),
	office: v.picklist(OFFICES, 'choose'),
	yes: v.picklist(['yes', 'no'], 'choose'),
	invitedAs: v.picklist(['facilitator', 'reader'], 'choose'),
	code: v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(40, 'wrong-code')),
	/** May be left empty where no password was ever chosen. */
	present: v.pipe(v.string(), v.maxLength(1000, 'wrong-password')),
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
	typed: v.pipe(v.string(), v.trim()),
	/** The id of what this form makes: the same when it is sent again. */
	fresh: v.pipe(v.string(), v.regex(/^[0-9a-z]{26}$/))
};

const secret = ['password', 'present', 'link', 'code'];
/** Goes back to no page. */
const unsaid = [...secret, FRESH];

type Entries = Record<string, v.GenericSchema<string, string> | v.GenericSchema<string | undefined, string | undefined>>;
type Values<E extends Entries> = { [Name in keyof E]: v.InferOutput<E[Name]> };
type Outcome = Omit<Reply, 'at' | 'typed'>;
export type No = { problems: Problems; minutes?: number };

/** A form action: reads, checks, does `work`, and answers about the form called `at`. Work that went well says `done`, or redirects. */
export function formAction<const E extends Entries>(
	at: string,
	entries: E,
	work: (values: Values<E>, event: RequestEvent) => Promise<Outcome>
) {
	return async (event: RequestEvent): Promise<ActionFailure<Reply> | Reply> => {
		const sent = fieldsOf(await event.request.formData());
		const typed = Object.fromEntries(Object.entries(sent).filter(([name]) => !unsaid.includes(name)));
		if (FRESH in entries) sent[FRESH] = idOf(event.url, sent);
		const read = v.safeParse(v.strictObject(entries), sent, { abortPipeEarly: true });
		if (!read.success) return fail(400, { at, typed, problems: problemsOf(read.issues, entries) });
		const outcome = await work(read.output as Values<E>, event).catch(busy);
		return outcome.problems ? fail(400, { at, typed, ...outcome }) : { at, ...outcome };
	};
}

/** Why somebody was not let in, or not believed: beside the field it is about, unless they have to wait or begin again. */
export function notBelieved(
	no: { outcome: 'wrong' | 'gone' | 'again' } | { outcome: 'wait'; milliseconds: number },
	field: string,
	problem: Problem
): No {
	if (no.outcome === 'wait') return { problems: { form: 'wait' }, minutes: Math.ceil(no.milliseconds / 60_000) };
	return { problems: no.outcome === 'wrong' ? { [field]: problem } : { form: no.outcome } };
}

/** A field that comes twice, or as a file, is no form of ours. */
function fieldsOf(form: FormData): Record<string, string> {
	const fields: Record<string, string> = Object.create(null);
	for (const [name, value] of form) {
		if (typeof value !== 'string' || name in fields) error(400);
		fields[name] = value;
	}
	return fields;
}

function problemsOf(issues: v.BaseIssue<unknown>[], entries: Entries): Problems {
	const problems: Problems = {};
	for (const { path, message, type, input } of issues) {
		const name = String(path?.[0]?.key);
		if (!Object.hasOwn(entries, name) || type === 'string') error(400);
		problems[name] = input === undefined ? 'choose' : (message as Problem);
	}
	return problems;
}

function busy(thrown: unknown): Outcome {
	if (thrown instanceof Refusal && thrown.code === 'busy') return { problems: { form: 'busy' } };
	throw thrown;
}
