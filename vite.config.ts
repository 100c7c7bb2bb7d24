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

/** Tests that put something in the place of a module or the clock: each in a process of its own. The others share what they import, for that takes long. */
const alone = ['attack/anonymous', 'server/auth/{by-mail,equal,links,organisation}'].map((name) => `tests/${name}.test.ts`);
const unit = {
	environment: 'node',
	isolate: false,
	maxWorkers,
	testTimeout: thorough ? 3_600_000 : 30_000,
	hookTimeout: 60_000
};

export default defineConfig({
	plugins: [sveltekit(), live(), withoutUnused, ownLogs, ownValues, oneLanguage()],
	resolve: { alias: standIns },
	build: { sourcemap: false, modulePreload: false },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: bundles } } } } } },
	server: { host: true },
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{ extends: true, test: { ...unit, name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**', ...alone] } },
			{ extends: true, test: { ...unit, name: 'alone', include: alone, isolate: true } },
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
