/** Loaded before the app: says of every connection it makes to elsewhere, and every name it looks up, that it did. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const told = (/** @type {object} */ owner, /** @type {string} */ name) => {
	const before = Reflect.get(owner, name);
	Reflect.set(owner, name, function (/** @type {unknown[]} */ ...given) {
		// Where it listens itself is no name to look up.
		if (typeof given[0] !== 'string' || !net.isIP(given[0]))
			process.stderr.write(`OUTGOING ${name} ${new Error('here').stack?.split('\n')[2]}\n`);
		return Reflect.apply(before, this, given);
	});
};

told(net.Socket.prototype, 'connect');
told(dgram.Socket.prototype, 'send');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) for (const owner of [dns, dns.promises]) told(owner, name);
process.stderr.write('WATCHED\n');
