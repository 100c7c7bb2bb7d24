/** Stands in the browser for the engine's own reader of addresses, which is older than `URL`. */
export function parse(address: string) {
	const { protocol, hostname, port } = new URL(address);
	return { protocol: protocol.slice(0, -1), host: hostname.replace(/^\[|\]$/g, ''), port };
}
