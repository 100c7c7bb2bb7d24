/**
 * `npm run demo`: the real app in a data folder of its own, with a team and six colleagues who come to the lobby and take part, so that one person
 * can lead the first meeting alone. A second team has met ten times and can be read back. The colleagues use the product's own doors, as people's browsers do.
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { firstFacilitator, makeTeam, openLobby, planMeeting, signedIn } from '../drive.ts';
import type { Account, Visitor } from '../drive.ts';
import { playTeam } from '../seed/drive.ts';
import { colleagues } from './colleagues.ts';
import { sit } from './sitting.ts';

type Demo = { account: Account; team: string };

const data = process.env.DATA_DIR!;
const known = join(data, 'demo.json');
const app = fork(join(import.meta.dirname, '../../src/start.ts'), { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
let printed = '';
app.stdout!.on('data', (text: Buffer) => (printed += text));
app.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill('SIGTERM'));

const port = await new Promise<number>((done) => app.once('message', (message) => done((message as { port: number }).port)));
const url = `http://${process.env.HOST ?? 'localhost'}:${port}`;
const first = !existsSync(known);
const { visitor, demo } = await house();
const session = await planMeeting(visitor, demo.team, { date: new Date().toISOString().slice(0, 10) });
const { leader, code } = await openLobby(visitor, session);
leader.close();

say(`Deugdelijk, om te proberen / to try

  1. ${url}/inloggen
     ${demo.account.email}
     ${demo.account.password}
  2. ${url}/gesprek/${session}/leiden

  Zes collega's komen binnen en doen mee. Doe zelf ook mee met een telefoon: code ${code}
  Six colleagues come in and take part. Take part yourself with a phone: code ${code}

${printed
	.split('\n')
	.filter((line) => line.startsWith('  http') && !line.includes('#'))
	.join('\n')}

  Stoppen / stop: Ctrl+C
`);

// A team with years behind it, to read back in: it plays its ten meetings while you look around.
if (first)
	void playTeam(url, visitor, 'Team Zuid').then((team) =>
		say(`  Team Zuid heeft een logboek van twee reeksen / has a logbook of two series: ${url}/teams/${team}/logboek`)
	);

for (const colleague of colleagues) {
	await pause(1200);
	await sit(url, code, colleague, 9000);
}

async function house(): Promise<{ visitor: Visitor; demo: Demo }> {
	if (existsSync(known)) {
		const demo = JSON.parse(readFileSync(known, 'utf8')) as Demo;
		return { visitor: await signedIn(url, demo.account), demo };
	}
	const account: Account = {
		name: 'Ellen',
		email: 'ellen@demo.example',
		password: `kopje-koffie-${Math.floor(1000 + Math.random() * 9000)}`
	};
	const visitor = await firstFacilitator(url, /\S+welkom#\S+/.exec(printed)![0], account);
	const demo = { account, team: await makeTeam(visitor, 'Team Noord') };
	writeFileSync(known, JSON.stringify(demo), { mode: 0o600 });
	return { visitor, demo };
}

function say(text: string): void {
	process.stdout.write(`\n${text}\n`);
}
