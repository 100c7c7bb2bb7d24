/**
 * Opens an archive from anywhere and believes nothing of it: how large, how many, which names, the sum of every file, and the shape of all that is in it.
 * Refuses with a reason; nothing is kept before all of it was read.
 */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import type { Afterword } from '../../../domain/afterword.ts';
import { readCarried } from '../../../domain/documents/archive-shape.ts';
import type { Row } from '../../../domain/row.ts';
import { validateMethod } from '../../../methods/validate.ts';
import type { Method } from '../../../methods/schema.ts';
import { CONVERSATIONS, LOGBOOK, logbook, MANIFEST, manifest, sum } from './manifest.ts';
import type { Logbook, Manifest } from './manifest.ts';

/** Bytes as it comes, and unpacked; and files. */
export const MOST_PACKED = 40_000_000;
const MOST_UNPACKED = 400_000_000;
const MOST_FILES = 25_000;

/** Why an archive is refused. */
export type ArchiveProblem = 'unreadable' | 'large' | 'kind' | 'damaged' | 'shape';
export type Conversation = { rows: Row[]; afterwords: Afterword[] };
export type Unpacked = Omit<Logbook, 'methods'> & { conversations: Conversation[]; methods: Method[] };

class Refused extends Error {
	readonly why: ArchiveProblem;
	constructor(why: ArchiveProblem) {
		super(why);
		this.why = why;
	}
}

export function unpacked(archive: Uint8Array): Unpacked | { problem: ArchiveProblem } {
	try {
		const files = opened(archive);
		const told = read(files[MANIFEST], manifest, 'kind');
		whole(files, told);
		const { methods, ...rest } = read(files[LOGBOOK], logbook, 'shape');
		const names = Object.keys(files).filter((name) => name.startsWith(CONVERSATIONS));
		return { ...rest, methods: methods.map(sound), conversations: names.map((name) => conversation(files[name])) };
	} catch (error) {
		if (error instanceof Refused) return { problem: error.why };
		throw error;
	}
}

/** The sizes a zip tells of itself decide how much room is made, and a file that turns out larger does not fit in it. */
function opened(archive: Uint8Array): Record<string, Uint8Array> {
	if (archive.length > MOST_PACKED) throw new Refused('large');
	let [bytes, count] = [0, 0];
	try {
		const files = unzipSync(archive, {
			filter({ name, originalSize }) {
				bytes += originalSize;
				count += 1;
				if (bytes > MOST_UNPACKED || count > MOST_FILES) throw new Refused('large');
				// Text for people is not read back.
				return name === MANIFEST || name === LOGBOOK || name.startsWith(CONVERSATIONS);
			}
		});
		return Object.assign(Object.create(null), files);
	} catch (error) {
		throw error instanceof Refused ? error : new Refused('unreadable');
	}
}

function whole(files: Record<string, Uint8Array>, { files: listed }: Manifest): void {
	const here = Object.keys(files).filter((name) => name !== MANIFEST);
	const wanted = Object.keys(listed).filter((name) => name === LOGBOOK || name.startsWith(CONVERSATIONS));
	const same =
		here.length === wanted.length && here.every((name) => Object.hasOwn(listed, name) && listed[name]!.sha256 === sum(files[name]!));
	if (!same || !here.includes(LOGBOOK)) throw new Refused('damaged');
}

function read<T>(file: Uint8Array | undefined, shape: v.GenericSchema<unknown, T>, why: ArchiveProblem): T {
	const result = v.safeParse(shape, parsed(file, why));
	if (!result.success) throw new Refused(why);
	return result.output;
}

function parsed(file: Uint8Array | undefined, why: ArchiveProblem): unknown {
	if (!file) throw new Refused(why);
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file));
	} catch {
		throw new Refused(why);
	}
}

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const word = v.strictObject({
	...{ id: upTo(64), session: upTo(64), what: v.picklist(['reflection', 'correction', 'followup']), about: v.nullable(upTo(64)) },
	...{ text: upTo(8000), more: upTo(8000), state: v.nullable(upTo(40)), name: v.nullable(upTo(200)) },
	at: v.nullable(v.pipe(v.number(), v.integer()))
});
/** Without a name only a thought about the whole is said. */
const said = v.pipe(
	word,
	v.check(({ name, what }) => name !== null || what === 'reflection')
);
const held = v.strictObject({ rows: v.array(v.unknown()), afterwords: v.pipe(v.array(said), v.maxLength(2000)) });

function conversation(file: Uint8Array | undefined): Conversation {
	const { rows, afterwords } = read(file, held, 'shape');
	const found = readCarried(rows);
	const id = found?.find(({ kind }) => kind === 'session')?.id;
	if (!found || !afterwords.every(({ session }) => session === id)) throw new Refused('shape');
	return { rows: found, afterwords };
}

function sound(method: unknown): Method {
	const verdict = validateMethod(method);
	if (!verdict.ok) throw new Refused('shape');
	return verdict.method;
}
