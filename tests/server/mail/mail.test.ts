import { expect, onTestFinished, test } from 'vitest';
import { openMail } from '#lib/server/mail/index.ts';
import { openPostbox } from './postbox.ts';

function opened(settings: Parameters<typeof openMail>[0]) {
	const mail = openMail(settings);
	onTestFinished(() => mail.close());
	return mail;
}

const letter = {
	to: 'ellen@buurthulp.example',
	subject: 'Je link voor Deugdelijk',
	text: 'Eén keer, tien minuten.\nhttp://deugdelijk.example/x'
};

test('without a mail server nothing is sent, and whoever asks is told so', async () => {
	const mail = opened({ smtpUrl: null, mailFrom: null });
	expect(mail.on).toBe(false);
	expect(await mail.send(letter)).toBe(false);
});

test('a mail reaches the server as plain text, to one person, from the address that was set', async () => {
	const postbox = await openPostbox();
	expect(await opened(postbox.settings).send(letter)).toBe(true);
	const got = await postbox.next();
	expect(got).toMatchObject({ from: 'deugdelijk@buurthulp.example', to: ['ellen@buurthulp.example'] });
	expect(got.text.replaceAll('\r\n', '\n').trim()).toBe(letter.text);
	expect(got.source).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
	expect(got.source).toMatch(/^Auto-Submitted: auto-generated$/im);
	expect(got.source).not.toMatch(/x-mailer|text\/html/i);
});

test('a line break in a subject or an address makes no header and no second receiver', async () => {
	const postbox = await openPostbox();
	const mail = opened(postbox.settings);
	await mail.send({ ...letter, subject: 'Dag\r\nBcc: spion@elders.example' });
	expect((await postbox.next()).source).not.toMatch(/^Bcc:/im);
	for (const to of [
		'a@b.example\r\nBcc: spion@elders.example',
		'a@b.example, spion@elders.example',
		'a@b.example> <spion@elders.example'
	]) {
		await mail.send({ ...letter, to });
		for (const { to: receivers } of postbox.letters.splice(0))
			expect(receivers.filter((one) => one === 'spion@elders.example')).toEqual([]);
	}
});

test('a server that refuses, or is not there, is answered with no and nothing of the mail is said', async () => {
	const refusing = await openPostbox({ refuse: true });
	expect(await opened(refusing.settings).send(letter)).toBe(false);
	expect(await opened({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'deugdelijk@buurthulp.example' }).send(letter)).toBe(false);
});
