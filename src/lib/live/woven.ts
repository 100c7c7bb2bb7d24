/** What the server made of two edits at once, with what was typed here since put in its place. */
import { bothKept } from '../forms/merge.ts';

/** The server's mixture with what was typed since the sent words; of something in parts, each part by itself. */
export function woven(mixed: unknown, sent: unknown, typed: unknown): unknown {
	if (typeof mixed === 'string' && typeof sent === 'string' && typeof typed === 'string') return weave(sent, typed, mixed);
	if (!parts(mixed) || !parts(sent) || !parts(typed)) return typed;
	return Object.fromEntries(Object.keys(typed).map((part) => [part, woven(mixed[part], sent[part], typed[part])]));
}

const parts = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was typed since, in the place of the words that were sent. */
const inPlace = (sent: string, typed: string, mixed: string) =>
	sent && mixed.includes(sent) ? mixed.replace(sent, () => typed) : bothKept(mixed, typed);

export const sameWords = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

let weave = inPlace;
/** The real weaving comes when somebody writes in what is the group's: few pages need it. */
export async function learnToWeave(): Promise<void> {
	weave = (await import('../forms/weave.ts')).woven;
}
