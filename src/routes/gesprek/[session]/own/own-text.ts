/** A file of somebody's own words: plain text, so that it opens anywhere and years from now. It comes when somebody asks for it. */
import { placeName } from '#lib/components/places.ts';
import { ownNotes } from '#lib/domain/own-words.ts';
import type { Own } from '#lib/domain/own-words.ts';
import type { AsideKind, Text } from '#lib/domain/row.ts';
import { writtenDay } from '#lib/i18n/dates.ts';
import * as m from '#lib/i18n/messages/messages.js';
import type { LiveSession } from '#lib/live/session.svelte.ts';

/** Words of one's own beside the rounds, each under what it was. */
type Beside = { heading: string; words: string[] };

export function asText(title: string, day: string, own: Own[], beside: Beside[], told: (text: Text) => string): string {
	const parts = own.map((one) => {
		const about = one.about ? ` (${told(one.about)})` : '';
		return [`${told(one.round)}: ${told(one.prompt)}${about}`, ...one.lines.flatMap((line) => lineText(line, told))].join('\n');
	});
	const more = beside.map(({ heading, words }) => [heading, ...words.filter((line) => line.trim())].join('\n'));
	return [`${title}\n${writtenDay(day)}\n${m.close_file_heading()}`, ...parts, ...more].join('\n\n\n') + '\n';
}

function lineText(line: Own['lines'][number], told: (text: Text) => string): string[] {
	const { heading, tag, items, mark, dots, text, agreement } = line;
	const more = agreement && [
		[m.logbook_who(), agreement.who],
		[m.logbook_when(), agreement.when],
		[m.logbook_notice(), agreement.notice],
		[m.logbook_back(), agreement.back && writtenDay(agreement.back)]
	];
	return [
		...(heading ? [`${told(heading)}:`] : []),
		...(tag ? [`(${told(tag)})`] : []),
		...(items ? [items.map((item) => told(item.label)).join(', ')] : []),
		...(mark ? [placeName(mark, told)] : []),
		...(dots?.filter((one) => one.dots).map((one) => `${told(one.label)}: ${m.marks_dots({ count: one.dots })}`) ?? []),
		...(text ? [text] : []),
		...(more ?? []).filter(([, words]) => words?.trim()).map(([name, words]) => `${name}: ${words}`)
	];
}

/** What this seat parked, what it brought of a client, and its notes beside what others wrote, with the words these stand under. */
export function besideOf(session: LiveSession): Beside[] {
	const mine = (what: AsideKind) => session.asides(what).filter(({ seat }) => seat !== null && seat === session.mine?.id);
	const fields = session.rounds.flatMap(({ id }) => session.fields(id));
	const answers = fields.flatMap(({ id }) => session.answers(id));
	return [
		...mine('parked').map(({ text }) => ({ heading: m.aside_park_mine(), words: [text] })),
		...mine('voice').map(({ text, how }) => ({ heading: m.aside_voice_mine(), words: [text, how] })),
		...ownNotes(mine('minority'), answers, fields).map(({ text, outcome }) => ({
			heading: m.aside_minority_label(),
			words: [outcome, text]
		}))
	];
}

/** Hands the file to the browser to keep. The mark in front tells old programs that it is UTF-8. */
export function save(name: string, text: string): void {
	const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
