/** A colleague at the table: joins, writes in their own time, shares, and says when they are ready. */
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../src/lib/domain/id.ts';
import type { SeenField, SeenRound } from '../../src/lib/domain/view.ts';
import { takeSeat } from '../drive.ts';
import type { Player } from '../drive.ts';
import { wordsFor } from './colleagues.ts';
import type { Colleague } from './colleagues.ts';

/** `pace`: how long a colleague thinks, in milliseconds; 0 for a meeting that nobody waits for. */
export async function sit(url: string, code: string, colleague: Colleague, pace: number): Promise<Player> {
	const player = await takeSeat(url, code, colleague.name);
	const busy = new Set<string>();
	const look = () => {
		for (const round of player.rounds) {
			if (round.stage !== 'writing' || busy.has(round.id)) continue;
			busy.add(round.id);
			void contribute(player, colleague, round, pace).catch(() => busy.delete(round.id));
		}
	};
	player.client.on(look);
	look();
	return player;
}

async function contribute(player: Player, colleague: Colleague, round: SeenRound, pace: number): Promise<void> {
	const fields = await player.until(() => player.fields(round.id).length > 0 && player.fields(round.id));
	for (const field of fields)
		for (const [nth, value] of wordsFor(colleague, field).entries()) await answer(player, field, value, nth, pace);
	const unsigned = fields.some((field) => field.rules.by !== 'named');
	if (!unsigned) await player.client.send('seat:ready', { round: round.id, ready: true, pen: player.pen() });
}

async function answer(player: Player, field: SeenField, value: unknown, nth: number, pace: number): Promise<void> {
	await pause(pace * (0.4 + Math.random()));
	const about = aboutOf(field, player, nth);
	if (about === undefined) return;
	const id = await player.put(field.id, value, about);
	if (field.rules.reveal === 'live') await player.share(id);
	if (field.rules.reveal === 'private' && typeof value === 'string')
		await player.put(field.id, `${value.split('. ')[0]}.`, about, { id: newId(), part: true, pen: player.pen() });
}

/** Of tellers: the one who tells now, or the first other one. Of virtues: the one in focus, or one of one's own. */
function aboutOf(field: SeenField, player: Player, nth: number): string | null | undefined {
	if (!field.abouts) return null;
	const others = field.abouts.filter((about) => about.key !== player.seat);
	if (field.focus && others.some((about) => about.key === field.focus)) return field.focus;
	return others[(nth + player.writer.charCodeAt(0)) % Math.max(1, others.length)]?.key;
}
