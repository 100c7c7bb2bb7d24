/** Tests begin with those that take longest, or one of them would be left to run alone at the end. Otherwise by size, as the runner does. */
import { BaseSequencer } from 'vitest/node';

const LONG = ['pages/every', 'pages/stages', 'pages/styleguide', 'properties/meetings', 'attack/hostile', 'live/walk'];

export class LongestFirst extends BaseSequencer {
	override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
		const sorted = await super.sort(files);
		const long = (file: (typeof files)[number]) => LONG.some((name) => file.moduleId.endsWith(`${name}.test.ts`));
		return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
	}
}
