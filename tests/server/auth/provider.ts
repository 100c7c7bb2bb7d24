/** An organisation's own sign-in, on this machine's own address: a real provider, in which everybody is who they say. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

type Claims = { name?: string; email?: string; email_verified?: boolean };

export const client = { client_id: 'deugdelijk', client_secret: 'een-geheim-van-honderd-tekens-of-minder' };

/** `people`: what it knows of whom, by the name it has for them. `asks`: its page has a button for each of them; closed with `close` then. */
export async function openProvider(origin: string, people: Record<string, Claims>, asks = false) {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	if (!asks) onTestFinished(close);
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const provider = new Provider(issuer, {
		clients: [{ ...client, redirect_uris: [`${origin}/inloggen/organisatie/terug`] }],
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
		interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
		features: { devInteractions: { enabled: false } },
		pkce: { required: () => true },
		cookies: { keys: ['only for this test'] }
	});
	const pages = provider.callback();
	let comes = '';
	server.on('request', (request, response) => {
		if (!request.url?.startsWith('/interaction/')) return void pages(request, response);
		void (async () => {
			const { prompt, session, params } = await provider.interactionDetails(request, response);
			if (prompt.name === 'login' && asks) {
				if (request.method !== 'POST') return void response.setHeader('content-type', 'text/html').end(signInPage(people));
				comes = new URLSearchParams(await text(request)).get('who') ?? '';
			}
			if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: comes } });
			const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) });
			grant.addOIDCScope('openid email profile');
			return provider.interactionFinished(
				request,
				response,
				{ consent: { grantId: await grant.save() } },
				{ mergeWithLastSubmission: true }
			);
		})();
	});

	/** A browser goes where it is sent, signs in there as this person, and comes back: the address at which it does. */
	async function through(to: string, person: string): Promise<URL> {
		comes = person;
		const jar = new Map<string, string>();
		for (let at = to; ;) {
			if (at.startsWith(origin)) return new URL(at);
			const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
			const answer = await fetch(at, { headers: { cookie }, redirect: 'manual' });
			for (const line of answer.headers.getSetCookie()) {
				const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
				jar.set(name, value);
			}
			const next = answer.headers.get('location');
			if (!next) throw new Error(`${answer.status} ${await answer.text()}`);
			at = new URL(next, at).href;
		}
	}

	return { issuer, through, close };
}

const signInPage = (people: Record<string, Claims>) =>
	`<!doctype html><title>Buurthulp</title><form method="post">${Object.keys(people)
		.map((who) => `<button name="who" value="${who}">${who}</button>`)
		.join('')}</form>`;
