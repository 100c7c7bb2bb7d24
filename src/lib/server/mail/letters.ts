/** What mails say, in the language of whoever is at the page that sends them, or of who gets them (`inTheirWords`). */
import * as m from '#lib/i18n/messages/messages.js';
import type { Mail } from './index.ts';

type Letter = Omit<Mail, 'to'>;

export const letters = {
	enter: (name: string, link: string): Letter => ({ subject: m.mails_enter(), text: m.mails_enter_text({ name, link }) }),
	forgot: (name: string, link: string): Letter => ({ subject: m.mails_forgot(), text: m.mails_forgot_text({ name, link }) }),
	proof: (name: string, link: string): Letter => ({ subject: m.mails_proof(), text: m.mails_proof_text({ name, link }) }),
	moved: (name: string): Letter => ({ subject: m.mails_moved(), text: m.mails_moved_text({ name }) }),
	goes: (name: string, team: string, day: string): Letter => ({ subject: m.mails_goes(), text: m.mails_goes_text({ name, team, day }) }),
	asked: (name: string, link: string): Letter => ({ subject: m.mails_asked(), text: m.mails_asked_text({ name, link }) }),
	byOfficer: (name: string, team: string): Letter => ({
		subject: m.privacy_mail_subject({ team }),
		text: m.privacy_mail_text({ name, team })
	}),
	rescued: (name: string, team: string): Letter => ({ subject: m.mails_rescued(), text: m.mails_rescued_text({ name, team }) })
};
