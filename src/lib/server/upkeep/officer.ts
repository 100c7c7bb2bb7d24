/**
 * What whoever looks after privacy does to a team, on request and without reading: erasing a person or a situation, holding and letting go. Each time the
 * team is told: in its access log, on its page, and by mail where there is a mail server.
 */
import type { Id } from '../../domain/id.ts';
import type { Running } from '../boot.ts';
import { inTheirWords } from '../http/language.ts';
import { letters } from '../mail/letters.ts';
import type { AccessKind } from '../storage/schema/access-log.ts';
import { unread } from '../storage/unread.ts';
import type { Sat } from '../storage/unread.ts';
import { eraseSaid, eraseSeat, narrowSituation } from './erase.ts';
import type { Erased } from './erase.ts';

type App = Pick<Running, 'database' | 'sessions' | 'rooms' | 'stories' | 'afterwords' | 'accessLog' | 'auth' | 'mail'>;
type Team = { id: Id; name: string };
type Deed = Extract<AccessKind, `officer-${string}`>;
export type Officer = { id: Id; name: string };

/** By the name they had in conversations, or the address of their account. */
export function seatsOf(app: Pick<App, 'database' | 'auth'>, team: Id, who: string): Sat[] {
	return unread(app.database).seats(team, who, accountOf(app, who));
}

/** Everything under their name on these days; without days on all of them, and then also what they said later. */
export async function erasePerson(app: App, team: Team, officer: Officer, who: string, session: Id | null): Promise<Erased> {
	const found = seatsOf(app, team.id, who).filter((one) => session === null || one.session === session);
	const person = session === null ? accountOf(app, who) : null;
	const outcomes: Erased[] = [];
	for (const one of found) outcomes.push(await eraseSeat(app, one.session, one.seat));
	if (person !== null && (await eraseSaid(app, team.id, person))) outcomes.push('gone');
	if (outcomes.includes('gone')) await tell(app, team, officer, 'officer-erased', session);
	return outcomes.includes('running') ? 'running' : outcomes.includes('gone') ? 'gone' : 'not-found';
}

/** The situations of one conversation, and what others wrote about them. */
export async function eraseSituations(app: App, team: Team, officer: Officer, session: Id): Promise<Erased> {
	const ids = unread(app.database).situations(team.id).get(session) ?? [];
	let outcome: Erased = 'not-found';
	for (const id of ids) outcome = await narrowSituation(app, session, null, id, 'nothing');
	if (outcome === 'gone') await tell(app, team, officer, 'officer-erased', session);
	return outcome;
}

/** The log is written before anybody is answered; mails go their own way. */
export async function tell(
	app: Pick<App, 'accessLog' | 'auth' | 'mail'>,
	team: Team,
	officer: Officer,
	deed: Deed,
	session: Id | null = null
) {
	app.accessLog.note(team.id, officer, deed, session);
	if (!app.mail.on) return;
	for (const person of app.auth.teams.members(team.id).flatMap(({ id }) => app.auth.people.withId(id) ?? []))
		void app.mail.send({ to: person.email, ...inTheirWords(person.language, () => letters.byOfficer(person.name, team.name)) });
}

const accountOf = ({ auth }: Pick<App, 'auth'>, who: string): Id | null => auth.people.withEmail(who.trim())?.id ?? null;
