/**
 * Stands in the browser for `socket.io-parser`: packets of text, for we send nothing else. `<type>[<namespace>,][<id of acknowledgement>][<json>]`.
 */
type Packet = { type: number; nsp: string; id?: number; data?: unknown };

export const protocol = 5;
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4, BINARY_EVENT: 5, BINARY_ACK: 6 };
const PACKET = /^([0-4])(?:(\/[^,]*),)?(\d*)(.*)$/s;

export class Encoder {
	encode({ type, nsp, id, data }: Packet): string[] {
		return [`${type}${nsp === '/' ? '' : `${nsp},`}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
	}
}

/** Says `decoded`, and nothing else. */
export class Decoder {
	#listeners = new Set<(packet: Packet) => void>();

	on(_decoded: string, listener: (packet: Packet) => void): void {
		this.#listeners.add(listener);
	}

	off(_decoded: string, listener: (packet: Packet) => void): void {
		this.#listeners.delete(listener);
	}

	/** Throws at what is no packet; the line is then broken off and begun anew. */
	add(text: string): void {
		const [, type, nsp, id, json] = PACKET.exec(text)!;
		const data = json ? (JSON.parse(json) as unknown) : undefined;
		for (const tell of this.#listeners) tell({ type: +type!, nsp: nsp ?? '/', id: id ? +id : undefined, data });
	}

	destroy(): void {}
}
