/** What the organisation's own sign-in tells of somebody, and where it sends them back to. */

/** How better-auth calls it, and what stands in the table of accounts. */
export const provider = 'organisation';
export const backAt = '/inloggen/organisatie/terug';

/** A name that fits, in whichever of its fields it is; the picture and the rest are left there. */
export function called(profile: Record<string, unknown>): { name: string; image: undefined } {
	const text = (key: string) => (typeof profile[key] === 'string' ? profile[key].trim() : '');
	const whole = `${text('given_name')} ${text('family_name')}`.trim();
	const name = text('name') || whole || text('preferred_username') || text('email').split('@')[0] || '';
	return { name: [...name].slice(0, 80).join(''), image: undefined };
}
