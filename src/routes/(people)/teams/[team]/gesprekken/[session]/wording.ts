/** Other words for a question and for what stands at its columns or poles, as its form posts them: `nl`, `en`, and per label `<key>.nl` and `<key>.en`. */
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isId } from '#lib/domain/id.ts';
import type { FieldRow, Item, Text } from '#lib/domain/row.ts';
import type { ClientWord } from '#lib/methods/schema.ts';
import { say } from '#lib/methods/text.ts';
import { wordsOf, type Visit } from '#lib/server/live/page.ts';
import type { Problem } from '#lib/server/auth/form.ts';
import { words as line } from '../shapes.ts';

type Label = Pick<Item, 'key' | 'label'>;
type Wording = { field: string; prompt?: Text; columns?: Label[]; poles?: Label[] };
type Done = { problems: { form: 'gone' } } | { done: true };

const shape = v.strictObject({ field: v.custom<string>(isId), texts: v.record(v.pipe(v.string(), v.maxLength(80)), line(600)) });

export async function readWording({ request }: RequestEvent, here: Visit, change: (wording: Wording) => Promise<Done>) {
	const { field: id, ...typed } = Object.fromEntries(await request.formData()) as Record<string, string>;
	const read = v.safeParse(shape, { field: id, texts: typed });
	const at = `word ${String(id)}`;
	if (!read.success) return fail(400, { at, typed, problems: problemsOf(read.issues) });
	const { field, words } = await here.room.read((rows) => ({
		field: rows.get('field', read.output.field),
		words: wordsOf(rows.session.words)
	}));
	if (!field) error(404, 'not found');
	const wording = changed(field, read.output.texts, words);
	const done = wording ? await change({ field: field.id, ...wording }) : { done: true as const };
	return 'problems' in done ? fail(409, { at, typed, ...done }) : { at, ...done };
}

/** What differs from what stands there; undefined when nothing does. */
function changed(field: FieldRow, typed: Record<string, string>, words: ClientWord): Omit<Wording, 'field'> | undefined {
	const { title: prompt } = keptWords(field.prompt, { nl: typed.nl ?? '', en: typed.en ?? '' }, words);
	const labels = (items: Item[] | undefined) =>
		items?.flatMap(({ key, label }) => {
			const { title } = keptWords(label, { nl: typed[`${key}.nl`] ?? '', en: typed[`${key}.en`] ?? '' }, words);
			return title ? [{ key, label: title }] : [];
		});
	const columns = labels(field.settings.columns);
	const poles = labels(field.settings.poles);
	if (!prompt && !columns?.length && !poles?.length) return undefined;
	return { ...(prompt && { prompt }), ...(columns?.length && { columns }), ...(poles?.length && { poles }) };
}

/**
 * A text as somebody typed it over the one that stands there, with the team's words filled in. What they left alone keeps its places for those
 * words; the plainer Dutch goes when the Dutch it belongs to was changed. Nothing when all was left alone.
 */
export function keptWords(text: Text, typed: { nl: string; en: string }, words: ClientWord): { title?: Text } {
	const stays = (language: 'nl' | 'en') => !typed[language] || typed[language] === say(text, language, words).trim();
	if (stays('nl') && stays('en')) return {};
	const easy = stays('nl') ? text['nl-easy'] : undefined;
	return { title: { nl: stays('nl') ? text.nl : typed.nl, en: stays('en') ? text.en : typed.en, ...(easy && { 'nl-easy': easy }) } };
}

function problemsOf(issues: v.BaseIssue<unknown>[]): Partial<Record<string, Problem>> {
	const problems: Partial<Record<string, Problem>> = {};
	for (const { path, message } of issues) {
		const name = String(path?.at(-1)?.key);
		if (message !== 'missing' && message !== 'too-long') error(400);
		problems[name] = message;
	}
	return problems;
}
