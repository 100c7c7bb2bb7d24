/** What people say in the seeded meetings: a list a question, the nth thing by the nth person. Short ways to write down what forms ask for. */

/** `about`: the key of one of the things a question asks about, or words out of what it is called. */
export type Said = { about: string; says: unknown } | { nth: number } | string | object | true | null;
export type MeetingWords = Record<string, Said[]>;
export type Minor = { on: string; says: string; who: number };
/** `wider`: texts that get the mark. `minor`: a note beside an outcome. `parked`: an idea that came early. `detour`: a round that was skipped, and why. */
export type SeedMeeting = {
	meeting: string;
	date: string;
	absent?: number[];
	words: MeetingWords;
	wider?: string[];
	minor?: Minor[];
	parked?: string[];
	detour?: { round: string; reason: string };
};
export type SeedSeries = { title: string; aim: string; meetings: SeedMeeting[] };

export const card = (column: string, text: string) => ({ column, text });
export const under = (about: string, column: string, text: string) => ({ about, says: { column, text } });
export const on = (about: string, text: string) => ({ about, says: text });
export const square = (row: string, column: string, text: string) => ({ row, column, text });
export const at = (key: string) => ({ key });
export const picks = (...words: string[]) => words.map((word) => (word.startsWith('=') ? { own: word.slice(1) } : { key: word }));
export const agree = (what: string, who: string, when: string, notice: string, back = '') => ({ what, who, when, notice, back });
export const went = (status: string, learned: string, noticed = '') => ({ status, learned, noticed });
export const stands = (about: string, mark: string, text = '') => ({ about, says: { mark, text } });
export const found = (hielp: string, beter: string, marks: Record<string, string>) => ({
	marks,
	words: { ...(hielp && { 'wat-hielp': hielp }), ...(beter && { 'wat-beter': beter }) }
});
/** Things of a list that is only known in the meeting, by their place in it. */
export const nth = (...places: number[]) => places.map((place) => ({ nth: place }));
