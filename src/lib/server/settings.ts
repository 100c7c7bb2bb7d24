/**
 * Every setting, declared once: how it is read, what holds without it, and the line the README says of it. A value that cannot
 * be used stops the start with one sentence; it is never replaced silently by something else.
 */
import { resolve } from 'node:path';
import * as v from 'valibot';

interface Setting<Value> {
	fallback: Value;
	about: string;
	wanted: string;
	read: v.GenericSchema<string, Value>;
	/** Never repeated in what is printed. */
	secret?: true;
}

const yesOrNo = v.pipe(
	v.string(),
	v.picklist(['true', 'false', '1', '0', 'yes', 'no']),
	v.transform((word) => ['true', '1', 'yes'].includes(word))
);

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535));

const origin = v.pipe(
	v.string(),
	v.url(),
	v.transform((text) => new URL(text)),
	v.check((url) => ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username),
	v.transform((url) => url.origin)
);

const mailServer = v.pipe(
	v.string(),
	v.url(),
	v.check((text) => URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol) && new URL(text).hostname !== '')
);

const mailAddress = v.pipe(v.string(), v.maxLength(254), v.regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/));

/** Over plain http only on this machine, for trying it out. */
const issuer = v.pipe(
	v.string(),
	v.url(),
	v.check((text) => {
		if (!URL.canParse(text)) return false;
		const { protocol, hostname, search, hash, username } = new URL(text);
		return (protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1')) && !search && !hash && !username;
	})
);

const line = v.pipe(v.string(), v.maxLength(500));

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof logLevels)[number];

export interface Settings {
	port: number;
	host: string | null;
	dataDir: string;
	origin: string | null;
	trustProxy: boolean;
	logLevel: LogLevel;
	smtpUrl: string | null;
	mailFrom: string | null;
	oidcIssuer: string | null;
	oidcClientId: string | null;
	oidcClientSecret: string | null;
	oidcName: string | null;
}

type Declared = { [Name in keyof Settings]: Setting<Settings[Name]> };

export const declared: Declared = {
	port: { fallback: 3000, about: 'Port for pages and sockets; 0 takes any free one', wanted: 'a number from 0 to 65535', read: port },
	host: {
		fallback: null,
		about: 'Address to listen on; without it all of the machine’s own',
		wanted: 'a name or an address without http:// or port',
		read: v.pipe(v.string(), v.regex(/^[\w.:%-]+$/))
	},
	dataDir: {
		fallback: resolve('data'),
		about: 'Folder for the database and its backups; without it ./data',
		wanted: 'a folder',
		read: v.pipe(
			v.string(),
			v.check((path) => !path.includes('\0')),
			v.transform((path) => resolve(path))
		)
	},
	origin: {
		fallback: null,
		about: 'Address people type, when a proxy stands in front; without it the machine’s own addresses',
		wanted: 'an address like https://deugdelijk.example, without a path',
		read: origin
	},
	trustProxy: {
		fallback: false,
		about: 'Believe the x-forwarded headers: only when a proxy of yours sets them',
		wanted: 'true or false',
		read: yesOrNo
	},
	logLevel: {
		fallback: 'info',
		about: 'How much is logged; never what people write',
		wanted: `one of ${logLevels.join(', ')}`,
		read: v.pipe(v.string(), v.picklist(logLevels))
	},
	smtpUrl: {
		fallback: null,
		about: 'Mail server to send by; without it no mail is ever sent',
		wanted: 'an address like smtps://name:password@mail.example:465',
		read: mailServer,
		secret: true
	},
	mailFrom: {
		fallback: null,
		about: 'Who mails come from; needed with SMTP_URL',
		wanted: 'an e-mail address',
		read: mailAddress
	},
	oidcIssuer: {
		fallback: null,
		about: 'Your organisation’s own sign-in (OpenID Connect); needs ORIGIN',
		wanted: 'an address like https://login.example/realms/work',
		read: issuer
	},
	oidcClientId: { fallback: null, about: 'How that sign-in knows Deugdelijk', wanted: 'a text', read: line },
	oidcClientSecret: { fallback: null, about: 'What Deugdelijk proves it with there', wanted: 'a text', read: line, secret: true },
	oidcName: {
		fallback: null,
		about: 'What people call that sign-in, on the button',
		wanted: 'a short name',
		read: v.pipe(v.string(), v.maxLength(60))
	}
};

/** Why the app does not start, in one sentence for whoever starts it. Everything else that is thrown is a fault of ours. */
export class CannotStart extends Error {
	override name = 'CannotStart';
}

export function readSettings(environment: Record<string, string | undefined>): Settings {
	const settings: Settings = {
		port: one('port'),
		host: one('host'),
		dataDir: one('dataDir'),
		origin: one('origin'),
		trustProxy: one('trustProxy'),
		logLevel: one('logLevel'),
		smtpUrl: one('smtpUrl'),
		mailFrom: one('mailFrom'),
		oidcIssuer: one('oidcIssuer'),
		oidcClientId: one('oidcClientId'),
		oidcClientSecret: one('oidcClientSecret'),
		oidcName: one('oidcName')
	};
	together(settings);
	return settings;

	function one<Name extends keyof Settings>(name: Name): Settings[Name] {
		const { fallback, wanted, read, secret } = declared[name] as Setting<Settings[Name]>;
		const found = environment[variable(name)]?.trim();
		if (!found) return fallback;
		const result = v.safeParse(read, found);
		if (result.success) return result.output;
		throw new CannotStart(`${variable(name)} is ${secret ? 'something else' : JSON.stringify(found)}, but it should be ${wanted}.`);
	}
}

/** Settings that only make sense with others. */
function together({ smtpUrl, mailFrom, trustProxy, origin, oidcIssuer, oidcClientId, oidcClientSecret }: Settings): void {
	if (smtpUrl && !mailFrom) throw new CannotStart('SMTP_URL is set, so MAIL_FROM is needed too: the address that mails come from.');
	// Otherwise whoever forges a header has the links in mails lead to themselves.
	if (smtpUrl && trustProxy && !origin)
		throw new CannotStart('SMTP_URL and TRUST_PROXY are set, so ORIGIN is needed too: the address that links in mails lead to.');
	if (oidcIssuer && !(origin && oidcClientId && oidcClientSecret))
		throw new CannotStart('OIDC_ISSUER is set, so ORIGIN, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed too.');
}

/** `dataDir` is set as `DATA_DIR`. */
export function variable(name: keyof Settings): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
