/** Every kind of document, by the word that stands in its address. Each reads what it needs and answers with the document, or nothing where there is none. */
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { certificate } from './certificate.ts';
import { evaluation } from './evaluation.ts';
import { guide } from './guide.ts';
import { harvest } from './harvest.ts';
import { ownTeam } from './own-team.ts';
import { poster } from './poster.ts';
import { principles } from './principles.ts';
import { logbook, series, session } from './record.ts';
import { signal } from './signal.ts';
import { story } from './story.ts';

type Maker = (source: Source, wish: Wish) => Drawn | undefined;

export const kinds: Record<string, Maker> = {
	...{ gesprek: session, reeks: series, logboek: logbook },
	...{ oogst: harvest, zin: poster, bewijs: certificate },
	...{ evaluatie: evaluation, handreiking: guide },
	...{ verantwoording: story, signaal: signal, principes: principles },
	'eigen-team': ownTeam
};
