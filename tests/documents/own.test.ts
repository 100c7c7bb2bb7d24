import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quotes } from '#lib/domain/consent.ts';
import { mayTake } from '#lib/domain/documents/own-team.ts';
import { announceMeetings } from '#lib/server/upkeep/meeting-mail.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { TEAM } from '../cast.ts';
import type { Story } from '../cast.ts';
import { firstMeeting, fourthMeeting, Team } from './team.ts';

let team: Team;
beforeAll(() => void (team = new Team()));
afterAll(() => team.close());

/** Everybody said yes. */
const all = ({ rows }: Story) => new Map(quotes(rows).map(({ answer, text }) => [answer, text]));

describe('A page for one’s own team', () => {
	test('may hold the harvest everybody shares and one’s own words, and nothing of others or of a situation', () => {
		const first = firstMeeting();
		const lines = mayTake(first.rows, first.seat('Sander').id, all(first));
		expect(lines.map(({ text }) => text)).toEqual(
			expect.arrayContaining(['als iemand merkt dat we blijven komen', 'Of naasten mee beslissen.'])
		);
		expect(lines.find(({ text }) => text === 'Of naasten mee beslissen.')!.own).toBe(true);
		expect(lines.map(({ text }) => text)).not.toContain('Dat we elkaar laten uitpraten.');
		const fourth = fourthMeeting();
		const others = JSON.stringify(mayTake(fourth.rows, fourth.seat('Roos').id, all(fourth)));
		for (const words of ['duiven', 'huisarts', 'belde terug']) expect(others).not.toContain(words);
		const differ = mayTake(fourth.rows, fourth.seat('Roos').id, all(fourth)).find(({ text }) => text.startsWith('of we langer'))!;
		expect(differ.beside).toEqual(['Ik vond het lang genoeg.']);
		const unasked = mayTake(first.rows, first.seat('Sander').id, new Map());
		expect(unasked.every(({ own }) => own)).toBe(true);
	});

	test('is made of what was typed and chosen, as Word and as PDF', async () => {
		const typed = {
			gevonden: 'Dat het mag schuren.',
			voorstel: 'Een kwartier per week.',
			vraag: '',
			gekozen: JSON.stringify([{ text: 'als iemand blijft', beside: ['Als hij dat wil.'] }])
		};
		const { doc } = (await team.read(team.wish('eigen-team', '', { typed })))!;
		expect(doc.parts.map((part) => ('text' in part ? part.text : ''))).toEqual([
			'Wat we vonden',
			'Dat het mag schuren.',
			'als iemand blijft',
			'Wat ik voorstel',
			'Een kwartier per week.'
		]);
		expect(doc.parts[2]).toMatchObject({ beside: [{ by: 'Kanttekening', text: 'Als hij dat wil.' }] });
	});
});

describe('Two days before a meeting', () => {
	test('everybody of the team gets one short mail with our question and where, once, and only their own intention', async () => {
		const { database, sessions } = team.shelf;
		const db = database.db;
		for (const person of ['ellen', 'fenna']) db.insert(schema.member).values({ team: TEAM, person, role: 'owner' }).run();
		const before = firstMeeting({ date: '2026-11-01' });
		before.rows.apply({ put: [{ ...before.seat('Mo'), person: 'ellen' }], drop: [] });
		const field = before.field('voornemen');
		const value = { what: 'Ik wacht langer.', who: '', when: '', notice: '', back: '' };
		const seat = before.seat('Mo').id;
		const answer = { ...before.answers('goed-werk')[0]!, id: before.id(), field: field.id, round: field.round, seat, value, given: null };
		before.rows.apply({ put: [answer], drop: [] });
		team.keep(before);
		const post: { to: string; subject: string; text: string }[] = [];
		const mail = { on: true, send: async (one: (typeof post)[number]) => post.push(one) > 0, close: () => undefined };
		const app = { mail, sessions, database };
		expect(await announceMeetings(app, '2026-11-28')).toBe(0);
		expect(await announceMeetings(app, '2026-11-29')).toBe(2);
		expect(await announceMeetings(app, '2026-11-29')).toBe(0);
		expect(post.every(({ text }) => text.includes('Waar staan we voor') || text.includes('Wanneer'))).toBe(true);
		expect(post.filter(({ text }) => text.includes('Ik wacht langer.')).map(({ to }) => to)).toEqual(['ellen@deugdelijk.example']);
		expect(await announceMeetings({ ...app, mail: { ...mail, on: false } }, '2026-11-29')).toBe(0);
	});
});
