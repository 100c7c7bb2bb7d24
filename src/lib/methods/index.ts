import type { ClientWord, Evaluation, Glossary, Meeting, Method, Virtue } from './schema.ts';
import dilemma from './shipped/dilemmamethode.json' with { type: 'json' };
import growing from './shipped/groeiend-kwaliteitsbewustzijn.json' with { type: 'json' };
import incident from './shipped/incidentmethode.json' with { type: 'json' };
import quarter from './shipped/kwartier.json' with { type: 'json' };
import issues from './shipped/kwesties-en-keuzes.json' with { type: 'json' };
import change from './shipped/meest-betekenisvol.json' with { type: 'json' };
import principles from './shipped/principes-en-beloften.json' with { type: 'json' };
import gossip from './shipped/roddelmethode.json' with { type: 'json' };
import socratic from './shipped/socratisch-beraad.json' with { type: 'json' };
import tenSteps from './shipped/tienstappen.json' with { type: 'json' };
import doubt from './shipped/twijfel-cura.json' with { type: 'json' };
import exploring from './shipped/verkennend-gesprek.json' with { type: 'json' };
import evaluations from './evaluation.json' with { type: 'json' };
import words from './glossary.json' with { type: 'json' };
import list from './virtues.json' with { type: 'json' };

// What ships with the product. The tests hold these files against the schema, so nothing is checked again at a start.

const shipped: unknown[] = [growing, quarter, doubt, dilemma, socratic, issues, incident, tenSteps, gossip, change, principles, exploring];

/** In the order people meet them: the series first, then from small to large. */
export const methods = shipped as Method[];
export const virtues: Virtue[] = list.virtues;
export const evaluation = evaluations as Evaluation;
export const glossary: Glossary = words;
export const clientWords: ClientWord[] = words.clientWords;

export function method(key: string): Method | undefined {
	return methods.find((method) => method.key === key);
}

export function meeting(methodKey: string, meetingKey: string): Meeting | undefined {
	return method(methodKey)?.meetings.find(({ key }) => key === meetingKey);
}
