/**
 * Puts a correction or a note beside words of a closed conversation, by somebody with an account or by a return link. Always under their name: what is
 * beside certain words could not be said without telling whose it is.
 */
import type { Choices, Speaker } from '../../domain/beside-words.ts';
import { besideWords } from '../../domain/beside-words.ts';
import { entriesOf } from '../../domain/entries.ts';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import type { Running } from '../boot.ts';
import type { Room } from '../live/room.ts';
import type { Sayer } from '../storage/afterwords.ts';

type Wish = { what: 'correction' | 'remark'; about: Id; text: string; more: string };
type Who = Speaker & { name: string; sayer: Sayer };

/** Nothing, as long as the conversation is not closed. */
export const besideChoices = (room: Room, speaker: Speaker): Promise<Choices> =>
	room.read((rows) => (rows.session.stage === 'closed' ? besideWords(rows, entriesOf(rows), speaker) : { correction: [], remark: [] }));

/** False when the conversation is not closed, or these words are not theirs to say something beside. */
export async function putBeside(app: Pick<Running, 'afterwords' | 'clock'>, room: Room, who: Who, wish: Wish): Promise<boolean> {
	if (!(await besideChoices(room, who))[wish.what].some(({ key }) => key === wish.about)) return false;
	await app.afterwords.add({ ...wish, id: newId(), session: room.id, state: null, name: who.name, at: app.clock.wall() }, who.sayer);
	return true;
}
