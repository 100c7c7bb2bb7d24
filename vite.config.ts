import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { oneLanguage } from './src/one-language.ts';
import { bundles, ownLogs, ownValues, standIns } from './src/bundles.ts';
import { withoutUnused } from './src/unused.ts';
import { live } from './src/lib/server/live/vite.ts';
import { LongestFirst } from './tests/longest-first.ts';

/** `npm run test:long`: the same tests, with the full counts. */
const thorough = Boolean(process.env.LONG);

/** Tests wait a good deal: a third takes what two leave of two cores. */
const maxWorkers = 3;

export default defineConfig({
	plugins: [sveltekit(), live(), withoutUnused, ownLogs, ownValues, oneLanguage()],
	resolve: { alias: standIns },
	build: { sourcemap: false, modulePreload: false },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: bundles } } } } } },
	server: { host: true },
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/pages/**'],
					maxWorkers,
					testTimeout: thorough ? 3_600_000 : 30_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'pages',
					environment: 'node',
					include: ['tests/pages/**/*.test.ts'],
					maxWorkers,
					testTimeout: thorough ? 1_800_000 : 240_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
