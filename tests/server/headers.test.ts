import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';

let app: App;

beforeAll(async () => {
	app = await startApp({ env: { TRUST_PROXY: 'true' } });
});

afterAll(() => app?.stop());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(app.url + path, { headers, redirect: 'manual' });
}

test.each(['/', '/robots.txt', '/healthz', '/readyz', '/nergens', '/_app/immutable/nergens.js'])(
	'%s leaves with the headers that protect',
	async (path) => {
		const { headers } = await get(path);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		// Where people come in, forms have to say that they come from us.
		expect(headers.get('referrer-policy')).toBe(path === '/' ? 'same-origin' : 'no-referrer');
		expect(headers.get('x-frame-options')).toBe('DENY');
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
		expect(headers.get('permissions-policy')).toContain('camera=()');
		expect(headers.get('strict-transport-security')).toBeNull();
	}
);

test('only over https it is said that https will be asked from now on', async () => {
	const { headers } = await get('/', { 'x-forwarded-proto': 'https' });
	expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
});

test('a page allows no script but its own, each time with a fresh nonce', async () => {
	const policies = await Promise.all([get('/'), get('/')].map(async (page) => (await page).headers.get('content-security-policy') ?? ''));
	for (const policy of policies) {
		expect(policy).toContain("default-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']{16,}'(;|$)/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	}
	expect(policies[0]).not.toBe(policies[1]);
});

test('pages are kept by nobody, the files of the app for good', async () => {
	const page = await get('/');
	expect(page.headers.get('cache-control')).toBe('no-store');
	const script = /\.?(\/_app\/immutable\/[^"]+\.js)/.exec(await page.text())?.[1] ?? 'none';
	expect((await get(script)).headers.get('cache-control')).toContain('immutable');
	expect((await get(`${script}.map`)).status).toBe(404);
});

test('alive and ready say so, and nothing else', async () => {
	for (const path of ['/healthz', '/readyz']) {
		const answer = await get(path);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toBe('');
	}
});

test('the first page is in the language the browser prefers, and after that in the one chosen', async () => {
	expect(await (await get('/', { 'accept-language': 'en-GB,en;q=0.9' })).text()).toContain('<html lang="en"');
	expect(await (await get('/', { 'accept-language': 'fr,de;q=0.9' })).text()).toContain('<html lang="nl"');
	expect(await (await get('/', { 'accept-language': 'en', cookie: 'language=nl' })).text()).toContain('<html lang="nl"');
	expect(await (await get('/', { cookie: 'language=<script>' })).text()).toContain('<html lang="nl"');
});

test('two people who ask at once each get their own language', async () => {
	const pages = await Promise.all(
		Array.from({ length: 20 }, async (_, n) => {
			const lang = n % 2 ? 'en' : 'nl';
			return [lang, await (await get('/nergens', { cookie: `language=${lang}` })).text()] as const;
		})
	);
	for (const [lang, html] of pages) expect(html).toContain(lang === 'en' ? 'We cannot find this page' : 'Deze pagina vinden we niet');
});

test('a page that is not there says so without a stack', async () => {
	const answer = await get('/nergens');
	expect(answer.status).toBe(404);
	expect(await answer.text()).not.toMatch(/\bat \w+ \(|node_modules|\.ts:\d/);
});
