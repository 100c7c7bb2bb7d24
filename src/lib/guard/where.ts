/** On which pages the guard looks along, and for what each of them remembers. */

/**
 * The conversation a page is about, or the team; each remembers for itself. What belongs to a seat goes with its words, what belongs to an account (`~`)
 * at signing out.
 */
export function conversation(path: string): string {
	const [, session, lead] = /^\/(?:gesprek|voorbereiden)\/([0-9a-z]{26})(\/leiden)?/.exec(path) ?? [];
	if (session) return lead ? `${session}~lead` : session;
	const own = /\/(?:gesprekken|logboek)\/([0-9a-z]{26})/.exec(path)?.[1] ?? /\/teams\/([0-9a-z]+)/.exec(path)?.[1] ?? 'own';
	return `${own}~read`;
}

/** Pages on which words are written that others read later. */
export const guards = (path: string): boolean =>
	/^\/(?:gesprek\/|voorbereiden\/|teams\/\w+\/(?:gesprekken|logboek|documenten|werkwijzen|bewaren)|beheer\/verwerking|terug|toestemming)/.test(
		path
	);
