/** What somebody may do with their own words after a conversation, by their account or by their return link: erase them, or let less be kept. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Id } from '../../domain/id.ts';
import type { Rows } from '../../domain/rows.ts';
import { formAction, shapes } from '../auth/form.ts';
import { boot } from '../boot.ts';
import { eraseSeat, eraseWords, narrowSituation } from './erase.ts';
import type { Erased } from './erase.ts';

/** Which seat of this conversation is theirs; undefined when none is. */
type Whose = (event: RequestEvent, session: Id) => Promise<Id | undefined>;

const { id } = shapes;
const gone = { problems: { form: 'gone' as const } };

function answered(outcome: Erased) {
	if (outcome === 'running') return { problems: { form: 'running' as const } };
	return outcome === 'gone' ? { done: true as const } : gone;
}

export const ownActions = (whose: Whose) => ({
	/** One answer or word aside. */
	erase: formAction('erase', { session: id, id }, async (wish, event) => {
		const seat = await whose(event, wish.session);
		const app = await boot();
		const mine = seat && (await app.rooms.room(wish.session)?.read((rows) => written(rows, seat, wish.id)));
		return mine ? answered(await eraseWords(app, wish.session, [wish.id])) : gone;
	}),
	/** Name and all words under it. */
	everything: formAction('everything', { session: id }, async (wish, event) => {
		const seat = await whose(event, wish.session);
		return seat ? answered(await eraseSeat(await boot(), wish.session, seat)) : gone;
	}),
	/** The presenter's say, also afterwards: only ever less. */
	keep: formAction('keep', { session: id, id, keep: v.picklist(['all', 'yield', 'nothing'], 'choose') }, async (wish, event) => {
		const seat = await whose(event, wish.session);
		return seat ? answered(await narrowSituation(await boot(), wish.session, seat, wish.id, wish.keep)) : gone;
	})
});

const written = (rows: Rows, seat: Id, id: Id): boolean => (rows.get('answer', id) ?? rows.get('aside', id))?.seat === seat;
