/** Days of a conversation for a calendar: when the group meets again, and when it looks back at what it agreed. */
import type { CalendarDay } from '../../../domain/documents/model.ts';
import { story } from '../../../domain/logbook.ts';
import type { Rows } from '../../../domain/rows.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `own`: intentions of whom the calendar is for, and of nobody else. */
export function daysOf(rows: Rows, { told }: Tongue, own: string[] = []): CalendarDay[] {
	const { id, next, title, question, video } = rows.session;
	const met = told(title);
	const back = (story(rows)?.agreements ?? [])
		.filter((agreement) => DAY.test(agreement.back))
		.map(({ id, back, text }) => ({ id, day: back, title: m.documents_day_back({ title: met }), text }));
	const text = meetingText(m.documents_day_next_text({ question: told(question) }), own, video);
	const again = { id, day: next?.date ?? '', title: m.documents_day_next(), text };
	return [...(DAY.test(again.day) ? [again] : []), ...back];
}

/** What a calendar says of a meeting: the question, one's own intentions, and where. */
export const meetingText = (question: string, own: string[], video: string | null): string =>
	[
		question,
		...(own.length ? [m.agenda_own({ own: own.join('\n') })] : []),
		video ? m.documents_mail_video({ video }) : m.documents_mail_place()
	].join('\n\n');
