import { APIError } from 'better-auth/api';

/** What better-auth refuses is wrong, whatever it is: it tells nobody which half. Its own faults are thrown on. */
export function refusedBy(error: unknown): { outcome: 'wrong' } {
	if (error instanceof APIError && error.statusCode < 500) return { outcome: 'wrong' };
	throw error;
}
