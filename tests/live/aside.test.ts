import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import type { Commands } from '../../src/lib/domain/command.ts';
import { openScreen } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound } from './house.ts';
import type { Meeting } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

type Table = Meeting & { mo: Player; joris: Player; screen: Player; others: Player[] };

async function table(): Promise<Table> {
	const meeting = await house.meeting(['Mo', 'Joris']);
	const [mo, joris] = meeting.seats as [Player, Player];
	const screen = await openScreen(meeting.leader);
	house.keep(screen);
	return { ...meeting, mo, joris, screen, others: [joris, meeting.leader, screen] };
}

async function bring(by: Player, words: Partial<Commands['aside:put']> & Pick<Commands['aside:put'], 'what' | 'text'>): Promise<string> {
	const id = newId();
	await by.client.send('aside:put', { id, about: null, key: null, how: '', named: false, ...words, pen: by.pen() });
	return id;
}

const read = (player: Player, id: string) => player.client.mirror.get('aside', id)?.text;
/** Everybody has heard all that was said until now: something is told to all, and seen by all. */
async function caughtUp({ leader, mo, others }: Table): Promise<void> {
	const quiet = !leader.head!.quiet;
	await leader.client.send('session:quiet', { quiet, pen: leader.pen() });
	for (const one of [mo, ...others]) await one.until(() => one.head?.quiet === quiet);
}

test('R5 a parked solution reaches nobody until the parking place opens, and is gone from all pages when it shuts', async () => {
	const here = await table();
	const { leader, mo, others } = here;
	await openRound(here, 'inchecken');
	const id = await bring(mo, { what: 'parked', text: 'Bel de huisarts' });
	await mo.until(() => read(mo, id));
	await caughtUp(here);
	for (const one of others) expect(read(one, id)).toBeUndefined();
	await leader.client.send('session:parking', { open: true, pen: leader.pen() });
	for (const one of others) {
		await one.until(() => read(one, id));
		expect(one.client.mirror.get('aside', id)?.seat).toBeNull();
	}
	await leader.client.send('session:parking', { open: false, pen: leader.pen() });
	for (const one of others) await one.until(() => !read(one, id));
	expect(read(mo, id)).toBe('Bel de huisarts');
});

test('R5 what a client said reaches the leader alone, and everybody once it is put before them', async () => {
	const here = await table();
	const { leader, mo, joris, screen } = here;
	const id = await bring(mo, { what: 'voice', text: 'Vraag het eerst aan mij', how: 'Gezegd aan de deur' });
	await leader.until(() => read(leader, id));
	await openRound(here, 'inchecken');
	await caughtUp(here);
	for (const one of [joris, screen]) expect(read(one, id)).toBeUndefined();
	await leader.client.send('aside:open', { id, open: true, pen: leader.pen() });
	for (const one of [joris, screen]) await one.until(() => read(one, id));
	await mo.client.send('aside:drop', { id, pen: mo.pen() });
	for (const one of [joris, screen, leader]) await one.until(() => !read(one, id));
});

test('a minority note stands beside its outcome on every page, and goes where that goes', async () => {
	const here = await table();
	const { mo, joris, others } = here;
	await openRound(here, 'inchecken');
	const field = await openField(joris, 'nodig');
	const outcome = await joris.put(field.id, 'Dat we op tijd stoppen.');
	await joris.share(outcome);
	const id = await bring(mo, { what: 'minority', about: outcome, text: 'Ik heb juist tijd nodig.', named: true });
	for (const one of others) await one.until(() => one.client.mirror.get('aside', id)?.seat === mo.seat);
	await joris.client.send('answer:give', { id: outcome, give: false, ticket: null, pen: joris.pen() });
	for (const one of others) await one.until(() => !read(one, id));
	await joris.share(outcome);
	for (const one of others) await one.until(() => read(one, id));
});

test('R4 headings and what stands under them are the same on every page', async () => {
	const here = await table();
	const { leader, mo, joris, others } = here;
	await openRound(here, 'inchecken');
	const { id: field } = await openField(mo, 'nodig');
	const answer = await mo.put(field, 'Rust');
	await mo.share(answer);
	const group = newId();
	await leader.client.send('group:put', { id: group, field, label: 'Tijd', pen: leader.pen() });
	await leader.client.send('answer:group', { id: answer, group, pen: leader.pen() });
	for (const one of [mo, ...others])
		await one.until(
			() => one.client.mirror.get('group', group)?.label === 'Tijd' && one.client.mirror.get('answer', answer)?.group === group
		);
	await leader.client.send('part:set', { what: 'notetaker', key: 'notetaker', label: null, seats: [joris.seat], pen: leader.pen() });
	await joris.client.send('group:drop', { id: group, pen: joris.pen() });
	for (const one of [mo, ...others])
		await one.until(() => !one.client.mirror.get('group', group) && one.client.mirror.get('answer', answer)?.group === null);
});

test('headings, the room to gather words under them, one’s part and what lies open are drawn by the server: nothing jumps once the scripts are there', async () => {
	const here = await table();
	const { leader, mo, joris, screen } = here;
	await openRound(here, 'inchecken');
	const { id: field } = await openField(mo, 'nodig');
	const answer = await mo.put(field, 'Rust aan tafel');
	await mo.share(answer);
	const group = newId();
	await leader.client.send('group:put', { id: group, field, label: 'Tijd', pen: leader.pen() });
	await leader.client.send('answer:group', { id: answer, group, pen: leader.pen() });
	await leader.client.send('part:set', { what: 'notetaker', key: 'notetaker', label: null, seats: [joris.seat], pen: leader.pen() });
	const voice = await bring(mo, { what: 'voice', text: 'Vraag het eerst aan mij', how: 'Gezegd aan de deur' });
	await leader.client.send('aside:open', { id: voice, open: true, pen: leader.pen() });
	await bring(mo, { what: 'parked', text: 'Bel de huisarts' });
	await leader.client.send('session:parking', { open: true, pen: leader.pen() });

	const drawn = async (player: Player, path: string) => {
		const page = await (await player.visitor.get(path)).text();
		return page.slice(page.indexOf('<main'), page.indexOf('</main>'));
	};
	const headed = /<h3[^>]*>Tijd<\/h3>[^]*Rust aan tafel/;
	const [noting, other] = [await drawn(joris, `/gesprek/${here.session}`), await drawn(mo, `/gesprek/${here.session}`)];
	for (const words of [
		'Jij schrijft mee voor de groep.',
		'Orden onder kopjes',
		'Vraag het eerst aan mij',
		'Bel de huisarts',
		'Wat heb jij nodig'
	])
		expect(noting).toContain(words);
	expect(noting).toMatch(headed);
	for (const words of ['Jij schrijft mee', 'Orden onder kopjes']) expect(other).not.toContain(words);
	expect(await drawn(leader, `/gesprek/${here.session}/leiden`)).toMatch(headed);
	expect(await drawn(screen, `/scherm/${here.session}`)).toMatch(headed);
});
