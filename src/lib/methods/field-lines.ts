/** One question as lines of a form, and back. An empty line means: as the round has it, everybody, from nowhere. */
import { asBefore, loose, newField } from './fields.ts';
import type { Item, Loose } from './fields.ts';
import { among, number, RULES, textLines, written } from './line.ts';
import type { Lines } from './line.ts';
import { formParts, LISTS, partsOf } from './parts.ts';
import type { FormName } from './parts.ts';
import { Yields } from './shape.ts';
import type { Field, Meeting } from './schema.ts';

const WHO = ['all', 'presenter', 'facilitator', 'notetaker'] as const;
const ABOUT = ['', 'teller', 'virtue', 'item'] as const;
const SOURCES = ['virtues', 'participants', 'agreements:open', 'harvest:series'] as const;
export const YIELDS = Yields.options;

export function fieldLines(field: Field, at: string): Lines {
	const one = loose(field);
	const { form, shape, who = 'all', about = '', opens, pair, yields, reveal = '', by = '', log = '' } = one;
	const lines: Lines = { ...textLines('prompt', one.prompt), 'prompt/nl-easy': one.prompt['nl-easy'] ?? '' };
	Object.assign(lines, { form, shape, who, about, yields, reveal, by, log, opens: opens?.after ?? '', from: sourceLine(one.from) });
	lines.pair = !pair ? '' : pair.moment === 'before' ? 'before' : `after:${pair.key}`;
	for (const { part } of partsOf(form).numbers) lines[part] = String(one[part] ?? '');
	for (const flag of partsOf(form).flags) lines[flag] = one[flag] ? 'yes' : 'no';
	for (const part of LISTS) for (const item of one[part] ?? []) Object.assign(lines, itemLines(item, part, form));
	return Object.fromEntries(Object.entries(lines).map(([name, line]) => [at + name, line]));
}

function itemLines(item: Item, part: string, form: string): Lines {
	const at = `${part}/${item.key}`;
	return {
		...textLines(at, item.label),
		...(form === 'judgement' && { [`${at}/undecided`]: item.undecided ? 'yes' : 'no' }),
		...(part === 'columns' && { [`${at}/yields`]: item.yields ?? '' })
	};
}

const sourceLine = (from: Loose['from']) => (!from ? '' : typeof from === 'string' ? from : `${from.round}/${from.field}`);

export function writtenField(field: Field, at: string, lines: Lines, meeting: Meeting): Field {
	const line = (name: string) => lines[at + name];
	const form = among<FormName>(
		formParts.map((one) => one.form),
		line('form'),
		field.form
	);
	const next = withParts(field, line, at, lines);
	const paired = withPair(next, line('pair'), meeting);
	return form === field.form ? paired : newField(form, field.key, paired);
}

function withParts(field: Field, line: (name: string) => string | undefined, at: string, lines: Lines): Field {
	const next: Loose = { ...loose(field), prompt: written(field.prompt, `${at}prompt`, lines) };
	const { shapes, fixed, numbers, flags, mayFrom, needsFrom } = partsOf(field.form);
	next.shape = among(shapes, line('shape'), next.shape);
	set(next, 'who', WHO, line('who'));
	for (const rule of ['reveal', 'by', 'log'] as const) if (!(rule in fixed)) set(next, rule, ['', ...RULES[rule]], line(rule));
	if (!fixed.about) set(next, 'about', ABOUT, line('about'));
	if (!fixed.yields) next.yields = among(YIELDS, line('yields'), next.yields as (typeof YIELDS)[number]);
	if (mayFrom && !fixed.from) put(next, 'from', sourceIn(line('from'), needsFrom, next.from));
	const opens = line('opens');
	if (opens !== undefined) put(next, 'opens', opens ? { after: opens } : undefined);
	for (const { part } of numbers) next[part] = number(line(part), next[part] ?? 1);
	for (const flag of flags) if (line(flag)) put(next, flag, line(flag) === 'yes' ? true : undefined);
	if (field.form === 'agreement') next.shape = next.personal ? 'one' : 'shared';
	for (const part of LISTS) if (next[part]) next[part] = next[part].map((item) => writtenItem(item, `${at}${part}/${item.key}`, lines));
	return next as unknown as Field;
}

function writtenItem(item: Item, at: string, lines: Lines): Item {
	const next: Item = { ...item, label: written(item.label, at, lines) };
	const undecided = lines[`${at}/undecided`];
	if (undecided) put(next, 'undecided', undecided === 'yes' ? true : undefined);
	const yields = lines[`${at}/yields`];
	if (yields !== undefined && ['', ...YIELDS].includes(yields)) put(next, 'yields', yields || undefined);
	return next;
}

function sourceIn(typed: string | undefined, needed: boolean, now: Loose['from']): Loose['from'] {
	if (typed === undefined) return now;
	if (typed === '') return needed ? now : undefined;
	if (SOURCES.some((source) => source === typed)) return typed;
	const [, round, field] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(typed) ?? [];
	return round && field ? { round, field } : now;
}

function withPair(field: Field, typed: string | undefined, meeting: Meeting): Field {
	const { pair, ...rest } = loose(field);
	if (typed === undefined) return field;
	if (typed === '') return rest as unknown as Field;
	if (typed === 'before')
		return { ...rest, pair: pair?.moment === 'before' ? pair : { key: field.key, moment: 'before' } } as unknown as Field;
	const key = typed.replace(/^after:/, '');
	if (pair?.moment === 'after' && pair.key === key) return field;
	const all = meeting.rounds.flatMap(({ fields }) => fields);
	const before = all.find((one) => one.pair?.key === key && one.pair.moment === 'before' && one.key !== field.key);
	return before ? asBefore(field, before) : field;
}

/** A choice that exists; the first of them is what holds without the part. */
function set<Part extends 'who' | 'about' | 'reveal' | 'by' | 'log'>(
	field: Loose,
	part: Part,
	all: readonly string[],
	typed: string | undefined
) {
	if (typed === undefined || !all.includes(typed)) return;
	put(field, part, typed === all[0] ? undefined : typed);
}

function put<T extends object, Part extends keyof T>(of: T, part: Part, value: T[Part] | undefined): void {
	if (value === undefined) delete of[part];
	else of[part] = value;
}
