/**
 * Two days before the day to look back on an agreement, one short mail to everybody of the team with an account. What was agreed is not in it: that stands
 * in the logbook. Only where there is a mail server, only as long as nothing ended the agreement, and once a day and a conversation.
 */
import { chains } from '../../domain/chains.ts';
import { daysAfter } from '../../domain/retention.ts';
import type { Language } from '../../i18n/language.ts';
import * as m from '../../i18n/messages/messages.js';
import type { Running } from '../boot.ts';
import { inTheirWords } from '../http/language.ts';
import * as schema from '../storage/schema.ts';
import { membersOf } from './meeting-mail.ts';

const AHEAD = 2;

type App = Pick<Running, 'mail' | 'entries' | 'database'>;

/** `day`: today. Answers with how many mails went out. */
export async function announceLookingBack({ mail, entries, database: { db } }: App, day: string): Promise<number> {
	if (!mail.on) return 0;
	const back = daysAfter(day, AHEAD);
	let sent = 0;
	for (const { team, name } of entries.lookedBackOn(back)) {
		const open = chains(entries.ofKinds(team, ['agreement', 'followup']).reverse()).filter(
			({ agreement, done }) => !done && agreement.agreement?.back === back
		);
		const fresh = new Set(open.map(({ agreement }) => agreement.session)).values().filter(first);
		if (![...fresh].length) continue;
		for (const { email, language } of membersOf(db, team))
			if (await mail.send({ to: email, ...inTheirWords(language, () => letter(name, back, language)) })) sent += 1;
	}
	return sent;

	/** Kept apart from the mail before that meeting itself, which has the same table. */
	function first(session: string): boolean {
		return (
			db
				.insert(schema.reminder)
				.values({ session, day: `terugkijken ${back}` })
				.onConflictDoNothing()
				.run().changes > 0
		);
	}
}

function letter(team: string, back: string, language: Language): { subject: string; text: string } {
	const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
	const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(back));
	return { subject: m.after_mail_subject({ day }), text: m.after_mail_text({ day, team }) };
}
