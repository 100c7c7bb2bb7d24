/** What people wrote in documents goes as conversations do: announced two weeks before, then with all its versions, unless the team holds it. */
import type { Id } from '../../domain/id.ts';
import { paperGoing, planOf } from '../../domain/retention.ts';
import type { Day, Notice } from '../../domain/retention.ts';
import type { Running } from '../boot.ts';

type App = Pick<Running, 'papers' | 'paperNotices' | 'keeping'>;

/** What would go of it up to and with this day, the first first. */
export function papersGoing(app: App, team: Id, until: Day) {
	const periods = app.keeping.periods(team);
	return app.papers
		.written(team)
		.map(({ last, ...one }) => ({ ...one, on: paperGoing(last, periods).on, held: app.keeping.paperHeld(team, one.of) }))
		.filter(({ on }) => on <= until)
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Answers with what was announced. */
export async function keepPapers(app: App, team: Id, today: Day): Promise<Notice[]> {
	const periods = app.keeping.periods(team);
	const announced = app.paperNotices.ofTeam(team);
	const told: Notice[] = [];
	for (const { kind, of, last } of app.papers.written(team)) {
		const paper = { team, kind, of };
		const before = announced.filter((one) => one.kind === kind && one.of === of);
		const known = before.map(({ goes }): Notice => ({ session: '', kind: 'paper', goes }));
		const plan = planOf('', [paperGoing(last, periods)], known, app.keeping.paperHeld(team, of), today);
		const [soon] = plan.tell;
		if (plan.erase.length) await app.papers.remove(paper);
		else if (soon || plan.withdraw.length) await app.paperNotices.tell(paper, soon?.goes ?? null);
		told.push(...plan.tell);
	}
	return told;
}
