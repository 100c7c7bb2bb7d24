import { expect, test } from 'vitest';
import { celebrated, chains, harvested } from '#lib/domain/chains.ts';
import { entriesOfAll } from '#lib/domain/entries.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { heldSeries } from '../seed/team.ts';

const [spring, autumn] = heldSeries();
const all = entriesOfAll([...spring!.sessions, ...autumn!.sessions]);
const of = (rows: Rows[]) => entriesOfAll(rows);

test('an agreement is followed over the conversations, also over series', () => {
	const found = chains(all);
	const stands = (what: string) => found.find(({ agreement }) => agreement.text.startsWith(what))!;
	expect(stands('We vragen of we op een vast moment').stands).toBe('kept');
	expect(stands('Roos gaat op dinsdag').stands).toBe('different');
	expect(stands('Elke eerste maandag')).toMatchObject({
		stands: 'not',
		done: false
	});
	expect(stands('De kaart van straten').stands).toBe('open');
	expect(found[0]!.agreement.date >= found.at(-1)!.agreement.date).toBe(true);
});

test('what the client noticed stands in the chain', () => {
	const chain = chains(all).find(({ agreement }) => agreement.text.includes('vast moment'))!;
	expect(chain.since.map(({ text }) => text)).toContain('Dat we ons aan haar dag houden.');
});

test('when people say different things of an agreement at one moment, it went partly and stays open', () => {
	const followup = all.find(({ kind, state }) => kind === 'followup' && state === 'kept')!;
	const other = {
		...followup,
		id: 'other',
		row: 'other',
		state: 'not',
		ended: false
	};
	const agreement = all.find(({ row }) => row === followup.about!.item.key)!;
	expect(chains([agreement, followup, other])[0]).toMatchObject({
		stands: 'partly',
		done: false
	});
});

test('a line of the harvest knows how it stood when it was read again, with the words it goes on with', () => {
	const lines = harvested(of(spring!.sessions));
	const grown = lines.find(({ line }) => line.text.includes('kent van gezicht'))!;
	expect(grown.stands).toBe('is-gegroeid');
	expect(grown.since[0]!.text).toContain('wij kennen de buurt');
	expect(lines.find(({ line }) => line.text.startsWith('Weten en vermoeden'))!.stands).toBe(null);
});

test('who sees it otherwise stands beside the line it is about', () => {
	const line = harvested(all).find(({ line }) => line.text.startsWith('Een vast moment dat zij koos'))!;
	expect(line.beside.map(({ text }) => text)).toEqual([expect.stringContaining('te lang wachten')]);
});

test('what may be celebrated is what worked out or grew, and never a figure', () => {
	const first = celebrated(all, 3);
	expect(first).toHaveLength(3);
	expect(first.every(({ what }) => what.state === 'kept' || what.state === 'is-gegroeid')).toBe(true);
	expect(JSON.stringify(first)).not.toMatch(/"(score|count|average)"/);
});
