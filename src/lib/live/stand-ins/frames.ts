/** Stands in the browser for `engine.io-parser`: frames of text, for we send nothing else. Each begins with the number of its type. */
type Frame = { type: string; data?: string };

export const protocol = 4;
const TYPES = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];
/** Parts the frames of one polled answer. */
const BETWEEN = '\x1e';

const written = ({ type, data = '' }: Frame) => TYPES.indexOf(type) + data;

export const encodePacket = (frame: Frame, _binary: boolean, give: (text: string) => void) => give(written(frame));
export const encodePayload = (frames: Frame[], give: (text: string) => void) => give(frames.map(written).join(BETWEEN));
export const decodePayload = (text: string) => text.split(BETWEEN).map(decodePacket);

export function decodePacket(text: string): Frame {
	const type = TYPES[+text[0]!];
	return type ? { type, data: text.slice(1) || undefined } : { type: 'error', data: 'parser error' };
}
