/** A mail server on this machine's own address: what was sent is read back as it went over the line. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Letter {
	from: string;
	to: string[];
	/** Headers and text, as sent. */
	source: string;
	/** The text alone, read back from how it was packed. */
	text: string;
}

/** Closed at the end of the test, or with `close` where it is opened outside one. */
export async function openPostbox(wish: { refuse?: boolean; keep?: boolean } = {}) {
	const letters: Letter[] = [];
	const waiting: ((letter: Letter) => void)[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onRcptTo: (_address, _session, done) => done(wish.refuse ? new Error('nobody here') : null),
		onData(stream, session, done) {
			let source = '';
			stream.on('data', (part: Buffer) => (source += part.toString('utf8')));
			stream.on('end', () => {
				const { mailFrom, rcptTo } = session.envelope;
				const letter = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source, text: unpacked(source) };
				const next = waiting.shift();
				if (next) next(letter);
				else letters.push(letter);
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const close = () => new Promise<void>((done) => server.close(() => done()));
	if (!wish.keep) onTestFinished(close);
	const { port } = server.server.address() as AddressInfo;
	return {
		close,
		settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'deugdelijk@buurthulp.example' },
		/** Came and was not looked at yet. */
		letters,
		next: () => new Promise<Letter>((take) => (letters.length ? take(letters.shift()!) : waiting.push(take)))
	};
}

function unpacked(source: string): string {
	const [head = '', ...body] = source.split('\r\n\r\n');
	const packed = body.join('\r\n\r\n');
	if (/transfer-encoding: base64/i.test(head)) return Buffer.from(packed, 'base64').toString('utf8');
	if (!/transfer-encoding: quoted-printable/i.test(head)) return packed;
	const bytes = packed.replace(/=\r\n/g, '').replace(/=([\dA-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
