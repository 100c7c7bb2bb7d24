/** Who prepares something for this conversation, as its leader may know: that they do, and nothing of what they write. */
import { comes } from '#lib/domain/seat.ts';
import { holds } from '#lib/domain/parts.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { presents } from '#lib/domain/waiting.ts';
import type { Running } from '#lib/server/boot.ts';

export type Preparer = { seat: string; name: string; presents: boolean; link: 'none' | 'waits' | 'opened' };
/** `situation`: the plan has a question that somebody brings a situation to. */
export type Ahead = { people: Preparer[]; situation: boolean; members: { id: string; name: string }[] };

/** Null once the conversation began. */
export function preparers(app: Pick<Running, 'sessions' | 'auth' | 'clock'>, rows: Rows): Ahead | null {
	if (!comes(rows)) return null;
	const { id, team } = rows.session;
	const links = app.sessions.preparing(id, app.clock.wall());
	const people = rows.of('seat').flatMap(({ id: seat, name, state }): Preparer[] => {
		if (state !== 'ahead') return [];
		const link = links.find((one) => one.seat === seat);
		return [{ seat, name, presents: holds(rows, 'presenter', seat), link: link ? (link.opened ? 'opened' : 'waits') : 'none' }];
	});
	return {
		people,
		situation: rows.of('field').some((field) => field.who === 'presenter' && presents(field)),
		members: app.auth.teams.members(team).map(({ id, name }) => ({ id, name }))
	};
}
