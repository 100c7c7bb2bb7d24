/**
 * A method as a file to hand to another team: what it is, in which form, and the method itself. What comes in is judged whole before anything is
 * kept: the file, then its shape, then what must fit together.
 */
import type { Problem } from './problems.ts';
import type { Method } from './schema.ts';
import { validateMethod } from './validate.ts';
import type { Verdict } from './validate.ts';

const FORMAT = 1;
const KIND = 'werkwijze';

/** Bytes. The largest method of our own is a quarter of this. */
export const MOST_BYTES = 500_000;

export const fileName = (method: Pick<Method, 'key'>) => `${method.key}.deugdelijk.json`;

export const written = (method: Method) => `${JSON.stringify({ deugdelijk: KIND, format: FORMAT, method }, null, '\t')}\n`;

export function readFile(bytes: Uint8Array): Verdict {
	const file = opened(bytes);
	return 'code' in file ? { ok: false, problems: [file] } : validateMethod(file.method);
}

function opened(bytes: Uint8Array): Problem | { method: unknown } {
	const at = (code: Problem['code'], more: Partial<Problem> = {}): Problem => ({ path: '', code, ...more });
	if (bytes.length === 0) return at('file-empty');
	if (bytes.length > MOST_BYTES) return at('file-large', { wanted: String(MOST_BYTES / 1000) });
	const content = parsed(bytes);
	if (content === undefined) return at('file-unreadable');
	if (!content || typeof content !== 'object' || !('deugdelijk' in content) || content.deugdelijk !== KIND) return at('file-kind');
	if (!('format' in content) || content.format !== FORMAT) return at('file-format', { wanted: String(FORMAT) });
	const [unknown] = Object.keys(content).filter((name) => !['deugdelijk', 'format', 'method'].includes(name));
	if (unknown !== undefined) return at('part-unknown', { found: unknown.slice(0, 60) });
	return 'method' in content ? { method: content.method } : at('part-missing', { wanted: 'method' });
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
}
