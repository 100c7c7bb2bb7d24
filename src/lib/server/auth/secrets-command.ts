/** `npm run secrets`: other secrets, while the server does not run. */
import { CannotStart, readSettings } from '../settings.ts';
import { rotate } from './rotate.ts';

process.umask(0o077);

try {
	await rotate(readSettings(process.env).dataDir);
	process.stdout.write('The secrets are others now. Everybody signs in again, and invitations have to be made anew.\n');
} catch (error) {
	if (!(error instanceof CannotStart)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
