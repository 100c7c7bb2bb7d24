import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { Fetched } from '#lib/forms/fetched.ts';

const face = () => (() => ({})) as unknown as Component<{ field: string }>;

test('faces of the first meeting are here, others come once, when they are asked for', async () => {
	const [here, later] = [face(), face()];
	let [lists, fetches] = [0, 0];
	const faces = new Fetched(
		{ text: here, spoken: undefined },
		async () => (lists++, { vote: async () => (fetches++, { default: later }), scale: async () => ({ default: face() }) })
	);
	await faces.fetch(['text', 'spoken']);
	expect(lists).toBe(0);
	expect([faces.of('text'), faces.of('vote'), faces.of('unknown')]).toEqual([here, undefined, undefined]);
	await faces.fetch(['text', 'vote', 'unknown']);
	await faces.fetch(['vote']);
	expect([faces.of('vote'), faces.of('scale'), fetches]).toEqual([later, undefined, 1]);
});

test('what cannot be fetched is said, and asked for again the next time', async () => {
	const later = face();
	let line = false;
	const faces = new Fetched({}, async () => ({
		vote: () => (line ? Promise.resolve({ default: later }) : Promise.reject(new Error('no line')))
	}));
	await expect(faces.fetch(['vote'])).rejects.toThrow('no line');
	line = true;
	await faces.fetch(['vote']);
	expect(faces.of('vote')).toBe(later);
});
