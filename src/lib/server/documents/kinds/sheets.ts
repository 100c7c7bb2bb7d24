/** Entries as rows, a sheet for each kind of them. */
import type { Sheet } from '../../../domain/documents/model.ts';
import { KINDS } from '../../../domain/entry.ts';
import type { Entry } from '../../../domain/entry.ts';
import type { Id } from '../../../domain/id.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';
import { besideOf, kindName } from './said-parts.ts';

type Column = { head: string; cell(entry: Entry): string };

export function sheetsOf(entries: Entry[], titles: Map<Id, string>, spoken: Tongue): Sheet[] {
	const columns = columnsOf(titles, spoken, entries);
	return KINDS.flatMap((kind) => {
		const some = entries.filter((entry) => entry.kind === kind);
		// Columns in which nothing stands are left away.
		const used = columns.filter(({ cell }) => some.some((entry) => cell(entry) !== ''));
		const rows = some.map((entry) => used.map(({ cell }) => cell(entry)));
		const told = kind === 'virtue' ? once(rows) : rows;
		return some.length ? [{ key: kind, title: kindName(kind), head: used.map(({ head }) => head), rows: told }] : [];
	});
}

/** How often something was chosen is no result. */
const once = (rows: string[][]) => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];

function columnsOf(titles: Map<Id, string>, { told }: Tongue, all: Entry[]): Column[] {
	const place = (entry: Entry, key: string | null | undefined) => {
		const step = [...(entry.stand?.steps ?? []), ...(entry.stand?.apart ?? [])].find((one) => one.key === key);
		return step ? told(step.label) : '';
	};
	return [
		{ head: m.documents_column_date(), cell: ({ date }) => date },
		{ head: m.documents_column_session(), cell: ({ session }) => titles.get(session) ?? '' },
		{ head: m.documents_column_question(), cell: ({ prompt }) => (prompt ? told(prompt) : '') },
		{ head: m.documents_column_about(), cell: ({ about }) => (about ? told(about.item.label) : '') },
		{ head: m.documents_column_heading(), cell: ({ heading }) => (heading ? told(heading) : '') },
		{ head: m.documents_column_tag(), cell: ({ tag }) => (tag ? told(tag) : '') },
		{ head: m.documents_column_words(), cell: ({ text }) => text },
		{ head: m.logbook_who(), cell: ({ agreement }) => agreement?.who ?? '' },
		{ head: m.logbook_when(), cell: ({ agreement }) => agreement?.when ?? '' },
		{ head: m.logbook_notice(), cell: ({ agreement }) => agreement?.notice ?? '' },
		{ head: m.logbook_back(), cell: ({ agreement }) => agreement?.back ?? '' },
		{ head: m.marks_before(), cell: (entry) => place(entry, entry.stand?.before) },
		{ head: m.marks_after(), cell: (entry) => place(entry, entry.stand?.at) },
		{ head: m.marks_laid(), cell: ({ dots }) => (dots === undefined ? '' : String(dots)) },
		// Who opens one kind alone sees who saw it otherwise too.
		{
			head: m.aside_minority(),
			cell: (entry) =>
				entry.kind === 'minority'
					? ''
					: besideOf(entry, all)
							.map(({ text }) => text)
							.join('\n')
		},
		{ head: m.documents_column_name(), cell: ({ name }) => name ?? '' }
	];
}
