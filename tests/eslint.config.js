/**
 * What the formatter and the types cannot see. The longest part holds the arrows of the architecture: routes → components → live →
 * domain; server → domain; the pure half of a form leans on nothing but the domain.
 */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import kit from '../svelte.config.js';

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'coverage/', 'data*/', 'drizzle/app/', 'src/lib/i18n/messages/'], 'what is made'),
	typescript.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-console': 'error',
			eqeqeq: 'error',
			// To read a value is a statement in an effect.
			'@typescript-eslint/no-unused-expressions': 'off',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			'max-lines': ['error', { max: 250 }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// Every link of ours is a plain address: nobody serves this from a sub-path.
			'svelte/no-navigation-without-resolve': 'off',
			// A Map that no template reads need not be reactive.
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig: kit } },
		// `let { value = $bindable() } = $props()`: some of these change and others do not.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }] }
	},
	only('src/lib/domain/**', 'The domain is pure: it knows itself, the pure half of the forms and the shapes of valibot.', [
		'valibot',
		'\\./.*',
		'(#lib|\\.\\.)/forms/.*\\.ts',
		'#lib/domain/.*'
	]),
	only('src/lib/forms/**/*.ts', 'The pure half of a form leans on other forms and on the domain.', [
		'valibot',
		'node-diff3',
		'\\./[\\w/-]+\\.ts',
		'\\.\\./([\\w-]+/(form|log|marked)|[\\w-]+)\\.ts',
		'(\\.\\./)+methods/evaluation\\.json',
		'(#lib/|(\\.\\./)+)(forms|domain)/[\\w/-]+\\.ts',
		'#lib/i18n/language\\.ts'
	]),
	// The files between both halves: they say where the faces are and what they are handed.
	{
		files: ['faces', 'answers', 'fetched', 'beside', 'marks/standings'].map((name) => `src/lib/forms/${name}.ts`),
		rules: { 'no-restricted-imports': 'off' }
	},
	never('src/lib/methods/**', 'Methods are data with a schema.', ['server', 'live', 'components', 'routes']),
	never('src/lib/live/**', 'Both ends of the wire know the domain, not the pages and not the server.', ['server', 'components', 'routes']),
	never('src/lib/forms/**/*.svelte', 'The faces of a form are shown by pages; they do not know them.', ['server', 'routes']),
	never('src/lib/components/**', 'Components are used by pages; they do not know them.', ['server', 'routes']),
	never('src/lib/server/**', 'The server shows nothing.', ['components', 'routes']),
	never('src/lib/i18n/**', 'Words are words.', ['server', 'live', 'components', 'routes', 'domain'])
);

/**
 * In `files`, only imports that match one of `allowed` as a whole.
 * @param {string} files
 * @param {string} message
 * @param {string[]} allowed
 */
function only(files, message, allowed) {
	return restrict(files, [{ regex: `^(?!(${allowed.join('|')})$)`, message }]);
}

/**
 * In `files`, nothing from the named folders.
 * @param {string} files
 * @param {string} message
 * @param {string[]} folders
 */
function never(files, message, folders) {
	return restrict(files, [
		{ regex: `(^|/)(${folders.join('|')})/`, message },
		{ regex: '^\\$lib', message: 'Write #lib, which plain Node knows too.' }
	]);
}

/**
 * @param {string} files
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
function restrict(files, patterns) {
	return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}
