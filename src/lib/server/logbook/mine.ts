/** Where somebody sat: by their account, or by the seat of a return link; and in what is known to be one thread with it. */
import { ownThread } from '../../domain/own-thread.ts';
import type { Intention, OwnMeeting, Sat } from '../../domain/own-thread.ts';
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import { Rows } from '../../domain/rows.ts';
import type { Line } from '../../forms/form.ts';
import type { Running } from '../boot.ts';

/** As far back as a thread is read. */
const MOST = 60;

export type Mine = { meetings: OwnMeeting[]; intentions: Intention[] };

type Who = { person: string } | { session: Id; seat: Id };

export const mine = (app: Pick<Running, 'sessions'>, who: Who): Mine => ownThread(satIn(app, who));

export function satIn(app: Pick<Running, 'sessions'>, who: Who): Sat[] {
	const seats = app.sessions.threadOf(who).slice(0, MOST);
	return seats.flatMap(({ session, seat }) => {
		const stored = app.sessions.load(session);
		return stored ? [{ rows: new Rows(stored.rows), seat }] : [];
	});
}

/** The same as plain text, to take along. `told` words what belongs to the tool in the reader's language. */
export function asText({ meetings, intentions }: Mine, told: (text: Text, words: string) => string): string {
	const parts = [
		...intentions.map(({ text, date, since }) => [`${date}: ${text}`, ...since.map((one) => `  ${one.date}: ${came(one)}`)].join('\n')),
		...meetings.map(({ title, date, own, words }) =>
			[
				`# ${date} · ${told(title, words)}`,
				...own.map(({ prompt, lines }) => `${told(prompt, words)}\n${lines.map(read).filter(Boolean).join('\n')}`)
			].join('\n\n')
		)
	];
	return `${parts.join('\n\n')}\n`;

	function came({ tag, text }: Intention['since'][number]): string {
		return [tag && told(tag, ''), text].filter(Boolean).join(': ');
	}
	function read({ text, items, agreement }: Line): string {
		return [text, items?.map(({ label }) => told(label, '')).join(', '), agreement?.when].filter(Boolean).join(' · ');
	}
}
