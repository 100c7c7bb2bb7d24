/**
 * better-auth, as far as we use it: checking a password and keeping sign-ins with their cookies. None of its own routes are open to
 * the network; pages ask on the server. Signing up is off: accounts come from links (`storage/links.ts`) alone.
 */
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { newId } from '../../domain/id.ts';
import type { Settings } from '../settings.ts';
import type { Db } from '../storage/database.ts';
import { account, person, signIn, twoFactor as twoFactors, verification } from '../storage/schema/people.ts';
import { admit, waiting } from './admit.ts';
import { hashedTokens } from './hashed-tokens.ts';
import { backAt, called, provider } from './organisation-profile.ts';
import { hash, verify } from './password-hash.ts';
import { longest, shortest } from './password-rules.ts';
import { recoveryCodes } from './second-step.ts';

const day = 24 * 60 * 60;

export type Engine = ReturnType<typeof engine>;

/** The cookie's name tells the browser to take it over https only, for this very host; over plain http that name would be refused. */
export const cookieName = (https: boolean) => (https ? '__Host-sign-in' : 'sign-in');

export type Ways = Pick<Settings, 'origin' | 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret'>;

export function engine(db: Db, secret: string, https: boolean, ways: Ways) {
	const schema = { person, signIn, account, verification, twoFactor: twoFactors };
	const database = drizzleAdapter(db, { provider: 'sqlite', schema, transaction: false });
	return betterAuth({
		secret,
		// Where its own routes would be. None is open, so it only must not be guessed from a request.
		baseURL: ways.origin ?? 'http://localhost',
		database: hashedTokens(database),
		user: { modelName: 'person', additionalFields: { language: { type: ['nl', 'en'], required: false, input: false } } },
		session: {
			modelName: 'signIn',
			expiresIn: 14 * day,
			updateAge: day,
			// A sign-in that was ended is ended everywhere at once, so nothing about it is cached in the browser.
			cookieCache: { enabled: false }
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: shortest,
			maxPasswordLength: longest,
			password: { hash, verify: ({ hash: stored, password }) => verify(stored, password) }
		},
		advanced: {
			// Its own prefix would be __Secure-, which a neighbouring subdomain may overwrite.
			useSecureCookies: false,
			cookies: {
				session_token: { name: cookieName(https), attributes: { secure: https } },
				[waiting]: { name: https ? '__Host-second-step' : 'second-step', attributes: { secure: https } },
				state: { name: https ? '__Host-organisation' : 'organisation', attributes: { secure: https } }
			},
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
			database: { generateId: () => newId() },
			ipAddress: { disableIpTracking: true }
		},
		// What is waited for in between stands in the database as a hash, like sign-ins and links.
		verification: { storeIdentifier: 'hashed' },
		// Accounts are tied by whoever is signed in to them, whatever their address there; never because addresses are the same.
		account: { accountLinking: { disableImplicitLinking: true, allowDifferentEmails: true, trustedProviders: [provider] } },
		plugins: [
			admit,
			genericOAuth({ config: organisations(ways) }),
			twoFactor({
				issuer: 'Deugdelijk',
				// Who comes in by their organisation alone has no password to give.
				allowPasswordless: true,
				backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
				// Only whoever has the password comes this far. Ours (`attempts.ts`) slows down each address; this is for when there are many.
				accountLockout: { maxFailedAttempts: 50, durationSeconds: 15 * 60 }
			})
		],
		// Ours counts per account and address together (`attempts.ts`); this one knows addresses alone.
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true }
	});
}

function organisations({ origin, oidcIssuer, oidcClientId, oidcClientSecret }: Ways) {
	if (!origin || !oidcIssuer || !oidcClientId || !oidcClientSecret) return [];
	return [
		{
			providerId: provider,
			discoveryUrl: `${oidcIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
			requireIdTokenVerification: true,
			clientId: oidcClientId,
			clientSecret: oidcClientSecret,
			authentication: 'basic' as const,
			scopes: ['openid', 'email', 'profile'],
			redirectURI: origin + backAt,
			disableImplicitSignUp: true,
			mapProfileToUser: called
		}
	];
}
