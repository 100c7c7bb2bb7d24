import * as v from 'valibot';

/** A date as `YYYY-MM-DD` that is on the calendar. */
export const day = v.pipe(v.string(), v.nonEmpty('missing'), v.isoDate('choose'), v.check(exists, 'choose'));

/** May stay empty: then the meeting's own title stands. */
export const title = v.pipe(v.string(), v.trim(), v.maxLength(120, 'too-long'));

export const words = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(most, 'too-long'));

export const minutes = v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.regex(/^([1-9]\d?|1\d\d|2[0-3]\d|240)$/, 'choose'));

function exists(date: string): boolean {
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
