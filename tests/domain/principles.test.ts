/** Leading principles and client promises: found in one conversation, held against practice in later ones. */
import { expect, test } from 'vitest';
import { principlesOf } from '#lib/domain/documents/principles.ts';
import { entriesOfAll } from '#lib/domain/entries.ts';
import { past } from '#lib/domain/past.ts';
import { seriesHarvest } from '#lib/domain/series.ts';
import type { Story } from '../cast.ts';
import { meetingOf } from './meeting-of.ts';

const days = ['2026-12-01', '2026-12-15', '2027-01-05', '2027-01-19', '2027-02-02'];
const before = (...stories: Story[]) =>
	past(
		stories.map((story) => story.rows),
		{ id: 'later', series: 'reeks' }
	);
const held = (key: string, day = 0) => meetingOf(key, undefined, { series: 'reeks', date: days[day]! }, day + 1);

/** A meeting of no series in which the team found a principle and a promise, and closed. */
function leading(): Story {
	const story = meetingOf('principes-en-beloften', undefined, { series: null, date: days[0] }, 9, 'principes-en-beloften');
	for (const [round, field, text] of [
		['principes', 'principe', 'Wij bellen terug.'],
		['beloften', 'belofte', 'U hoort het van ons.']
	] as const) {
		story.step(round, 'writing');
		story.put('Mo', field, text);
		story.step(round, 'shown');
	}
	story.close();
	return story;
}

test('principles and promises come back in whatever series they were found, as long as they are the team’s', () => {
	const found = leading();
	expect(seriesHarvest(before(found, held('gk4', 3)))).toMatchObject([
		{ label: { nl: 'Wij bellen terug.' } },
		{ label: { nl: 'U hoort het van ons.' } }
	]);
});

test('a principle that was looked at again was tested that day, and the last time counts', () => {
	const found = leading();
	const again = (day: number, mark: string, ...earlier: Story[]) => {
		const fifth = held('gk5', day);
		fifth.brought = { harvest: seriesHarvest(before(found, ...earlier)) };
		fifth.step('verdiepen', 'writing');
		fifth.put('Naima', 'teruglezen', { mark, text: '' }, { about: seriesHarvest(before(found))[0]!.key });
		fifth.close();
		return fifth;
	};
	const one = again(3, 'staat-nog');
	const two = again(4, 'is-gegroeid', one);
	const tested = (...stories: Story[]) =>
		principlesOf(entriesOfAll(stories.map(({ rows }) => rows))).map(({ entry, tested }) => [entry.text, tested?.date, tested?.state?.nl]);
	expect(tested(found)).toEqual([
		['Wij bellen terug.', undefined, undefined],
		['U hoort het van ons.', undefined, undefined]
	]);
	expect(tested(found, one, two)).toEqual([
		['Wij bellen terug.', days[4], 'Is gegroeid'],
		['U hoort het van ons.', undefined, undefined]
	]);
	expect(tested(found, one)).toEqual([
		['Wij bellen terug.', days[3], 'Staat nog'],
		['U hoort het van ons.', undefined, undefined]
	]);
});
