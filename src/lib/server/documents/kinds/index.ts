/** Every kind of document, by the word that stands in its address. Each reads what it needs and answers with the document, or nothing where there is none. */
import type { Doc } from '../../../domain/documents/model.ts';
import type { Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { logbook, series, session } from './record.ts';

export type Maker = (source: Source, wish: Wish) => Doc | undefined;

export const kinds: Record<string, Maker> = { gesprek: session, reeks: series, logboek: logbook };
