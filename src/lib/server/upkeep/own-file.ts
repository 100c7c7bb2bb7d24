/** Somebody's own data as JSON, in the words of their language: for another program, or to look at in any editor. */
import type { Line } from '../../forms/form.ts';
import type { Text } from '../../domain/row.ts';
import { language } from '../../i18n/locale.svelte.ts';
import { say } from '../../methods/text.ts';
import type { OwnData } from './own-data.ts';

export function asData(one: OwnData) {
	const told = (text: Text) => say(text, language(), one.words);
	return {
		date: one.date,
		title: told(one.title),
		question: told(one.question),
		name: one.name,
		words: one.own.map(({ round, prompt, about, personal, lines }) => ({
			...{ round: told(round), question: told(prompt), about: about && told(about), personal },
			lines: lines.map((line) => lineData(line, told))
		})),
		notes: one.notes.map(({ text, named, outcome }) => ({ text, withName: named, beside: outcome })),
		besideTheRounds: one.beside.map(({ what, text, how }) => ({ what, text, how })),
		earlierIntentions: one.earlier.map(({ label, note }) => ({ text: told(label), note: note ? told(note) : null })),
		situations: one.brought.map(({ there, keep }) => ({ textIsKept: there, kept: keep }))
	};
}

function lineData({ text, heading, tag, items, mark, dots, agreement, ended }: Line, told: (text: Text) => string) {
	return {
		text,
		...(heading && { heading: told(heading) }),
		...(tag && { mark: told(tag) }),
		...(items && { chosen: items.map(({ label }) => told(label)) }),
		...(mark && { place: mark.at }),
		...(dots && { dots: dots.map((one) => ({ on: told(one.label), dots: one.dots })) }),
		...(agreement && { agreement }),
		...(ended !== undefined && { ended })
	};
}

/** A file that the browser keeps rather than shows. */
export const jsonFile = (name: string, data: unknown): Response =>
	new Response(JSON.stringify(data, null, '\t') + '\n', {
		headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${name}.json"` }
	});
