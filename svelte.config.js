import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
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
