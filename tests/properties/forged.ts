import type { Meeting } from './meeting.ts';
import type { Page } from './page.ts';
import { pick } from './steps.ts';
import type { Step } from './steps.ts';

/** What a malicious page sends: ids of others, verbs of another role, a place that is taken. */
export function forged(meeting: Meeting, page: Page, { a, b, c, words }: Step): object | undefined {
	const rows = [...meeting.rows().all()].filter((row) => row.kind !== 'ticket');
	const id = pick(rows, a * 7 + b)!.id;
	const field =
		pick(
			rows.filter((row) => row.kind === 'field' && row.open),
			c
		)?.id ?? id;
	const pen = page.pen();
	const put = {
		verb: 'answer:put',
		id,
		field,
		about: null,
		value: words,
		under: 'writing',
		part: b % 2 === 0,
		ticket: null,
		spend: null,
		pen
	};
	const all = [
		put,
		{ ...put, ticket: 'een-ander-zijn-kaartje00' },
		{ verb: 'answer:give', id, give: b % 2 === 0, ticket: null, pen },
		{ verb: 'answer:drop', id, ticket: null, pen },
		{ verb: 'answer:out', id, out: true, ticket: null, pen },
		{ verb: 'seat:rename', seat: id, name: words, pen },
		{ verb: 'round:repeat', round: meeting.rows().rounds()[0]!.id, id },
		{ verb: 'round:stage', round: id, from: 'waiting', to: 'writing', pen },
		{ verb: 'session:stage', from: 'running', to: 'closed', pen },
		{ verb: 'seat:remove', seat: id }
	];
	// Leaders may do some of this; then it is not forged.
	return page.who.kind === 'leader' ? put : pick(all, c);
}
