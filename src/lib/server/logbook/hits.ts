/** Hits as the search page shows them, and the question as it stands in the address. */
import * as v from 'valibot';
import { KINDS } from '../../domain/entry.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Item, Text } from '../../domain/row.ts';
import type { Found } from '../storage/search.ts';
import { excerpt } from './excerpt.ts';
import type { Piece } from './excerpt.ts';
import type { Asked, Terms } from './query.ts';

export type Hit = Pick<Entry, 'id' | 'row' | 'session' | 'kind' | 'date' | 'name'> & {
	title: Text;
	pieces: Piece[];
	/** The virtue or agreement it is about. */
	item: Item | null;
	tag: Text | null;
};

export function hit({ entry, title }: Found, terms: Terms): Hit {
	const { id, row, session, kind, date, name, about, text, tag } = entry;
	return { ...{ id, row, session, kind, date, name, title, tag: tag ?? null }, pieces: excerpt(text, terms), item: about?.item ?? null };
}

const day = v.pipe(v.string(), v.isoDate());
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const shapes = { soort: v.picklist(KINDS), deugd: key, werkwijze: key, reeks: key, van: day, tot: day };

/** What cannot be read is as if it was not asked. */
export function asked(params: URLSearchParams): Asked {
	const one = <K extends keyof typeof shapes>(name: K): v.InferOutput<(typeof shapes)[K]> | null => {
		const read = v.safeParse(shapes[name], params.get(name));
		return read.success ? (read.output as v.InferOutput<(typeof shapes)[K]>) : null;
	};
	return {
		text: (params.get('woorden') ?? '').slice(0, 200),
		name: (params.get('wie') ?? '').slice(0, 80),
		...{ kind: one('soort'), virtue: one('deugd'), method: one('werkwijze'), series: one('reeks'), from: one('van'), until: one('tot') }
	};
}

const NAMES = ['woorden', 'wie', 'soort', 'deugd', 'werkwijze', 'reeks', 'van', 'tot'];

/** The same question always reads the same, so that it is saved once. */
export function address(params: URLSearchParams): string {
	const kept = NAMES.flatMap((name) => {
		const value = params.get(name)?.trim().slice(0, 200);
		return value ? [[name, value]] : [];
	});
	return new URLSearchParams(kept).toString();
}
