/** Leading a round: its stages, and what a facilitator does to it on the spot. */
import type { Id } from './id.ts';
import type { Moment } from './moment.ts';
import { opened, opensAfter, released, shown } from './field.ts';
import { refuse } from './refusal.ts';
import type { DeviationKind, DeviationRow, FieldRow, RoundRow, RoundStage, Row, SessionRow, Text } from './row.ts';
import { Rows } from './rows.ts';
import { roundMayGo } from './stage.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';
import { waitsToBeShown } from './waiting.ts';

export type RoundStep = { round: Id; from: RoundStage; to: RoundStage; reason?: string; pen: Pen };

/**
 * A step of a round, the way the closed table allows. Opening one closes the one that was open; everybody is brought to it. Two leaders at
 * once: the later one no longer stands on the stage it names, and is refused as stale (R8). The same press sent twice is known (R2).
 */
export function step(rows: Rows, command: RoundStep, moment: Moment): Row[] {
	const round = rows.need('round', command.round);
	const session = leading(rows);
	if (meet(round.takes, command.pen) === 'known') return [];
	if (round.stage !== command.from) refuse('stale');
	if (!roundMayGo(command.from, command.to) || round.skipped) refuse('not-now');

	const going: RoundRow = { ...round, stage: command.to, takes: noted(round.takes, command.pen), ...clocked(round, command.to, moment) };
	const back = command.from === 'closed';
	const out: Row[] = command.to === 'closed' ? [] : others(rows, round, moment);
	if (command.to !== 'closed' && session.at !== round.id)
		out.push({ ...session, at: round.id, timer: back ? null : session.timer, starter: null });
	switch (command.to) {
		case 'writing':
			out.push(...rows.fields(round.id).flatMap((field) => reopened(field, rows, moment)));
			if (command.from === 'waiting') replaceSession(out, session, { timer: started(round, moment) });
			break;
		case 'shown':
			if (command.from === 'writing') return [...out, ...showing(rows, going, rows.fields(round.id).filter(waitsToBeShown), moment)];
			break;
		case 'closed':
			out.push(...letGo(rows, round, moment));
	}
	if (command.to === 'closed' && session.at === round.id) replaceSession(out, session, { timer: null });
	out.push(going);
	if (back) out.push(deviation(rows, round, 'back', moment, command.reason));
	else if (command.from === 'shown' && command.to === 'writing') out.push(deviation(rows, round, 'rewriting', moment, command.reason));
	return out;
}

/** Showing one field of a round, when it is not all at once. */
export function showField(rows: Rows, command: { field: Id; pen: Pen }, moment: Moment): Row[] {
	const field = rows.need('field', command.field);
	const round = rows.need('round', field.round);
	leading(rows);
	if (meet(round.takes, command.pen) === 'known' || field.shown) return [];
	if (round.stage !== 'writing' || !waitsToBeShown(field)) refuse('not-now');
	return showing(rows, { ...round, takes: noted(round.takes, command.pen) }, [field], moment);
}

/** These fields shown, and what waited for them opened. The round is shown when nothing in it waits any more, else it is still written in. */
function showing(rows: Rows, round: RoundRow, fields: FieldRow[], moment: Moment): Row[] {
	const out = fields.flatMap((field) => shown(field, rows, moment));
	const after = new Rows(rows.all());
	after.apply({ put: out, drop: [] });
	out.push(...fields.flatMap((field) => opensAfter(field, rows)).flatMap((next) => opened(next, after, moment)));
	after.apply({ put: out, drop: [] });
	const left = after.fields(round.id).some((field) => waitsToBeShown(field) && !field.shown);
	return [...out, { ...round, stage: left ? 'writing' : 'shown' }];
}

export function skip(rows: Rows, command: { round: Id; skipped: boolean; reason?: string; pen: Pen }, moment: Moment): Row[] {
	const round = rows.need('round', command.round);
	leading(rows, 'planned', 'lobby');
	const pen = penFor(command.pen, 'skip');
	if (meet(round.takes, pen) === 'known' || round.skipped === command.skipped) return [];
	if (round.stage !== 'waiting' && command.skipped) refuse('not-now');
	const what = command.skipped ? 'skipped' : 'unskipped';
	return [{ ...round, skipped: command.skipped, takes: noted(round.takes, pen) }, deviation(rows, round, what, moment, command.reason)];
}

