/**
 * The days of somebody's own calendar: when they meet again, with the question and their own intentions, and when there is something to look back at. By the
 * seat of a link, or by an account; the latter also with what their teams planned. Only days that are still to come.
 */
import { ownIntentions } from '../../domain/agreements.ts';
import { chains } from '../../domain/chains.ts';
import type { CalendarDay } from '../../domain/documents/model.ts';
import type { Id } from '../../domain/id.ts';
import { ownThread } from '../../domain/own-thread.ts';
import type { Sat } from '../../domain/own-thread.ts';
import { Rows } from '../../domain/rows.ts';
import type { Language } from '../../i18n/language.ts';
import * as m from '../../i18n/messages/messages.js';
import type { Running } from '../boot.ts';
import { calendar } from '../documents/formats/ics.ts';
import { TYPES } from '../documents/formats/format.ts';
import { daysOf, meetingText } from '../documents/kinds/days.ts';
import { tongue } from '../documents/tongue.ts';
import { wordsOf } from '../live/page.ts';
import { satIn } from './mine.ts';

type App = Pick<Running, 'sessions' | 'entries' | 'clock'>;
type Who = { person: Id; teams: Id[] } | { session: Id; seat: Id };

/** Meetings of one team that are to come, at most. */
const MOST = 20;

export function agenda(app: App, who: Who, language: Language): CalendarDay[] {
	const spoken = ({ session }: Rows) => tongue(language, wordsOf(session.words));
	const today = new Date(app.clock.wall()).toISOString().slice(0, 10);
	const sat = satIn(app, who);
	const own = intentionsOf(sat);
	const words = own.map(({ text }) => text);
	const planned = 'teams' in who ? who.teams.flatMap((team) => meetings(team)) : [];
	const agreed = 'teams' in who ? who.teams.flatMap((team) => lookingBack(app, team)) : [];
	const again = sat.flatMap(({ rows }) =>
		daysOf(rows, spoken(rows), words).filter(({ id, day }) => id !== rows.session.id || !taken(rows, day))
	);
	const mine = own.map(({ id, back, text }) => ({ id, day: back, title: m.agenda_own_back(), text }));
	const all = [...planned, ...again, ...agreed, ...mine].filter(({ day }) => day >= today);
	return [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => (a.day < b.day ? -1 : 1));

	function meetings(team: Id): (CalendarDay & { team: Id })[] {
		const coming = app.sessions.ofTeam(team).filter(({ stage, date }) => (stage === 'planned' || stage === 'lobby') && date >= today);
		return coming.slice(-MOST).flatMap(({ id }) => {
			const stored = app.sessions.load(id);
			if (!stored) return [];
			const rows = new Rows(stored.rows);
			const { told } = spoken(rows);
			const { title, question, date, video } = rows.session;
			const text = meetingText(m.documents_mail_question({ question: told(question) }), words, video);
			return [{ id, team, day: date, title: told(title), text }];
		});
	}

	/** Stands there already as a meeting that was planned. */
	function taken(rows: Rows, day: string): boolean {
		return planned.some((one) => one.team === rows.session.team && one.day === day);
	}
}

/** As a file; undefined when no day is to come. */
export function agendaFile(app: App, who: Who, language: Language): Response | undefined {
	const days = agenda(app, who, language);
	if (!days.length) return undefined;
	return new Response(new Uint8Array(calendar(days, m.agenda_name())), {
		headers: { 'content-type': TYPES.ics, 'content-disposition': 'attachment; filename="agenda.ics"', 'cache-control': 'no-store' }
	});
}

/** Those that nothing ended yet. */
function intentionsOf(sat: Sat[]) {
	const seats = sat.map(({ seat }) => seat);
	const open = ownIntentions(
		sat.map(({ rows }) => rows),
		({ id }) => seats.includes(id)
	).map(({ key }) => key);
	return ownThread(sat).intentions.filter(({ id }) => open.includes(id));
}

/** Agreements that nothing ended, on the day they are looked back at. */
const lookingBack = (app: App, team: Id): CalendarDay[] =>
	chains(app.entries.ofKinds(team, ['agreement', 'followup']).reverse()).flatMap(({ agreement, done }) =>
		done || !agreement.agreement?.back
			? []
			: [{ id: agreement.id, day: agreement.agreement.back, title: m.agenda_back(), text: agreement.text }]
	);
