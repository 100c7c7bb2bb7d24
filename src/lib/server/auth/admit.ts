/** Two doors of our own in better-auth, for the server alone: neither can be asked over the network. */
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/** The cookie that says whose second step is waited for. */
export const waiting = 'two_factor';

export const admit = {
	id: 'admit',
	endpoints: {
		/**
		 * Signs in somebody who proved otherwise who they are: by a link in their mail, or at their organisation. The second step is asked
		 * after the paths that better-auth knows; this is one of them, of a plugin that is not ours, so that nobody passes it.
		 */
		admit: createAuthEndpoint(
			'/sign-in/username',
			{ method: 'POST', body: v.object({ person: v.string() }), metadata: { SERVER_ONLY: true } },
			async (ctx) => {
				const user = await ctx.context.internalAdapter.findUserById(ctx.body.person);
				if (!user) throw ctx.error('UNAUTHORIZED');
				const session = await ctx.context.internalAdapter.createSession(user.id);
				await setSessionCookie(ctx, { session, user });
				return ctx.json({ person: user.id });
			}
		),
		/** Whose second step this browser owes; null when none is waited for. */
		owed: createAuthEndpoint('/admit/owed', { method: 'GET', metadata: { SERVER_ONLY: true } }, async (ctx) => {
			const held = await ctx.getSignedCookie(ctx.context.createAuthCookie(waiting).name, ctx.context.secret);
			const found = held ? await ctx.context.internalAdapter.findVerificationValue(held) : null;
			return ctx.json({ person: found && found.expiresAt > new Date() ? found.value : null });
		})
	}
} satisfies BetterAuthPlugin;
