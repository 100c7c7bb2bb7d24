/**
 * Two days before a meeting, one short mail to everybody of the team with an account: our question, where, and one's own intentions, which nobody else
 * gets to read. Only where there is a mail server. It goes out once, even when that was in vain: twice would be worse.
 */
import { eq } from 'drizzle-orm';
import { ownIntentions } from '../../domain/agreements.ts';
import { daysAfter } from '../../domain/retention.ts';
import { Rows } from '../../domain/rows.ts';
import type { SessionRow } from '../../domain/row.ts';
import type { Language } from '../../i18n/language.ts';
import * as m from '../../i18n/messages/messages.js';
import type { ClientWord } from '../../methods/schema.ts';
import { say } from '../../methods/text.ts';
import type { Running } from '../boot.ts';
import { inTheirWords } from '../http/language.ts';
import { wordsOf } from '../live/page.ts';
import type { Db } from '../storage/database.ts';
import * as schema from '../storage/schema.ts';

const AHEAD = 2;

type App = Pick<Running, 'mail' | 'sessions' | 'database'>;

/** `day`: today. Answers with how many mails went out. */
export async function announceMeetings(app: App, day: string): Promise<number> {
	if (!app.mail.on) return 0;
	let sent = 0;
	for (const { id } of app.sessions.on(daysAfter(day, AHEAD))) sent += await announce(app, id);
	return sent;
}

async function announce({ mail, sessions, database: { db } }: App, id: string): Promise<number> {
	const stored = sessions.load(id);
	const head = stored && new Rows(stored.rows).session;
	if (!head) return 0;
	const first = db.insert(schema.reminder).values({ session: id, day: head.date }).onConflictDoNothing().run().changes > 0;
	if (!first) return 0;
	const held = sessions.held(head.team, true).flatMap(({ id }) => sessions.load(id)?.rows ?? []);
	const all = [...Map.groupBy(held, (row) => (row.kind === 'session' ? row.id : row.session)).values()].map((rows) => new Rows(rows));
	let sent = 0;
	for (const { id: person, email, language } of membersOf(db, head.team)) {
		const own = ownIntentions(all, (seat) => seat.person === person).map(({ label }) => label.nl);
		const letter = inTheirWords(language, () => letterFor(head, wordsOf(head.words), own, language));
		if (await mail.send({ to: email, ...letter })) sent += 1;
	}
	return sent;
}

/** Everybody with an account in the team. */
export const membersOf = (db: Db, team: string) =>
	db
		.select({ id: schema.person.id, email: schema.person.email, language: schema.person.language })
		.from(schema.member)
		.innerJoin(schema.person, eq(schema.person.id, schema.member.person))
		.where(eq(schema.member.team, team))
		.all();

function letterFor(
	{ title, question, date, video }: SessionRow,
	word: ClientWord,
	own: string[],
	language: Language
): { subject: string; text: string } {
	const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(new Date(date));
	const lines = [
		m.documents_mail_text({ day, title: say(title, language, word) }),
		m.documents_mail_question({ question: say(question, language, word) }),
		...(own.length ? [m.documents_mail_own({ own: own.join('\n') })] : []),
		video ? m.documents_mail_video({ video }) : m.documents_mail_place()
	];
	return { subject: m.documents_mail_subject({ day }), text: lines.join('\n\n') };
}
