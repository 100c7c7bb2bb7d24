/**
 * Opens an archive from anywhere and believes nothing of it: how large, how many, which names, the sum of every file, and the shape of all that is in it.
 * Refuses with a reason; nothing is kept before all of it was read.
 */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { AFTERWORDS } from '../../../domain/afterword.ts';
import { CONTEXTS } from '../../../domain/consent.ts';
import { readCarried } from '../../../domain/documents/archive-shape.ts';
import type { Id } from '../../../domain/id.ts';
import type { Parcel } from '../../storage/arrivals.ts';
import { validateMethod } from '../../../methods/validate.ts';
import type { Method } from '../../../methods/schema.ts';
import { anyManifest, CONVERSATIONS, FORMAT, LOGBOOK, logbook, MANIFEST, manifest, sum } from './manifest.ts';
import type { Logbook, Manifest } from './manifest.ts';
import { parcels } from './parcels.ts';

/** Bytes as it comes, and unpacked; and files. */
export const MOST_PACKED = 40_000_000;
const MOST_UNPACKED = 400_000_000;
const MOST_FILES = 25_000;

/** Why an archive is refused. */
export type ArchiveProblem = 'unreadable' | 'large' | 'kind' | 'version' | 'damaged' | 'shape';
/** `sessions`: the ids of its conversations; what they hold stands in the parcels, in their order. */
export type Unpacked = Omit<Logbook, 'methods'> & { sessions: Id[]; methods: Method[]; parcels: Uint8Array[] };

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
		const told = listed(files[MANIFEST]);
		whole(files, told);
		const { methods, ...rest } = read(files[LOGBOOK], logbook, 'shape');
		const sessions: Id[] = [];
		const some: Uint8Array[] = [];
		for (const name of Object.keys(files).filter((name) => name.startsWith(CONVERSATIONS))) {
			const held = conversation(files[name]);
			sessions.push(held.id);
			for (const parcel of parcels(held)) some.push(parcel);
		}
		if (twice(sessions) || twice(rest.series.map(({ id }) => id)) || twice(rest.virtues.map(({ key }) => key))) throw new Refused('shape');
		return { ...rest, methods: methods.map(sound), sessions, parcels: some };
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

/** A list of a newer format is told apart from what is no list at all. */
function listed(file: Uint8Array | undefined): Manifest {
	if (read(file, anyManifest, 'kind').format > FORMAT) throw new Refused('version');
	return read(file, manifest, 'kind');
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
const time = v.pipe(v.number(), v.integer());
const word = v.strictObject({
	...{ id: upTo(64), session: upTo(64), what: v.picklist(AFTERWORDS), about: v.nullable(upTo(64)) },
	...{ text: upTo(8000), more: upTo(8000), state: v.nullable(upTo(40)), name: v.nullable(upTo(200)) },
	at: v.nullable(v.pipe(v.number(), v.integer()))
});
/** Without a name only a thought about the whole is said. */
const said = v.pipe(
	word,
	v.check(({ name, what }) => name !== null || what === 'reflection')
);
const say = v.strictObject({
	...{
		session: upTo(64),
		answer: upTo(64),
		context: v.picklist(CONTEXTS),
		words: v.nullable(upTo(2000)),
		askedAt: time,
		answeredAt: v.nullable(time)
	},
	state: v.picklist(['asked', 'yes', 'no', 'reworded', 'withdrawn'])
});
const held = v.strictObject({
	rows: v.array(v.unknown()),
	afterwords: v.pipe(v.array(said), v.maxLength(2000)),
	consents: v.optional(v.pipe(v.array(say), v.maxLength(20_000)), [])
});

function conversation(file: Uint8Array | undefined): Parcel & { id: Id } {
	const { rows, afterwords, consents } = read(file, held, 'shape');
	const found = readCarried(rows);
	if (typeof found === 'string') throw new Refused(found);
	const { id } = found.find(({ kind }) => kind === 'session')!;
	const there = new Set(found.flatMap((row) => (row.kind === 'answer' ? [row.id] : [])));
	const own = [...afterwords, ...consents].every(({ session }) => session === id) && consents.every(({ answer }) => there.has(answer));
	if (!own || twice(afterwords.map((one) => one.id)) || twice(consents.map(({ answer, context }) => `${answer} ${context}`)))
		throw new Refused('shape');
	return { id, rows: found, afterwords, consents };
}

const twice = (ids: string[]) => new Set(ids).size < ids.length;

function sound(method: unknown): Method {
	const verdict = validateMethod(method);
	if (!verdict.ok) throw new Refused('shape');
	return verdict.method;
}
