import { hostname, networkInterfaces } from 'node:os';

/** The addresses at which colleagues on the same network reach this machine, without those of this machine alone. */
export function networkAddresses(): string[] {
	const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
	const reachable = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
	return reachable.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

/** Every name under which a browser may have found this machine, as it stands in an address. */
export function ownHosts(): Set<string> {
	const name = hostname().toLowerCase();
	return new Set(['localhost', '127.0.0.1', '[::1]', name, `${name}.local`, ...networkAddresses().map(inAddress)]);
}

function inAddress(host: string): string {
	return host.includes(':') ? `[${host}]` : host;
}

/** Where people can go, the address for others first: a link or a QR code with `localhost` in it leads a phone nowhere. */
export function publicAddresses(settings: { origin: string | null; host: string | null }, port: number): string[] {
	if (settings.origin) return [settings.origin];
	const everywhere = settings.host === null || settings.host === '::' || settings.host === '0.0.0.0';
	const hosts = everywhere ? [...networkAddresses(), 'localhost'] : [settings.host ?? 'localhost'];
	return hosts.map((host) => `http://${inAddress(host)}:${port}`);
}
