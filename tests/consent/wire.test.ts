import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLobby, planMeeting, takeSeat, Visitor } from '../drive.ts';
import { House, openField, openRound } from '../live/house.ts';
import { Marks } from '../live/marks.ts';
import { openPostbox } from '../server/mail/postbox.ts';
import type { Letter } from '../server/mail/postbox.ts';

let house: House;
let postbox: Awaited<ReturnType<typeof openPostbox>>;
const marks = new Marks();
beforeAll(async () => {
	postbox = await openPostbox({ keep: true });
	const { smtpUrl, mailFrom } = postbox.settings;
	house = await House.open({ env: { LOG_LEVEL: 'debug', SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } });
});
afterAll(async () => {
	marks.close();
	await house.close();
	await postbox.close();
});

test('R5 R13: what an author says about a sentence is theirs and of who asks; no other browser hears it, no log has it, and taken back it is gone', async () => {
	const lead = await marks.browser('leader', house.app.port, house.ellen);
	const session = await planMeeting(house.ellen, house.team);
	const { leader, code } = await openLobby(lead, session);
	const browsers = { mo: await marks.browser('mo', house.app.port), joris: await marks.browser('joris', house.app.port) };
	const mo = await takeSeat(marks.url('mo'), code, 'Mo', {}, browsers.mo);
	const joris = await takeSeat(marks.url('joris'), code, 'Joris', {}, browsers.joris);
	house.keep(leader, mo, joris);
	await openRound({ leader }, 'inchecken');
	const { id: field } = await openField(mo, 'nodig');
	const said = marks.mark('a sentence shared with the team', 'leader', 'mo', 'joris');
	const answer = await mo.put(field, said);
	await mo.share(answer);
	const { link } = await mo.client.send('seat:return', {});
	marks.add(link.split('#')[1]!, 'a return link', 'mo');
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });

	const page = `/teams/${house.team}/logboek/${session}/toestemming`;
	await lead.submit(`${page}?/ask`, { answer, context: 'funder' });
	await browsers.mo.submit('/terug?/open', { link });
	const other = marks.mark('other words for it', 'leader', 'mo');
	const reply = { session, answer, context: 'funder', words: other, reply: 'reworded' };
	await browsers.mo.submit('/terug?/consent', reply);
	for (const stranger of [browsers.joris, await marks.browser('nobody', house.app.port)]) {
		expect((await stranger.post('/terug?/consent', { ...reply, words: '', reply: 'yes' })).type).toBe('failure');
		for (const path of [page, `${page}/__data.json`, '/toestemming', '/terug', '/terug/__data.json'])
			await (await stranger.get(path)).text();
		await marks.lookAround(stranger, session, house.team);
	}
	for (const visitor of [lead, browsers.mo]) for (const path of [page, '/terug']) await (await visitor.get(path)).text();
	marks.search();
	expect(marks.heardBy(other).sort()).toEqual(['leader', 'mo']);

	await browsers.mo.submit('/terug?/consent', { ...reply, words: '', reply: 'withdrawn' });
	const files = [house.file, `${house.file}-wal`].map((file) => readFileSync(file, 'latin1')).join();
	expect(files).not.toContain(other);
	expect(files).toContain(said);
	expect(marks.within(house.printed)).toEqual([]);

	// A thought that comes later: sent twice it is said once (R2), by the same link it is read and taken away, by nobody else's.
	const later = 'Ik denk nog aan haar deur.';
	for (let i = 0; i < 2; i++) await browsers.mo.submit('/terug?/reflection', { text: later, named: 'no' });
	const own = await (await browsers.mo.get('/terug')).text();
	const ids = [...own.matchAll(/action="\?\/drop"[^]*?name="id" value="(\w{26})"/g)].map((found) => found[1]!);
	expect(ids).toHaveLength(1);
	expect((await browsers.joris.post('/terug?/drop', { id: ids[0]! })).type).toBe('failure');
	await browsers.mo.submit('/terug?/drop', { id: ids[0]! });
	// A correction of one's own words, with why: by the link of who wrote them, and by nobody else's.
	const right = { about: answer, text: 'Het was de achterdeur.', more: 'Ik haalde ze door elkaar.' };
	expect((await browsers.joris.post('/terug?/correction', right)).type).toBe('failure');
	for (let i = 0; i < 2; i++) await browsers.mo.submit('/terug?/correction', right);
	const read = await (await lead.get(`/teams/${house.team}/logboek/${session}`)).text();
	expect(read.split(`>${right.text}<`)).toHaveLength(2);
	expect(read).toContain(right.more);
	expect((await browsers.mo.post('/terug?/remark', { about: answer, text: 'Nee.' })).type).toBe('failure');
	expect(await (await browsers.mo.get('/terug')).text()).not.toContain(later);
});

test('R5: who has an account reads once in a mail that something is asked, in their language, and nothing of what', async () => {
	const { link } = (await house.ellen.ask(`/teams/${house.team}?/invite`, { label: '', role: 'reader' })) as { link: string };
	const roos = new Visitor(house.url);
	await roos.submit('/uitnodiging?/open', { link });
	await roos.submit('/uitnodiging?/make', { name: 'Roos', email: 'roos@buurthulp.example', password: 'dauw op het raamkozijn' });
	const meeting = await house.meeting();
	const seat = house.keep(await takeSeat(house.url, meeting.code, 'Roos', {}, roos))[0]!;
	await openRound(meeting, 'inchecken');
	const { id: field } = await openField(seat, 'nodig');
	const answer = await seat.put(field, 'Een uur zonder telefoon.');
	await seat.share(answer);
	const { client } = meeting.leader;
	await client.send('session:stage', { from: 'running', to: 'done', pen: meeting.leader.pen() });
	await client.send('session:stage', { from: 'done', to: 'closed', pen: meeting.leader.pen() });

	const note = 'You have been asked something';
	const inEnglish = async () => (await fetch(`${house.url}/teams`, { headers: { cookie: `${roos.cookie}; language=en` } })).text();
	expect(await inEnglish()).not.toContain(note);
	await expect.poll(() => house.read((db) => db.prepare("select language from person where name = 'Roos'").pluck().get())).toBe('en');
	const page = `/teams/${house.team}/logboek/${meeting.session}/toestemming`;
	const ask = (context: string) => house.ellen.submit(`${page}?/ask`, { answer, context });
	for (const context of ['funder', 'funder', 'outside']) await ask(context);
	// Both were asked to prove their address when they made their account.
	const about = (all: Letter[]) => all.filter(({ source }) => source.includes(note));
	const [, , letter] = [await postbox.next(), await postbox.next(), await postbox.next()];
	expect(letter.to).toEqual(['roos@buurthulp.example']);
	expect(about([letter])).toHaveLength(1);
	expect(letter.text).toContain(`${house.url}/toestemming`);
	expect(letter.text).not.toMatch(/telefoon|Ellen|Noord|funder|werk betaalt/);
	expect(await inEnglish()).toContain(note);
	// Nothing of it comes twice: a mail that is asked for now is the next one.
	await roos.submit('/ik?/prove', {});
	expect(about([await postbox.next(), ...postbox.letters])).toEqual([]);
});
