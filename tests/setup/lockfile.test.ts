import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	optionalDependencies?: Record<string, string>;
}

const packages: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Where Node would find `name` for the package at `path`: beside it or in any folder above. */
function places(path: string, name: string): string[] {
	const folders = path.split('/node_modules/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
	return ['', ...folders].map((folder) => `${folder && `${folder}/`}node_modules/${name}`);
}

/** npm leaves out what a registry does not have for another platform, and its own `npm ci` then refuses the lockfile. */
test('the lockfile names the packages of every platform', () => {
	const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).map((name) => ({ path, name }))
	);
	expect(wanted.filter(({ path, name }) => !places(path, name).some((place) => place in packages))).toEqual([]);
});
