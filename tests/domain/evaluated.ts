/** An evaluation, as a page sends it and as conversations had it before answers of one person stood apart. */
import type { Row } from '#lib/domain/row.ts';
import { logOf } from '#lib/forms/logs.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';

export const evaluating = () => {
	const meeting = Story.running(NAMES.slice(0, 6), 1, 'gk5');
	meeting.step('uitchecken', 'writing');
	return meeting;
};

/** Each question by itself, with a ticket of its own. */
export function evaluate(meeting: Story, name: string, whole: object): void {
	for (const { key } of meeting.field('evaluatie').abouts!) {
		const piece = logOf('evaluation').apart!.piece(whole, key);
		if (!logOf('evaluation').empty(piece))
			meeting.put(name, 'evaluatie', piece, { about: key, ticket: meeting.ticket(name, 'evaluatie', key) });
	}
}

/** Five people in a conversation that began with one ticket for all of it; rounded off. */
export function evaluatedBefore(whole: (nth: number) => object): Story {
	const meeting = evaluating();
	const tickets = NAMES.slice(0, 5).map((name) => meeting.ticket(name, 'evaluatie', 'zinnen'));
	const old = (row: Row): Row => (row.kind === 'ticket' ? { ...row, about: null } : row);
	meeting.rows.apply({ put: [{ ...meeting.field('evaluatie'), abouts: null }, ...meeting.rows.of('ticket').map(old)], drop: [] });
	tickets.forEach((ticket, nth) => meeting.put(NAMES[nth]!, 'evaluatie', whole(nth), { ticket }));
	meeting.step('uitchecken', 'shown');
	meeting.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
	return meeting;
}

/** The same, closed by the rules of then: the row of each answer stayed. */
export function closedBefore(whole: (nth: number) => object): Story {
	const meeting = evaluatedBefore(whole);
	const stays = (row: Row): Row[] =>
		row.kind === 'session'
			? [{ ...row, stage: 'closed', at: null, closedAt: 1 }]
			: row.kind === 'answer' && row.given
				? [{ ...row, value: row.given.value, ticket: null, takes: {} }]
				: [];
	meeting.rows.apply({ put: [...meeting.rows.all()].flatMap(stays), drop: meeting.rows.of('ticket') });
	return meeting;
}
