/** A file of somebody's own words: plain text, so that it opens anywhere and years from now. It comes when somebody asks for it. */
import { placeName } from '#lib/components/places.ts';
import type { Own } from '#lib/domain/own-words.ts';
import type { Text } from '#lib/domain/row.ts';
import { writtenDay } from '#lib/i18n/dates.ts';
import * as m from '#lib/i18n/messages/messages.js';

export function asText(title: string, day: string, own: Own[], told: (text: Text) => string): string {
	const parts = own.map((one) => {
		const about = one.about ? ` (${told(one.about)})` : '';
		return [`${told(one.round)}: ${told(one.prompt)}${about}`, ...one.lines.flatMap((line) => lineText(line, told))].join('\n');
	});
	return [`${title}\n${writtenDay(day)}\n${m.close_file_heading()}`, ...parts].join('\n\n\n') + '\n';
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
