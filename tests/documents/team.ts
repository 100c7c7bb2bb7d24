/** A team over a series, on a shelf of its own: conversations that were held by the product's own decisions, stored, and documents made of them. */
import type { Db } from '#lib/server/storage/database.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { seriesShelf } from '#lib/server/storage/series.ts';
import { quotes } from '#lib/domain/consent.ts';
import type { Context } from '#lib/domain/consent.ts';
import { newId } from '#lib/domain/id.ts';
import { Rows } from '#lib/domain/rows.ts';
import type { SessionRow } from '#lib/domain/row.ts';
import { made } from '#lib/server/documents/making.ts';
import type { Drawn, Made, Order, Wish } from '#lib/server/documents/order.ts';
import { ELLEN, Story, TEAM } from '../cast.ts';
import { meetingOf } from '../domain/meeting-of.ts';
import { Archive } from '../storage/archive.ts';

export const PEOPLE = ['Joris', 'Mo', 'Naima', 'Sander', 'Roos', 'Anouk'];
export const SERIES = 'reeks-een';

export class Team {
	readonly shelf = new Archive();

	constructor() {
		const [createdAt, updatedAt] = [new Date(0), new Date(0)];
		const people = ['ellen', 'fenna'].map((id) => ({ id, name: id, email: `${id}@deugdelijk.example`, createdAt, updatedAt }));
		this.shelf.database.db.insert(schema.person).values(people).run();
	}

	async series(aim = 'Weten waar we voor staan', turns: string[] = []): Promise<void> {
		const one = { id: SERIES, team: TEAM, method: 'groeiend-kwaliteitsbewustzijn', title: 'Samen kijken', aim, createdAt: 1 };
		await seriesShelf(this.shelf.database).make({ ...one, turns: turns.map((session) => ({ session, skipped: false })) }, []);
	}

	keep(story: Story, more: Partial<SessionRow> = {}): string {
		const rows = [...story.rows.all()].map((row) => (row.kind === 'session' ? { ...row, ...more } : row));
		this.shelf.sessions.create(rows);
		return story.rows.session.id;
	}

	agree(session: string, context: Context, words: Record<string, string> = {}): void {
		agree(this.shelf.database.db, new Rows(this.shelf.sessions.load(session)!.rows), context, words);
	}

	/** As the thread of the workshop makes it, without the thread. */
	async read(wish: Wish): Promise<Drawn | undefined> {
		const one = await this.#made({ wish, format: '', sheet: '' });
		return 'drawn' in one ? one.drawn : undefined;
	}

	async file(wish: Wish, format: string): Promise<Uint8Array | undefined> {
		const one = await this.#made({ wish, format, sheet: '' });
		return 'file' in one ? one.file : undefined;
	}

	async #made(order: Order): Promise<Made> {
		const one = await made(this.shelf.folder, order);
		if ('failed' in one) throw new Error(one.failed);
		return one;
	}

	wish(kind: string, of = '', more: Partial<Wish> = {}): Wish {
		const plain = {
			version: 'team',
			open: false,
			language: 'nl',
			origin: 'https://deugdelijk.example',
			maker: 'Ellen',
			typed: {}
		} as const;
		return { kind, team: TEAM, of, ...plain, ...more };
	}

	close(): void {
		this.shelf.clear();
	}
}

/** Everybody says yes to this use of what they said, and can be reached. `words`: who puts it otherwise, and how. */
export function agree(db: Pick<Db, 'insert'>, rows: Rows, context: Context, words: Record<string, string> = {}): void {
	const session = rows.session.id;
	for (const { answer, seat, text } of quotes(rows)) {
		db.insert(schema.access).values({ hash: newId(), session, purpose: 'return', seat, ends: Number.MAX_SAFE_INTEGER }).run();
		const other = words[text] ?? null;
		const told = { session, context, answer, askedBy: null, askedAt: 1, answeredAt: 2 };
		db.insert(schema.consent)
			.values({ ...told, state: other ? 'reworded' : 'yes', words: other })
			.run();
	}
}

