import { pino } from 'pino';
import { readSettings } from './settings.ts';

/** The only things a line of the log may say. Never words, names, codes or tokens: a field that is not listed here is no field. */
interface Facts {
	/** Which error, so that the number on somebody's screen can be found here. */
	errorId?: string;
	/** A code from a closed list, or the class of an error; never its message, which may quote what was written. */
	code?: string;
	/** Places in our own source, without the message above them. */
	at?: string[];
	/** The pattern of a route (`/s/[session]`), never the address itself. */
	route?: string;
	status?: number;
	milliseconds?: number;
	count?: number;
}

type Level = 'error' | 'warn' | 'info' | 'debug';

let logger: pino.Logger | undefined;

/** `event` is a fixed phrase in our source, such as `page failed`. */
export function log(level: Level, event: string, facts: Facts = {}): void {
	logger ??= pino({ base: null, level: readSettings(process.env).logLevel, timestamp: pino.stdTimeFunctions.isoTime });
	logger[level](facts, event);
}

/** What may be said of an error: its class, its code, and where in our source; its message may hold somebody's words. */
export function factsOf(error: unknown): Facts {
	if (!(error instanceof Error)) return { code: typeof error };
	const code = 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
	const frames = (error.stack ?? '').replace(error.message, '').match(/^ {4}at .*:\d+:\d+\)?$/gm) ?? [];
	return { code, at: frames.slice(0, 6).map((frame) => frame.trim().replace(/file:\/\/\S*\/(?=build|src|node_modules)/, '')) };
}
