import { listeningPort } from '../http/handover.ts';
import { publicAddresses } from '../http/addresses.ts';
import type { Settings } from '../settings.ts';

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Where a link to hand over has to lead: the address of this page, unless that only works on this very machine. */
export function ownAddress(url: URL, settings: Settings): string {
	if (!settings.origin && !thisMachine.includes(url.hostname)) return url.origin;
	return publicAddresses(settings, listeningPort() ?? settings.port)[0] ?? url.origin;
}