/** The first meeting with something in every kind of field; closed. */
export function firstMeeting(more: Partial<SessionRow> = {}): Story {
	const meeting = Story.running(PEOPLE, 7);
	meeting.rows.apply({ put: [{ ...meeting.rows.session, ...more }], drop: [] });
	meeting.step('inchecken', 'writing');
	meeting.give('Mo', meeting.put('Mo', 'nodig', 'Dat we elkaar laten uitpraten.'));
	meeting.step('oordelen', 'writing');
	meeting.put('Joris', 'top-drie', [{ key: 'trouw' }, { own: 'Lef op vrijdag' }]);
	meeting.put('Mo', 'top-drie', [{ key: 'aandacht' }, { key: 'trouw' }]);
	meeting.put('Mo', 'waarom', 'Omdat het daar begint.');
	meeting.step('oordelen', 'shown');
	meeting.step('verdiepen', 'writing');
	meeting.give('Joris', meeting.put('Joris', 'te-weinig-te-veel', { column: 'te-veel', text: 'Ik blijf bellen.' }, { about: 'trouw' }));
	meeting.step('oogst', 'writing');
	meeting.put('Roos', 'goed-werk', 'als iemand merkt dat we blijven komen');
	meeting.put('Anouk', 'goed-werk', 'als Sander zegt dat het mag', { ticket: meeting.ticket('Anouk', 'goed-werk') });
	meeting.put('Sander', 'verschil-en-vraag', { column: 'verschillen', text: 'Of naasten mee beslissen.' });
	meeting.step('oogst', 'shown');
	meeting.do(ELLEN, 'round:skip', { round: meeting.round('delen').id, skipped: true, reason: 'Er was weinig tijd.' });
	meeting.close();
	return meeting;
}

/** The fourth meeting: a situation on the table, judged before and after, with a difference, an agreement and a note beside it; closed. */
export function fourthMeeting(more: Partial<SessionRow> = {}): Story {
	const meeting = meetingOf('gk4', PEOPLE, { date: '2027-01-12', ...more }, 11);
	const seats = [meeting.seat('Mo').id];
	meeting.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats });
	meeting.step('delen', 'writing');
	const brought = meeting.put('Mo', 'begeleiding', { title: 'De man met de duiven', text: 'Hij liet niemand meer binnen.' });
	meeting.give('Mo', brought);
	meeting.do(meeting.as('Mo'), 'answer:keep', { id: brought, keep: 'all' });
	meeting.step('oordeel-vooraf', 'writing');
	const judge = (key: string, who: string, at: string) => meeting.put(who, key, { key: at });
	judge('oordeel-vooraf', 'Joris', 'nee');
	judge('oordeel-vooraf', 'Naima', 'ja');
	meeting.put('Joris', 'want', 'Niemand belde terug.');
	meeting.step('oordeel-vooraf', 'shown');
	meeting.step('oordeel-achteraf', 'writing');
	judge('oordeel-achteraf', 'Joris', 'ja');
	judge('oordeel-achteraf', 'Naima', 'ja');
	meeting.step('oordeel-achteraf', 'shown');
	meeting.step('oogst', 'writing');
	const [, differ] = meeting.field('drie-kolommen').settings.columns!;
	const difference = meeting.put('Naima', 'drie-kolommen', { column: differ!.key, text: 'of we langer hadden moeten blijven' });
	meeting.give('Naima', difference);
	meeting.give('Roos', meeting.put('Roos', 'goede-begeleiding', 'als niemand het alleen hoeft te doen'));
	meeting.step('oogst', 'shown');
	const note = {
		id: meeting.id(),
		what: 'minority',
		about: difference,
		key: null,
		text: 'Ik vond het lang genoeg.',
		how: '',
		named: false
	} as const;
	meeting.do(meeting.as('Anouk'), 'aside:put', note);
	meeting.step('afspraak', 'writing');
	const agreed = { what: 'We bellen samen met de huisarts.', who: 'Mo', when: 'deze week', notice: 'dat wij bellen', back: '2027-02-02' };
	meeting.put('Mo', 'afspraak', agreed);
	meeting.close();
	return meeting;
}
