/** The session as a whole: its stages, where everybody is, the timer, quiet, and who begins. */
import type { Id } from './id.ts';
import { parked } from './aside.ts';
import { closed } from './closing.ts';
import type { Moment } from './moment.ts';
import { refuse } from './refusal.ts';
import { deviation, leading } from './round.ts';
import type { Door, RoundRow, Row, SessionRow, SessionStage } from './row.ts';
import { nothing, put } from './rows.ts';
import type { Change, Rows } from './rows.ts';
import { sessionMayGo } from './stage.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

/** A step of the session along the closed table. Opening the lobby opens the door; starting lets people knock; closing erases what the rules say. */
export function stepSession(rows: Rows, command: { from: SessionStage; to: SessionStage; pen: Pen }, moment: Moment): Change {
	const { session } = rows;
	if (meet(session.takes, command.pen) === 'known') return nothing;
	if (session.stage !== command.from) refuse('stale');
	if (!sessionMayGo(command.from, command.to)) refuse('not-now');
	const next: SessionRow = { ...session, stage: command.to, takes: noted(session.takes, command.pen) };
	switch (command.to) {
		case 'lobby':
			return put({ ...next, door: 'open' });
		case 'planned':
			return put({ ...next, door: 'locked' });
		case 'running':
			if (command.from === 'done') return put({ ...next, doneAt: null }, deviation(rows, null, 'reopened', moment));
			return put({ ...next, door: session.door === 'locked' ? 'locked' : 'knock', startedAt: moment.wall, before: moment.brought.before });
		case 'done':
			return put({ ...next, doneAt: moment.wall, timer: null, quiet: false, door: 'locked' }, ...stopped(rows, moment));
		case 'closed':
			return closed(rows, { ...next, closedAt: moment.wall }, moment);
	}
}

/** Rounds that were still open when people went: their clock stops then, and not when the session is closed a day later. */
const stopped = (rows: Rows, moment: Moment): RoundRow[] =>
	rows
		.rounds()
		.flatMap((round) =>
			round.since === null ? [] : [{ ...round, used: round.used + Math.max(0, moment.steady - round.since), since: null }]
		);

/** What leaders set on the session while it runs; each names the wanted end state. */
export type Setting =
	| { at: Id | 'review' }
	| { quiet: boolean }
	| { starter: 'draw' | 'none' }
	| { timer: { state: 'running' | 'paused'; left: number; total: number } | null }
	| { door: Door }
	| { epoch: number }
	| { namesOnScreen: boolean }
	| { parking: boolean }
	| { video: string | null }
	| { next: SessionRow['next'] };

/** Stages beside *running* in which something can be set. */
const ALSO: [string, ...SessionStage[]][] = [
	['door', 'lobby'],
	['epoch', 'lobby'],
	['namesOnScreen', 'lobby'],
	['video', 'planned', 'lobby'],
	['next', 'lobby', 'done']
];

export function setSession(rows: Rows, setting: Setting, by: Pen, moment: Moment): Row[] {
	const pen = penFor(by, Object.keys(setting)[0]!);
	const session = leading(rows, ...ALSO.flatMap(([part, ...stages]) => (part in setting ? stages : [])));
	if (meet(session.takes, pen) === 'known') return [];
	const next: SessionRow = { ...session, takes: noted(session.takes, pen) };
	if ('at' in setting) return [{ ...next, at: setting.at === 'review' ? 'review' : rows.need('round', setting.at).id }];
	if ('quiet' in setting) return [{ ...next, quiet: setting.quiet }];
	if ('starter' in setting) return [{ ...next, starter: setting.starter === 'draw' ? draw(rows, session, moment) : null }];
	if ('timer' in setting) return [{ ...next, timer: timer(setting.timer, moment) }];
	if ('parking' in setting) return [{ ...next, parking: setting.parking }, ...parked(rows, setting.parking)];
	if ('video' in setting) return [{ ...next, video: setting.video?.toWellFormed() ?? null }];
	if ('next' in setting) return [{ ...next, next: setting.next }];
	if ('door' in setting) return [{ ...next, door: setting.door === 'open' && session.stage === 'running' ? 'knock' : setting.door }];
	if ('epoch' in setting) return setting.epoch === session.epoch + 1 ? [{ ...next, epoch: setting.epoch }] : refuse('stale');
	const named = rows.of('seat').map((seat) => ({ ...seat, onScreen: setting.namesOnScreen }));
	return [{ ...next, namesOnScreen: setting.namesOnScreen }, ...named];
}

/** By chance, and somebody else than last time when there is somebody else. Who is on the line goes first: in the room a turn is taken, there it is given. */
function draw(rows: Rows, session: SessionRow, moment: Moment): Id | null {
	const seats = rows.present();
	const others = seats.filter((seat) => seat.id !== session.starter);
	const there = others.length ? others : seats;
	const remote = there.filter((seat) => seat.where === 'remote');
	const pool = remote.length ? remote : there;
	return pool[Math.floor(moment.chance() * pool.length)]?.id ?? null;
}

function timer(wanted: { state: 'running' | 'paused'; left: number; total: number } | null, moment: Moment): SessionRow['timer'] {
	if (!wanted) return null;
	const { left, total } = wanted;
	return wanted.state === 'running' ? { state: 'running', ends: moment.steady + left, total } : { state: 'paused', left, total };
}