/** Words of a round, on the spot: title and minutes. Kept as a deviation. */
export function change(
	rows: Rows,
	command: { round: Id; title?: Text; minutes?: number; reason?: string; pen: Pen },
	moment: Moment
): Row[] {
	const round = rows.need('round', command.round);
	const { stage } = leading(rows, 'planned', 'lobby');
	const pen = penFor(command.pen, 'change');
	if (meet(round.takes, pen) === 'known') return [];
	const next: RoundRow = {
		...round,
		title: command.title ?? round.title,
		minutes: command.minutes ?? round.minutes,
		planned: stage === 'running' ? (round.planned ?? round.minutes) : (command.minutes ?? round.minutes),
		takes: noted(round.takes, pen)
	};
	return [next, deviation(rows, round, 'changed', moment, command.reason, command.title)];
}

/** The session, when leading it is possible now: it runs, or stands in one of the other stages named. */
export function leading(rows: Rows, ...also: SessionRow['stage'][]): SessionRow {
	const { session } = rows;
	if (session.stage === 'closed') refuse('closed');
	if (session.stage !== 'running' && !also.includes(session.stage)) refuse('not-now');
	return session;
}

/** Why it went another way than planned: said at once or afterwards, until the session is closed. */
export function because(rows: Rows, command: { id: Id; reason: string; pen: Pen }): Row[] {
	const deviation = rows.need('deviation', command.id);
	if (rows.session.stage === 'closed') refuse('closed');
	if (meet(deviation.takes, command.pen) === 'known') return [];
	return [{ ...deviation, reason: worded(command.reason), takes: noted(deviation.takes, command.pen) }];
}

export function deviation(
	rows: Rows,
	round: RoundRow | null,
	what: DeviationKind,
	moment: Moment,
	reason?: string,
	detail?: Text
): DeviationRow {
	return {
		kind: 'deviation',
		id: moment.id(),
		session: rows.session.id,
		round: round?.id ?? null,
		what,
		detail: detail ?? null,
		reason: worded(reason),
		at: moment.wall,
		takes: {}
	};
}

const worded = (reason: string | undefined) => reason?.trim().toWellFormed() || null;

/** Rounds that were open close when another opens: unshown words stay their author's. */
function others(rows: Rows, opening: RoundRow, moment: Moment): Row[] {
	return rows
		.rounds()
		.filter((round) => round.id !== opening.id && (round.stage === 'writing' || round.stage === 'shown'))
		.flatMap((round) => [...letGo(rows, round, moment), { ...round, stage: 'closed' as const, ...clocked(round, 'closed', moment) }]);
}

function reopened(field: FieldRow, rows: Rows, moment: Moment): Row[] {
	return field.opensAfter === null || field.open ? opened(field, rows, moment) : [];
}

/** At closing, released unsigned words of live fields are shown when they are enough; else not at all. */
function letGo(rows: Rows, round: RoundRow, moment: Moment): Row[] {
	return rows.fields(round.id).flatMap((field) =>
		released(
			field,
			rows.answers(field.id).filter((answer) => answer.pending),
			rows,
			moment
		)
	);
}

/** How long a round was open: counted while it is written in or looked at. */
function clocked(round: RoundRow, to: RoundStage, moment: Moment): Pick<RoundRow, 'used' | 'since'> {
	const used = round.used + (round.since === null ? 0 : Math.max(0, moment.steady - round.since));
	return to === 'writing' || to === 'shown' ? { used, since: moment.steady } : { used, since: null };
}

const started = (round: RoundRow, moment: Moment): SessionRow['timer'] => ({
	state: 'running',
	ends: moment.steady + round.minutes * 60_000,
	total: round.minutes * 60_000
});

function replaceSession(out: Row[], session: SessionRow, change: Partial<SessionRow>): void {
	const at = out.findIndex((row) => row.kind === 'session');
	const current = (at < 0 ? session : out[at]) as SessionRow;
	const next = { ...current, ...change };
	if (at < 0) out.push(next);
	else out[at] = next;
}
