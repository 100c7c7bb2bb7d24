/**
 * A statement that is run for every word somebody types: drizzle makes it, and each value is then handed to the database by its place. Drizzle's own
 * `run` looks through all parameters for placeholders each time, which costs as much as the statement itself.
 */
import type { RunResult } from 'better-sqlite3';
import { Column, is, Param, Placeholder } from 'drizzle-orm';
import type { DriverValueEncoder, Query } from 'drizzle-orm';
import type { Db } from './database.ts';

type Values = Record<string, unknown>;
/** One parameter: the value of this name, written as its column does when that is not as it is; or always the same. */
type Place = { name: string; encoder?: DriverValueEncoder<unknown, unknown> } | { always: unknown };

/** Runs the query with values named as its placeholders are. Throws when one is missing, and what the database throws. */
export function bound(db: Db, query: { toSQL(): Query }): (values: Values) => RunResult {
	const { sql, params } = query.toSQL();
	const statement = db.$client.prepare(sql);
	const places = params.map(placeOf);
	return (values) => statement.run(places.map((place) => filled(place, values)));
}

function placeOf(param: unknown): Place {
	if (is(param, Placeholder)) return { name: param.name };
	if (!is(param, Param)) return { always: param };
	const { encoder, value } = param;
	if (!is(value, Placeholder)) return { always: encoder.mapToDriverValue(value) };
	return encoder.mapToDriverValue === Column.prototype.mapToDriverValue ? { name: value.name } : { name: value.name, encoder };
}

function filled(place: Place, values: Values): unknown {
	if ('always' in place) return place.always;
	const value = values[place.name];
	if (value === undefined) throw new Error(`No value for ${place.name}.`);
	return place.encoder ? place.encoder.mapToDriverValue(value) : value;
}
