/**
 * Mail, where the operator set a mail server; otherwise there is none, and whatever can be done by mail can be done by handing over a link.
 * A mail is plain text, says nothing of what was written in a conversation (but somebody's own intention to themselves), and is neither kept nor logged.
 */
import { createTransport } from 'nodemailer';
import { factsOf, log } from '../log.ts';
import type { Settings } from '../settings.ts';

export interface Mail {
	to: string;
	subject: string;
	text: string;
}

export interface Post {
	/** Whether there is a mail server, so that pages can offer what needs one. */
	on: boolean;
	/** Whether the mail server took it. Never throws: what a mail is about has been done already, or can be asked for again. */
	send(mail: Mail): Promise<boolean>;
	close(): void;
}

const none: Post = { on: false, send: async () => false, close: () => undefined };

/** How long a mail server may keep us waiting, milliseconds. */
const patience = 15_000;

export function openMail({ smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>): Post {
	if (!smtpUrl || !mailFrom) return none;
	const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
	// What people typed is text: an address that looks like a file or a link is not fetched.
	const safely = { disableFileAccess: true, disableUrlAccess: true };
	const transport = createTransport({ url: smtpUrl, ...timeouts, ...safely });

	return {
		on: true,
		async send({ to, subject, text }) {
			try {
				const headers = { 'auto-submitted': 'auto-generated' };
				await transport.sendMail({
					from: { name: 'Deugdelijk', address: mailFrom },
					to: { name: '', address: to },
					subject,
					text,
					headers
				});
				return true;
			} catch (error) {
				log('warn', 'mail not sent', factsOf(error));
				return false;
			}
		},
		close: () => transport.close()
	};
}
