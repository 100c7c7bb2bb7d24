import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CannotStart, declared, readSettings, variable, type Settings } from '#lib/server/settings.ts';

test('without any setting there is a working start: port 3000, all addresses, data in ./data', () => {
	const settings = readSettings({});
	expect(settings).toMatchObject({ port: 3000, host: null, dataDir: resolve('data'), origin: null, trustProxy: false });
});

test('an empty setting is no setting', () => {
	expect(readSettings({ PORT: '', ORIGIN: ' ' })).toEqual(readSettings({}));
});

test.each([
	['PORT', '0', { port: 0 }],
	['HOST', '::1', { host: '::1' }],
	['DATA_DIR', '/srv/deugdelijk', { dataDir: '/srv/deugdelijk' }],
	['ORIGIN', 'https://Deugdelijk.example/', { origin: 'https://deugdelijk.example' }],
	['TRUST_PROXY', 'yes', { trustProxy: true }],
	['TRUST_PROXY', '0', { trustProxy: false }],
	['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
	['MAIL_FROM', 'deugdelijk@buurthulp.example', { mailFrom: 'deugdelijk@buurthulp.example' }]
])('%s=%s is understood', (name, value, wanted) => {
	expect(readSettings({ [name]: value })).toMatchObject(wanted);
});

test.each([
	['PORT', 'drieduizend'],
	['PORT', '70000'],
	['PORT', '-1'],
	['PORT', '3000.5'],
	['HOST', 'http://localhost'],
	['ORIGIN', 'deugdelijk.example'],
	['ORIGIN', 'https://deugdelijk.example/pad'],
	['ORIGIN', 'ftp://deugdelijk.example'],
	['TRUST_PROXY', 'misschien'],
	['LOG_LEVEL', 'alles']
])('%s=%s stops the start with one sentence that says what was found and what it should be', (name, value) => {
	const refused = () => readSettings({ [name]: value });
	expect(refused).toThrow(CannotStart);
	expect(refused).toThrow(new RegExp(`^${name} is "${value.replaceAll('.', '\\.')}", but it should be [^\n]+\\.$`));
});

test('every setting says in one line what it is for', () => {
	for (const name of Object.keys(declared) as (keyof Settings)[]) {
		expect(variable(name)).toMatch(/^[A-Z_]+$/);
		expect(declared[name].about).toMatch(/^[^\n]{10,110}$/);
	}
});

test('a mail server needs a sender, and its address is not printed when it cannot be used: a password stands in it', () => {
	const smtp = 'smtps://post:geheim@mail.example:465';
	expect(readSettings({ SMTP_URL: smtp, MAIL_FROM: 'post@mail.example' })).toMatchObject({ smtpUrl: smtp, mailFrom: 'post@mail.example' });
	expect(() => readSettings({ SMTP_URL: smtp })).toThrow(/MAIL_FROM is needed/);
	for (const wrong of ['https://post:geheim@mail.example', 'post:geheim@mail.example'])
		expect(() => readSettings({ SMTP_URL: wrong, MAIL_FROM: 'post@mail.example' })).toThrow(/^SMTP_URL is (?!.*geheim).*smtps:/);
});

test('an organisation’s own sign-in needs to know where pages are and how it knows us, and comes over https', () => {
	const all = {
		ORIGIN: 'https://deugdelijk.example',
		OIDC_ISSUER: 'https://login.example/realms/work',
		OIDC_CLIENT_ID: 'deugdelijk',
		OIDC_CLIENT_SECRET: 'geheim'
	};
	expect(readSettings(all)).toMatchObject({ oidcIssuer: 'https://login.example/realms/work', oidcName: null });
	for (const name of ['ORIGIN', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
		expect(() => readSettings({ ...all, [name]: '' })).toThrow(/are needed too/);
	expect(() => readSettings({ ...all, OIDC_ISSUER: 'http://login.example' })).toThrow(/OIDC_ISSUER is .*but it should be/);
});
