/** A conversation of one question in a form, played by the decisions of the product itself: the example of the styleguide, with rules of one's own. */
import { effective } from '#lib/domain/rules.ts';
import type { Rules } from '#lib/domain/rules.ts';
import { planned } from '#lib/domain/plan.ts';
import type { PlannedRound } from '#lib/domain/plan.ts';
import type { FieldRow, RoundRow, Text } from '#lib/domain/row.ts';
import { FOLLOWS, told } from '#lib/domain/streams.ts';
import type { Stream } from '#lib/domain/streams.ts';
import { formOf } from '#lib/forms/index.ts';
import { examples } from '../../src/routes/styleguide/examples.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';

/** Everybody writes but Anouk, who only reads; of a situation only who brings it. */
const WRITERS = NAMES.slice(0, 5);
const READER = 'Anouk';
const PRESENTER = 'Mo';
const KEY = 'proef';

export const exampleOf = (form: string) => examples.find((example) => example.form === form)!;

export class OneQuestion extends Story {
	readonly form: string;
	readonly about: string | null;
	readonly writers: readonly string[];

	constructor(form: string, rules: Rules, together = false) {
		super();
		this.form = form;
		const { prompt, settings, items, abouts, about, from, who, shape = 'one' } = exampleOf(form);
		const source = from ?? (abouts ? 'harvest:series' : items ? 'virtues' : undefined);
		const none: Text = { nl: 'Proef', en: 'Trial' };
		const round: PlannedRound = {
			...{ key: KEY, type: 'share', title: none, why: none, say: none, tip: none, pitfall: none, minutes: 5, minutesShort: 5, ...rules },
			fields: [
				{
					...settings,
					...{ key: KEY, form, prompt, shape: together ? 'shared' : shape === 'shared' ? 'one' : shape, yields: 'none' },
					...(source && { from: source }),
					...(about && { about }),
					...(who && { who })
				}
			]
		};
		this.brought = { virtues: items ?? [], agreements: abouts ?? [], harvest: abouts ?? [] };
		const rows = planned(this.rows.session.id, [round], 'normal', this.id);
		this.rows.apply({ put: rows.map((row) => (row.kind === 'round' ? { ...row, place: 50 } : row)), drop: [] });
		this.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		for (const name of [...WRITERS, READER]) this.join(name);
		this.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		if (who === 'presenter')
			this.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [this.seat(PRESENTER).id] });
		this.writers = who === 'presenter' ? [PRESENTER] : WRITERS;
		this.step(KEY, 'writing');
		// What it is about, or the first of what is answered apart.
		this.about = about ? (abouts?.[0]?.key ?? null) : (this.asked.abouts?.[0]?.key ?? null);
	}

	get asked(): FieldRow {
		return this.field(KEY);
	}
	get held(): RoundRow {
		return this.round(KEY);
	}

	/** Somebody's words in the question, with a ticket where there are no names. */
	write(name: string, value: unknown, wish: Parameters<Story['put']>[3] = {}) {
		const ticket = this.asked.rules.by === 'anonymous' ? this.ticket(name, KEY, this.about) : null;
		return { id: this.put(name, KEY, value, { about: this.about, ticket, ...wish }), ticket };
	}

	refuses(value: unknown): string {
		const ticket = this.asked.rules.by === 'anonymous' ? this.ticket('Mo', KEY, this.about) : null;
		return this.refused(this.as('Mo'), 'answer:put', this.words(KEY, value, { about: this.about, ticket }));
	}

	show(): void {
		this.step(KEY, 'shown');
	}

	/** All that reaches whoever did not write: a colleague, the leader and the screen. */
	reaches(): Record<string, string> {
		const seen = (streams: Stream[]) =>
			JSON.stringify([...this.rows.all()].flatMap((row) => streams.flatMap((stream) => told(row, stream) ?? [])));
		return { reader: seen(FOLLOWS.seat(this.seat(READER).id)), leader: seen(FOLLOWS.leader()), screen: seen(FOLLOWS.screen()) };
	}
}

/** The rules of a round as they hold for this form. */
export const holding = (form: string, rules: Rules) => effective(rules, {}, formOf(form).insists);
