/** Days of a conversation for a calendar: when the group meets again, and when it looks back at what it agreed. */
import type { CalendarDay } from '../../../domain/documents/model.ts';
import { story } from '../../../domain/logbook.ts';
import type { Rows } from '../../../domain/rows.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function daysOf(rows: Rows, { told }: Tongue): CalendarDay[] {
	const { id, next, title, question } = rows.session;
	const met = told(title);
	const back = (story(rows)?.agreements ?? [])
		.filter((agreement) => DAY.test(agreement.back))
		.map(({ id, back, text }) => ({ id, day: back, title: m.documents_day_back({ title: met }), text }));
	const again = { id, day: next?.date ?? '', title: m.documents_day_next(), text: m.documents_day_next_text({ question: told(question) }) };
	return [...(DAY.test(again.day) ? [again] : []), ...back];
}
