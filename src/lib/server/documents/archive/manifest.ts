/**
 * The whole logbook as one file, for another installation. A zip of open formats: `manifest.json` with a SHA-256 of every file, `logboek.json` with the
 * series, papers and ways of working, `gesprekken/` with a conversation each, and `lezen/` with the same conversations as text for people.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';

export const MANIFEST = 'manifest.json';
export const LOGBOOK = 'logboek.json';
export const CONVERSATIONS = 'gesprekken/';
export const TO_READ = 'lezen/';
export const FORMAT = 1;

const name = v.pipe(
	v.string(),
	v.maxLength(200),
	v.regex(/^[a-z0-9][\w./-]*$/i),
	v.check((path: string) => !path.includes('..'))
);

export const manifest = v.strictObject({
	deugdelijk: v.literal('logboek'),
	format: v.literal(FORMAT),
	team: v.pipe(v.string(), v.maxLength(200)),
	made: v.pipe(v.string(), v.maxLength(40)),
	files: v.record(
		name,
		v.strictObject({ bytes: v.pipe(v.number(), v.integer(), v.minValue(0)), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
	)
});
export type Manifest = v.InferOutput<typeof manifest>;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

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
		v.array(v.strictObject({ kind: text(40), of: v.union([id, v.literal('')]), words: v.record(text(90), text(40_000)) })),
		v.maxLength(5000)
	),
	methods: v.pipe(v.array(v.unknown()), v.maxLength(100))
});
export type Logbook = v.InferOutput<typeof logbook>;

export const sum = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
