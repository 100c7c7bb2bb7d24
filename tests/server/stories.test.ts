import { expect, test } from 'vitest';
import { Stories } from '#lib/server/live/story.ts';
import { ELLEN, Story } from '../cast.ts';

/** A shelf with one session on it, that counts how often it is read whole. */
function shelf(story: Story) {
	const shelf = { reads: 0, load: () => (shelf.reads++, { rows: [...story.rows.all()], revision: 1, stamps: [] }) };
	return shelf;
}

test('a closed session is read whole once, and again only when it stands at another revision', () => {
	const story = Story.running(['Joris', 'Mo']);
	story.close();
	const stored = shelf(story);
	const stories = new Stories(stored);
	const { id } = story.rows.session;
	expect(stories.of(id, 1)?.people).toEqual(['Joris', 'Mo']);
	expect(stories.of(id, 1)?.people).toEqual(['Joris', 'Mo']);
	expect(stored.reads).toBe(1);
	stories.of(id, 2);
	expect(stored.reads).toBe(2);
});

test('R13 nothing is told of a removed session any more, and nothing kept of it', () => {
	const story = Story.running(['Joris']);
	story.close();
	const stored = shelf(story);
	const stories = new Stories({ load: () => (stored.reads ? undefined : stored.load()) });
	const { id } = story.rows.session;
	expect(stories.of(id, 1)).toBeDefined();
	stories.forget(id);
	expect(stories.of(id, 1)).toBeUndefined();
});

test('what is not rounded off has no story', () => {
	const story = Story.running(['Joris']);
	story.do(ELLEN, 'session:quiet', { quiet: true });
	expect(new Stories(shelf(story)).of(story.rows.session.id, 1)).toBeUndefined();
});
