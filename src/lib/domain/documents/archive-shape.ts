/** What may come in as a conversation from another installation: rows of the right shape, that all belong to one closed conversation and can be read. */
import * as v from 'valibot';
import { entriesOf } from '#lib/domain/entries.ts';
import { story } from '#lib/domain/logbook.ts';
import type { FieldRow, Row } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { formOf } from '#lib/forms/index.ts';
import { shapes } from './archive-rows.ts';

/** Rows of one conversation at most. */
const MOST = 20_000;
const rows = v.pipe(v.array(v.variant('kind', Object.values(shapes) as never)), v.maxLength(MOST));

/** Why a conversation is not taken in: made by another version (parts are missing or not known here), or not sound. */
export type NotCarried = 'version' | 'shape';

export function readCarried(value: unknown): Row[] | NotCarried {
	const read = v.safeParse(rows, value);
	if (!read.success) return read.issues.some(otherParts) ? 'version' : 'shape';
	const found = read.output as Row[];
	const head = found.filter(({ kind }) => kind === 'session');
	const ids = new Set(found.map((row) => row.id));
	if (head.length !== 1 || ids.size !== found.length) return 'shape';
	if (!found.every((row) => row.kind === 'session' || row.session === head[0]!.id)) return 'shape';
	return readable(found) ? found : 'shape';
}

/** A row that has more or fewer parts than ours. */
const otherParts = ({ type, expected, path }: v.BaseIssue<unknown>): boolean =>
	type === 'strict_object' && expected !== 'Object' && path?.length === 2;

/** Every answer fits its question, and the whole reads as a story. */
function readable(found: Row[]): boolean {
	try {
		const held = new Rows(found);
		const fits = (field: FieldRow, value: unknown) => v.is(formOf(field.form).shape(field), value);
		const sound = held.of('answer').every(({ field, round, given }) => {
			const asked = held.need('field', field);
			return asked.round === round && held.need('round', round) && fits(asked, given!.value);
		});
		return sound && story(held) !== undefined && entriesOf(held).length >= 0;
	} catch {
		return false;
	}
}
