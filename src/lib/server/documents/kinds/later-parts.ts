/** What was said after a conversation was closed: a reflection by itself, a correction or a note with the words it is about. */
import type { Part } from '../../../domain/documents/model.ts';
import { quiet, quote } from '../../../domain/documents/model.ts';
import type { Entry } from '../../../domain/entry.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';
import { kindName } from './said-parts.ts';

export function laterParts(entries: Entry[], { told }: Tongue): Part[] {
	const later = entries.filter(
		({ kind, late, round }) =>
			kind === 'reflection' || kind === 'correction' || ((kind === 'followup' || kind === 'minority') && late && !round)
	);
	return later.flatMap((one) => {
		const on = one.beside ? entries.find(({ id }) => id === one.beside)?.text : undefined;
		const about = on ?? (one.about ? told(one.about.item.label) : '');
		const marks = [one.kind !== 'reflection' && kindName(one.kind), one.tag && told(one.tag), one.name, m.parts_note_late()];
		return [...(about ? [quiet(about)] : []), quote(one.text, marks.filter(Boolean).join(' · '))];
	});
}
