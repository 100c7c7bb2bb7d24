import type { Id } from '../domain/id.ts';
import type { SeenAnswer, SeenField, SeenGroup } from '../domain/view.ts';

/** As much of a live session as is needed to know how a group ordered its words. */
type Page = { groups(field: Id): SeenGroup[]; answers(field: Id): SeenAnswer[] };

/** How a group ordered the answers of a field now: its headings with what stands under each, in the order in which it was shown. */
export type Order = { id: Id; label: string; answers: Id[] }[];

export const orderOf = (session: Page, field: SeenField): Order =>
	session.groups(field.id).flatMap(({ id, label }) => {
		const under = session.answers(field.id).filter((answer) => answer.given && answer.group === id);
		return under.length ? [{ id, label, answers: under.map((answer) => answer.id) }] : [];
	});
