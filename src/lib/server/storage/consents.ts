/**
 * Consents as stored, looked up through who may answer: a seat (by its return link) or a person (by their account). Documents ask `quotable` each
 * time they are made.
 */
import { and, asc, eq } from 'drizzle-orm';
import { answered, asked, quotable, quotes } from '../../domain/consent.ts';
import type { Consent, ConsentState, Context, Quote, Reply } from '../../domain/consent.ts';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { Rows } from '../../domain/rows.ts';
import type { Clock } from '../clock.ts';
import type { Database } from './database.ts';
import type { Gone } from './journal.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';
import type { Sessions } from './sessions.ts';

/** One sentence of one conversation. */
export type Entry = { session: Id; answer: Id };
/** Who may answer: everything they wrote in one seat, or under one account. */
export type Author = { session: Id; seat: Id } | { person: Id };
/** `tell`: the account of an author who has not heard yet that there is something to answer. */
export type Asking = { outcome: 'asked' | 'unreachable' | 'not-found'; tell: Id | null };
/** What somebody is asked: their sentence as it stands, and where they said it. */
export type Question = Consent & { quote: Quote; rows: Rows };

/** Several sentences asked in a row are heard of once, milliseconds. */
const IN_A_ROW = 24 * 3600_000;

export type Consents = ReturnType<typeof consents>;

/** Hears, before it is on disk, of what no longer stands, and after that of what stands again: an older database that is put back must not give it. */
export type Remembering = { gone(gone: Gone[]): void; back(session: Id, id: Id): void };
const nobody: Remembering = { gone: () => undefined, back: () => undefined };
type Kept = typeof schema.consent.$inferSelect;
const agreed = ({ state }: Pick<Consent, 'state'>) => state === 'yes' || state === 'reworded';
const useOf = ({ answer, context }: Pick<Consent, 'answer' | 'context'>): Id => `${answer}-${context}`;
/** A yes in its own words is the same yes each time; of other words each wording is one. */
const replyOf = (one: Kept): Id => `${useOf(one)}-${one.state === 'reworded' ? (one.wording ?? 'reworded') : 'yes'}`;

