/**
 * The whole logbook as one file, for another installation. A zip of open formats: `manifest.json` with a SHA-256 of every file, `logboek.json` with the
 * series, papers, ways of working and virtues, `gesprekken/` with a conversation each, and `lezen/` with the same conversations as text for people.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { newId } from '../../../domain/id.ts';
import { Key } from '../../../methods/shape.ts';

export const MANIFEST = 'manifest.json';
export const LOGBOOK = 'logboek.json';
export const CONVERSATIONS = 'gesprekken/';
export const TO_READ = 'lezen/';
/** Rises when an earlier version could not read it. Format 1 had no virtues, consents, or earlier versions of papers. */
export const FORMAT = 2;

const name = v.pipe(
	v.string(),
	v.maxLength(200),
	v.regex(/^[a-z0-9][\w./-]*$/i),
	v.check((path: string) => !path.includes('..'))
);

export const manifest = v.strictObject({
	deugdelijk: v.literal('logboek'),
	format: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FORMAT)),
	team: v.pipe(v.string(), v.maxLength(200)),
	made: v.pipe(v.string(), v.maxLength(40)),
	files: v.record(
		name,
		v.strictObject({ bytes: v.pipe(v.number(), v.integer(), v.minValue(0)), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
	)
});
export type Manifest = v.InferOutput<typeof manifest>;

/** What a list of any format says of itself, to tell a newer one from something else. */
export const anyManifest = v.looseObject({ deugdelijk: v.literal('logboek'), format: v.number() });

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const both = v.strictObject({ nl: text(2000), en: text(2000), 'nl-easy': v.exactOptional(text(2000)) });
const virtueWords = v.strictObject({ name: both, means: both, low: both, high: both });

export const logbook = v.strictObject({
	series: v.pipe(
		v.array(
			v.strictObject({
				...{ id, method: text(90), title: text(400), aim: text(4000), createdAt: count },
				turns: v.array(v.strictObject({ session: id, skipped: v.boolean() }))
			})
		),
		v.maxLength(2000)
	),
	papers: v.pipe(
		v.array(
			v.strictObject({
				...{ kind: text(40), of: v.union([id, v.literal('')]), words: v.record(text(90), text(40_000)) },
				...{ id: v.optional(id, newId), number: v.optional(v.pipe(count, v.minValue(1)), 1), at: v.optional(count, 0) }
			})
		),
		v.maxLength(50_000)
	),
	methods: v.pipe(v.array(v.unknown()), v.maxLength(100)),
	/** Hidden, said in other words (null where the usual ones stand), or the team's own. */
	virtues: v.optional(
		v.pipe(v.array(v.strictObject({ key: Key, hidden: v.boolean(), words: v.nullable(virtueWords), addedAt: count })), v.maxLength(200)),
		[]
	)
});
export type Logbook = v.InferOutput<typeof logbook>;

export const sum = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
