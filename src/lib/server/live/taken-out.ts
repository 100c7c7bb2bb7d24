/**
 * Words that somebody takes out of a conversation that was rounded off may have been handed to the next one already: that one forgets them too, as far as
 * they are not what people there answered about (R13).
 */
import type { Actor } from '../../domain/actor.ts';
import type { Command } from '../../domain/command.ts';
import { decide } from '../../domain/decide.ts';
import type { Decision } from '../../domain/decide.ts';
import { part } from '../../domain/erasure.ts';
import type { Rows } from '../../domain/rows.ts';
import type { Running } from '../boot.ts';
import { forgettingElsewhere } from './remove.ts';
import type { Room } from './room.ts';

type Away = Extract<Command, { verb: 'answer:drop' | 'answer:out' }>;

export const takesOut = (command: Command): command is Away =>
	command.verb === 'answer:drop' || (command.verb === 'answer:out' && command.out);

/** What is refused is refused before anybody forgets (R12). */
export async function takeOut(
	app: Pick<Running, 'sessions' | 'rooms'>,
	room: Room,
	actor: (rows: Rows) => Actor,
	command: Away
): Promise<Decision> {
	const going = await room.read((rows) => {
		if (rows.session.stage !== 'done' || !rows.get('answer', command.id)?.given) return undefined;
		decide(rows, actor(rows), command, app.rooms.moment(room));
		return part(rows, [command.id]);
	});
	const work = () => room.do(actor, command);
	return going ? forgettingElsewhere(app, room, () => going, work) : work();
}
