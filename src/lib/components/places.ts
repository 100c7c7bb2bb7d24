/** What the places of a mark are called in somebody's language, and what somebody's place is called. */
import type { Text } from '#lib/domain/row.ts';
import type { Step, Steps } from '#lib/forms/marks/log.ts';

type Told = (text: Text) => string;
/** `bare`: without a name of its own on the drawing; its name says where it stands. */
export type Place = { key: string; name: string; bare: boolean };

export function placesOf({ steps, apart }: Steps, told: Told): { steps: Place[]; apart: Place[] } {
	const place = ({ key, label, between }: Step): Place => ({ key, name: told(label), bare: Boolean(between) });
	return { steps: steps.map(place), apart: apart.map(place) };
}

export const placeName = ({ steps, apart, at }: Steps & { at: string }, told: Told): string => {
	const place = [...steps, ...apart].find(({ key }) => key === at);
	return place ? told(place.label) : '';
};
