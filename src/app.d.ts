import type { Auth, Person } from '#lib/server/auth/index.ts';

declare global {
	namespace App {
		interface Locals {
			auth: Auth;
			/** Who has signed in; participants of a session are not among them. */
			person: Person | null;
		}
		interface Error {
			/** Stands in the log too, so that somebody can be helped without telling what they wrote. */
			id?: string;
		}
	}
}

export {};
