/** A round as those who take part will see it: opened, with something to choose from where that comes from the conversation itself. */
import type { FieldRow, Item } from '#lib/domain/row.ts';
import { planned, type PlannedRound } from '#lib/domain/plan.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenField, Visible } from '#lib/domain/view.ts';
import { formKeys } from '#lib/forms/index.ts';
import { tidy } from '#lib/methods/draft.ts';
import type { MethodRound } from '#lib/methods/schema.ts';
import type { TeamVirtue } from '#lib/methods/team-virtues.ts';

const NAMES = ['Naima', 'Joris', 'Mo'];
const EXAMPLES: Item[] = [1, 2, 3].map((nth) => ({ key: `voorbeeld-${nth}`, label: { nl: `Voorbeeld ${nth}`, en: `Example ${nth}` } }));
const PEOPLE: Item[] = NAMES.map((name) => ({ key: name.toLowerCase(), label: { nl: name, en: name } }));

export function preview(round: MethodRound, virtues: TeamVirtue[]): Visible<SeenField>[] {
	const known = round.fields.filter(({ form }) => formKeys.includes(form));
	// As it is published: in one language for both.
	const whole = tidy({ ...round, fields: known }) as PlannedRound;
	let nth = 0;
	const rows = planned('voorbeeld', [whole], 'normal', () => `voorbeeld-${nth++}`);
	return rows.flatMap((row) => (row.kind === 'field' ? [seen(opened(row, virtues))] : []));
}

function opened(field: FieldRow, virtues: TeamVirtue[]): FieldRow {
	const items = field.from ? listed(field.from, virtues) : (field.settings.options ?? null);
	const abouts = field.about === 'teller' ? PEOPLE : field.about ? (items ?? EXAMPLES).slice(0, 2) : null;
	return { ...field, open: true, items: field.about && field.about !== 'teller' ? null : items, abouts };
}

function listed(from: NonNullable<FieldRow['from']>, virtues: TeamVirtue[]): Item[] {
	if (from === 'participants') return PEOPLE;
	if (from !== 'virtues') return EXAMPLES;
	return virtues.flatMap(({ key, name, means, hidden }) => (hidden ? [] : [{ key, label: name, note: means }]));
}

const seen = (field: FieldRow) => view(field, 'seats') as Visible<SeenField>;
