/** A forgotten password, through the doors of the built app and a mail server beside it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ELLEN, play, signedIn, Visitor } from '../drive.ts';
import { openPostbox } from '../server/mail/postbox.ts';
import { gone, House } from './house.ts';

let postbox: Awaited<ReturnType<typeof openPostbox>>;
let house: House;

beforeAll(async () => {
	postbox = await openPostbox({ keep: true });
	house = await House.open({ env: { SMTP_URL: postbox.settings.smtpUrl, MAIL_FROM: postbox.settings.mailFrom } });
	const proof = await mailed('/e-mail');
	await house.ellen.get(proof);
	await house.ellen.ask('/e-mail?/prove', {});
});
afterAll(async () => {
	await house.close();
	await postbox.close();
});

/** The address in the next letter, without where the app stands. */
async function mailed(path: string): Promise<string> {
	const { text } = await postbox.next();
	return new RegExp(`http\\S+?(${path}\\?sleutel=\\S+)`).exec(text)![1]!;
}

const asked = (email: string) => new Visitor(house.url).post('/inloggen/vergeten?/ask', { email });

test('R10: the link leaves the address at once, works once, and ends every other sign-in with the pages that are open', async () => {
	const { session } = await house.meeting();
	const [leads] = house.keep(await play(await signedIn(house.url), session, 'lead'));
	const answers = [await asked('niemand@elders.example'), await asked(ELLEN.email)];
	expect(JSON.stringify(answers[0]).replace('niemand@elders.example', '')).toBe(JSON.stringify(answers[1]).replace(ELLEN.email, ''));
	const path = await mailed('/nieuw-wachtwoord');
	const [phone, other] = [new Visitor(house.url), new Visitor(house.url)];
	// Programs that look after mail open links too: that uses nothing up.
	for (const browser of [other, phone]) {
		const opened = await browser.get(path);
		expect([opened.status, opened.headers.get('location'), opened.headers.get('cache-control')]).toEqual([
			303,
			'/nieuw-wachtwoord',
			'no-store'
		]);
		expect(opened.headers.getSetCookie().join()).toMatch(/link=.*Path=\/nieuw-wachtwoord.*HttpOnly/i);
	}
	expect(await phone.submit('/nieuw-wachtwoord?/renew', { password: 'een koe op het dak' })).toBe('/teams');
	await gone(leads!);
	expect((await house.ellen.get('/teams')).status).toBe(303);
	expect((await phone.get('/teams')).status).toBe(200);
	await expect(other.submit('/nieuw-wachtwoord?/renew', { password: 'een paard in de gang' })).rejects.toThrow('gone');
	await expect(signedIn(house.url)).rejects.toThrow('wrong');
	house.ellen = await signedIn(house.url, { ...ELLEN, password: 'een koe op het dak' });
	expect(house.printed).not.toMatch(/sleutel|ellen@|koe op het dak/);
});

test('who mistyped so often that they have to wait is in with their new password all the same', async () => {
	const wrong = () => new Visitor(house.url).post('/inloggen', { email: ELLEN.email, password: 'iets heel anders' });
	for (let time = 0; time < 5; time++) await wrong();
	expect(JSON.stringify(await wrong())).toContain('wait');
	await asked(ELLEN.email);
	const phone = new Visitor(house.url);
	await phone.get(await mailed('/nieuw-wachtwoord'));
	expect(await phone.submit('/nieuw-wachtwoord?/renew', { password: 'een paard in de gang' })).toBe('/teams');
	expect((await phone.get('/teams')).status).toBe(200);
});
