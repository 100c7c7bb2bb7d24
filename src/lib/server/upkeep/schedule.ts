/** What is looked after every day: in the night, and soon after a start, for a server may well be off at night. */
import { setTimeout as pause } from 'node:timers/promises';
import { Cron } from 'croner';
import { ACCESS_MONTHS } from '../../domain/retention-periods.ts';
import { daysAfter, monthsAfter } from '../../domain/retention.ts';
import type { Running } from '../boot.ts';
import { factsOf, log } from '../log.ts';
import { announceLookingBack } from './lookback-mail.ts';
import { announceMeetings } from './meeting-mail.ts';
import { tellByMail } from './retention-mail.ts';
import { retain } from './retention.ts';

/** After a start, milliseconds: first people come back to their conversations. */
const SOON = 5 * 60_000;

/** Answers with how to stop. */
export function everyDay(app: Running): () => void {
	let working: Promise<void> | undefined;
	const work = () => (working ??= today(app).finally(() => (working = undefined)));
	const cron = new Cron('17 3 * * *', { unref: true }, work);
	const soon = setTimeout(() => void work(), SOON);
	soon.unref();
	return () => {
		cron.stop();
		clearTimeout(soon);
	};
}

async function today(app: Running): Promise<void> {
	try {
		const day = new Date(app.clock.wall()).toISOString().slice(0, 10);
		await announceMeetings(app, day);
		await announceLookingBack(app, day);
		await retain(app, day, (team, notices) => tellByMail(app, team, notices));
		await app.auth.people.forgetExpired();
		await inSlices(() => app.keeping.forgetEnded(app.clock.wall()));
		await inSlices(() => app.accessLog.forget(Date.parse(monthsAfter(daysAfter(day, 1), -ACCESS_MONTHS))));
	} catch (error) {
		log('error', 'daily upkeep failed', factsOf(error));
	}
}

/** Deletes a part at a time, so that nobody who writes waits for it. */
async function inSlices(some: () => Promise<number>): Promise<void> {
	while (await some()) await pause(20);
}