export function consents(
	{ sqlite, db }: Database,
	sessions: Pick<Sessions, 'load' | 'returnLink'>,
	clock: Pick<Clock, 'wall'>,
	remember = nobody
) {
	const { consent, answer, seat, person, session } = schema;
	const at = (entry: Entry, context: Context) =>
		and(eq(consent.session, entry.session), eq(consent.answer, entry.answer), eq(consent.context, context));
	const find = (entry: Entry, context: Context): Kept | undefined => db.select().from(consent).where(at(entry, context)).get();
	/** A conversation with what can be asked about in it; of one that does not exist nothing. */
	function held(session: Id): { rows: Rows; quotes: Quote[] } {
		const stored = sessions.load(session);
		const rows = new Rows(stored?.rows);
		return { rows, quotes: stored ? quotes(rows) : [] };
	}

	/** By their account, or by a link that still opens. */
	const reachable = (rows: Rows, id: Id): boolean => {
		const there = rows.get('seat', id);
		if (!there || (there.state !== 'in' && there.state !== 'left')) return false;
		if (sessions.returnLink(there.session, id, clock.wall())) return true;
		return there.person !== null && db.select({ id: person.id }).from(person).where(eq(person.id, there.person)).get() !== undefined;
	};

	/** Who asks themselves knows already, and so does who was asked a moment ago and has not answered. */
	function unaware(author: Id | null | undefined, askedBy: Id): Id | null {
		if (!author || author === askedBy) return null;
		const lately = ofAuthor({ person: author }).some(({ state, askedAt }) => state === 'asked' && askedAt > Date.now() - IN_A_ROW);
		return lately ? null : author;
	}

	const write = (next: Kept) =>
		db
			.insert(consent)
			.values(next)
			.onConflictDoUpdate({
				target: [consent.session, consent.answer, consent.context],
				set: next
			})
			.run();
	const by = (author: Author) =>
		'person' in author ? eq(seat.person, author.person) : and(eq(seat.session, author.session), eq(seat.id, author.seat));

	function ofAuthor(author: Author): Kept[] {
		return db
			.select({ consent })
			.from(consent)
			.innerJoin(answer, and(eq(answer.session, consent.session), eq(answer.id, consent.answer)))
			.innerJoin(seat, and(eq(seat.session, answer.session), eq(seat.id, answer.seat)))
			.where(by(author))
			.orderBy(asc(consent.askedAt), asc(consent.answer), asc(consent.context))
			.all()
			.map((row) => row.consent);
	}

	function* allowed(session: Id, context: Context): Iterable<[Id, string]> {
		const given = ofSession(session).filter((one) => one.context === context && agreed(one));
		if (!given.length) return;
		const { rows, quotes } = held(session);
		for (const quote of quotes) {
			const text = quotable(
				quote,
				given.find((one) => one.answer === quote.answer),
				reachable(rows, quote.seat)
			);
			if (text !== null) yield [quote.answer, text];
		}
	}

	const ofSession = (session: Id): Kept[] => db.select().from(consent).where(eq(consent.session, session)).all();

	return {
		ofSession,
		reachable,
		/** The sentence as it may stand there now, without a name; null when it may not. */
		quotable: (entry: Entry, context: Context): string | null => new Map(allowed(entry.session, context)).get(entry.answer) ?? null,
		/** All sentences of a conversation that may stand there now: answer → words. */
		quotableIn: (session: Id, context: Context): Map<Id, string> => new Map(allowed(session, context)),
		/** For who asks: what can be asked about, and how each use of it stands. Of who was asked nothing but the name that stands there anyway. */
		overview(session: Id) {
			const { rows, quotes } = held(session);
			const known = ofSession(session);
			const sentences = quotes.map(({ answer, name, prompt, text, seat }) => {
				const mine = known.filter((one) => one.answer === answer);
				const states = Object.fromEntries(mine.map(({ context, state }) => [context, state])) as Partial<Record<Context, ConsentState>>;
				const other = Object.fromEntries(mine.map(({ context, words }) => [context, words])) as Partial<Record<Context, string | null>>;
				return { answer, name, prompt, text, reachable: reachable(rows, seat), states, other };
			});
			return { head: rows.session, sentences };
		},
		/** What this author is asked or has answered, each with the sentence as it reads now. */
		asks(author: Author): Question[] {
			const known = new Map<Id, ReturnType<typeof held>>();
			return ofAuthor(author).flatMap((one) => {
				const there = known.get(one.session) ?? held(one.session);
				known.set(one.session, there);
				const quote = there.quotes.find(({ answer }) => answer === one.answer);
				return quote ? [{ ...one, quote, rows: there.rows }] : [];
			});
		},
		/** Whether something is asked of them that they did not answer yet. */
		waits(author: Author): boolean {
			return ofAuthor(author).some(({ state }) => state === 'asked') && this.asks(author).some(({ state }) => state === 'asked');
		},
		/** What somebody asked of others, and when; not what those said, for that is theirs. */
		askedBy: (asker: Id) =>
			db
				.select({ date: session.date, context: consent.context, at: consent.askedAt })
				.from(consent)
				.innerJoin(session, eq(session.id, consent.session))
				.where(eq(consent.askedBy, asker))
				.orderBy(asc(consent.askedAt), asc(consent.answer))
				.all(),
		/** Asks the author. `unreachable` counts as no; what cannot be asked about is not found. */
		ask: (entry: Entry, context: Context, askedBy: Id) =>
			patiently(() =>
				sqlite
					.transaction((): Asking => {
						const { rows, quotes } = held(entry.session);
						const quote = quotes.find(({ answer }) => answer === entry.answer);
						if (!quote) return { outcome: 'not-found', tell: null };
						if (!reachable(rows, quote.seat)) return { outcome: 'unreachable', tell: null };
						const before = find(entry, context);
						const tell = before ? null : unaware(rows.get('seat', quote.seat)?.person, askedBy);
						if (!before) write({ ...asked(before, { ...entry, context, askedBy, askedAt: Date.now() }), wording: null });
						return { outcome: 'asked', tell };
					})
					.immediate()
			),
		/** Somebody else's sentence is not found. */
		answer: (author: Author, entry: Entry, context: Context, reply: Reply, words: string) =>
			patiently(() =>
				sqlite
					.transaction((): Kept | undefined => {
						const before = ofAuthor(author).find(
							(one) => one.session === entry.session && one.answer === entry.answer && one.context === context
						);
						if (!before) return undefined;
						const said = answered(before, reply, words, Date.now());
						const next = { ...before, ...said, wording: said.state === 'reworded' ? newId() : null };
						remember.gone(outdatedBy(before, next));
						write(next);
						return next;
					})
					.immediate()
			).then((next) => {
				sqlite.pragma('wal_checkpoint(TRUNCATE)');
				if (next && agreed(next)) for (const id of [useOf(next), replyOf(next)]) remember.back(next.session, id);
				return next !== undefined;
			}),
		/** What was refused or changed since does not count; after a restore. Inside a transaction of the caller's; answers with how many. */
		outdated({ what, session, id }: Gone): number {
			if (what !== 'consent' && what !== 'reply') return 0;
			const named = what === 'consent' ? useOf : replyOf;
			const mine = ofSession(session).filter((one) => agreed(one) && named(one) === id);
			const instead = what === 'consent' ? ({ state: 'withdrawn' } as const) : ({ state: 'asked', answeredAt: null } as const);
			for (const one of mine) write({ ...one, ...instead, words: null, wording: null });
			return mine.length;
		}
	};
}

/** After a no nothing they said before stands. A plain yes stands again when it is given again, so it goes only when its words do. */
function outdatedBy(before: Kept, next: Kept): Gone[] {
	const { session } = next;
	const reworded = next.state === 'reworded';
	return [
		...(agreed(next) ? [] : [{ what: 'consent' as const, session, id: useOf(next) }]),
		...(before.state === 'reworded' ? [{ what: 'reply' as const, session, id: replyOf(before) }] : []),
		...(reworded ? [{ what: 'reply' as const, session, id: replyOf({ ...next, state: 'yes' }) }] : [])
	];
}
