import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { Drafts } from '../../src/lib/live/drafts.ts';
import type { Slot } from '../../src/lib/live/drafts.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import { openLobby, planMeeting, takeSeat } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const NAMES = ['Anna', 'Bo', 'Cees', 'Dirk'];

async function running(meeting: string, method?: string) {
	const session = await planMeeting(house.ellen, house.team, { meeting, ...(method && { method }) });
	const { leader, code } = await openLobby(house.ellen, session);
	const seats: Player[] = [];
	for (const name of NAMES) seats.push(await takeSeat(house.url, code, name));
	house.keep(leader, ...seats);
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	return { session, leader, seats };
}

/** One tab that writes on a shared sheet, word by word, as the page does. */
class Sheet {
	readonly player: Player;
	readonly drafts: Drafts;
	readonly slot: Slot;
	constructor(player: Player, field: string, id: string) {
		this.player = player;
		this.drafts = new Drafts(player.client, memoryStore(), () => {});
		this.slot = { id, field, about: null, ticket: null, spend: null, part: false, shared: true };
		player.client.on(() => this.drafts.refresh());
	}
	get words(): string {
		const there = this.player.answers(this.slot.field)[0];
		return String(this.drafts.of(this.slot.field, null)?.value ?? there?.given?.value ?? '');
	}
	/** Types behind the first line that is this person's own, or begins one. */
	type(line: string): Promise<void> {
		const there = this.player.answers(this.slot.field)[0]?.id;
		const slot = this.drafts.of(this.slot.field, null)?.slot ?? { ...this.slot, id: there ?? this.slot.id };
		this.drafts.write(slot, this.words ? `${this.words}\n${line}` : line, 'writing');
		return this.drafts.flush();
	}
}

test('R3 R4 four people and who leads write on one note at once: no acknowledged word is lost, and all read the same', async () => {
	const { leader, seats } = await running('gk1');
	const text = { nl: 'Wat zagen we samen?', en: 'What did we see together?' };
	const rules = { reveal: 'live', by: 'named', log: 'yes' } as const;
	const added = { id: newId(), after: leader.rounds[0]!.id, title: text, prompt: text, form: 'note', rules, minutes: 5 };
	await leader.client.send('round:add', added);
	await leader.until(() => leader.client.mirror.get('round', added.id));
	await leader.step(added.id, 'writing');
	const pages = [leader, ...seats];
	const fields = await Promise.all(pages.map((page) => page.until(() => page.fields(added.id).find((field) => field.open))));
	const field = fields[0]!.id;
	const sheets = pages.map((player) => new Sheet(player, field, newId()));
	const lines: string[] = [];
	for (let turn = 0; turn < 10; turn++)
		await Promise.all(
			sheets.map((sheet, i) => {
				const line = `regel ${turn} van ${i}`;
				lines.push(line);
				return sheet.type(line);
			})
		);
	const stored = (page: Player) => String(page.answers(field)[0]?.given?.value ?? '');
	await leader.until(() => lines.every((line) => stored(leader).split('\n').includes(line)));
	for (const page of pages) await page.until(() => stored(page) === stored(leader));
	expect(leader.answers(field)).toHaveLength(1);
	for (const line of lines)
		expect(
			stored(leader)
				.split('\n')
				.filter((one) => one === line)
		).toHaveLength(1);
});

test('R5 a situation is on nobody’s wire until its presenter puts it there, and off it again in one press', async () => {
	const { leader, seats } = await running('twijfel-cura', 'twijfel-cura');
	const [anna, bo] = seats as [Player, Player];
	await leader.client.send('part:set', { what: 'presenter', key: 'presenter', label: null, seats: [anna.seat], pen: leader.pen() });
	const ahead = await anna.until(() => anna.field('situatie'));
	expect(bo.field('situatie')).toBeUndefined();
	const id = await anna.put(ahead.id, { title: 'Dichte deur', text: 'geheim-4b1f' });
	const round = leader.rounds.find((one) => one.key === 'concentreren')!;
	await leader.step(round.id, 'writing');
	await bo.until(() => bo.field('situatie'));
	expect(JSON.stringify([...bo.client.mirror.rows.values(), ...leader.client.mirror.rows.values()])).not.toContain('geheim-4b1f');
	await anna.share(id);
	await bo.until(() => bo.answers(ahead.id)[0]?.given);
	await anna.client.send('answer:stop', { id, pen: anna.pen() });
	await bo.until(() => !bo.answers(ahead.id).length && bo.head?.quiet);
	expect(anna.client.mirror.get('answer', id)).toMatchObject({ value: { text: 'geheim-4b1f' }, keep: 'nothing' });
});
