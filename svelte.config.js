import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';

const node = adapter({ precompress: true });
const outside = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);

/**
 * The thread in which documents are made begins with a file of its own, to which nothing of the app refers. It is built beside the app, with what both
 * leave outside.
 */
const withWorkshop = {
	...node,
	/** @param {import('@sveltejs/kit').Builder} builder */
	async adapt(builder) {
		await node.adapt(builder);
		const { build } = await import('vite');
		await build({
			configFile: false,
			logLevel: 'warn',
			publicDir: false,
			ssr: { noExternal: true, external: outside },
			build: { ssr: 'src/lib/server/documents/worker.ts', outDir: 'build/documents', sourcemap: false }
		});
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Pages bring no list of all other pages along: where a link leads is asked when it is followed.
		router: { resolution: 'server' },
		adapter: withWorkshop,
		files: { assets: 'static' },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Kit's and Svelte's own markup carries style attributes; elements and files stay bound by the line above.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			// Paths in the generated file are relative to .svelte-kit.
			config: (config) => {
				config.include.push('../tests/**/*.ts', '../tests/**/*.js', '../drizzle/*.ts', '../src/setup.mjs', '../*.config.*');
			}
		}
	},
	compilerOptions: { runes: true, cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(0, 4)}` }
};
