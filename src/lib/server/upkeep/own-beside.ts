/** What is kept of somebody with an account beside what they wrote in conversations: said later, asked, looked for, read, and where they are signed in. */
import type { Running } from '../boot.ts';
import { askedOf } from '../consent-form.ts';
import type { Asked } from '../consent-form.ts';
import type { PersonSaying } from '../storage/afterwords.ts';

type App = Pick<Running, 'afterwords' | 'consents' | 'savedSearches' | 'accessLog' | 'papers' | 'auth'>;

export type OwnBeside = ReturnType<typeof ownBeside>;

export function ownBeside(app: App, who: PersonSaying) {
	const { person } = who;
	return {
		said: app.afterwords.everywhere(who),
		asked: askedOf(app.consents, { person }),
		asking: app.consents.askedBy(person),
		searches: app.savedSearches.ofPerson(person),
		papers: app.papers.writtenBy(person),
		access: app.accessLog.ofPerson(person),
		devices: app.auth.people.signIns(person).map(({ label, began }) => ({ label, since: began.getTime() })),
		offices: app.auth.offices.of(person)
	};
}

const moment = (at: number) => new Date(at).toISOString();

/** Without what only the page needs. Whoever has no account has the first two, of one conversation. */
export const saidData = (said: Pick<OwnBeside['said'][number], 'what' | 'text' | 'more' | 'state' | 'name'>[]) =>
	said.map(({ what, text, more, state, name }) => ({ what, text, more, state, withName: name !== null }));
export const askedData = (asked: Asked[]) =>
	asked.map(({ date, context, state, text, other, askedAt }) => ({
		date,
		use: context,
		state,
		text,
		otherWords: other,
		asked: moment(askedAt)
	}));

export const besideData = ({ said, asked, asking, searches, papers, access, devices, offices }: OwnBeside) => ({
	offices,
	devices: devices.map(({ label, since }) => ({ label, since: moment(since) })),
	saidLater: said.map(({ date }, nth) => ({ date, ...saidData(said)[nth]! })),
	askedOfMe: askedData(asked),
	askedByMe: asking.map(({ date, context, at }) => ({ date, use: context, asked: moment(at) })),
	savedSearches: searches.map(({ team, title, query, at }) => ({ team, title, query, saved: moment(at) })),
	writtenInDocuments: papers.map(({ team, kind, at, words }) => ({ team, kind, written: moment(at), words })),
	accessLog: access.map(({ team, kind, at, date }) => ({ team, what: kind, at: moment(at), conversation: date }))
});
