/** What earlier conversations give to a next one: the harvest to look at again, ground rules and virtues to begin with, and what was left lying. */
import { same } from '../forms/form.ts';
import type { Id } from './id.ts';
import { keptLines } from './past.ts';
import type { KeptLine, Past } from './past.ts';
import type { Before, Item, SessionRow, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { view } from './view.ts';
import type { SeenAside } from './view.ts';

/** As many as one question can hold answers about; the newest, when there are more. */
const MOST = 60;
const HARVEST = ['harvest-shared', 'meaning', 'lesson'];
/** What holds for the team as a whole, whatever series it was found in. */
const LEADING = ['principle', 'promise'];

/** Lines the group wanted to keep, and the team's principles and promises, with how they stood when they were last looked at. The key is the answer's id. */
export function seriesHarvest({ all, near }: Past): Item[] {
	const found = new Map<string, Item>();
	for (const rows of all)
		for (const { round, field, answer, line } of keptLines(rows)) {
			const earlier = field.from === 'harvest:series' && answer.about ? found.get(answer.about) : undefined;
			if (earlier) found.set(earlier.key, { ...earlier, ...stands(line.tag, line.text) });
			else if (
				line.text.trim() &&
				(LEADING.includes(line.yields) || (near.includes(rows) && round.type === 'harvest' && HARVEST.includes(line.yields)))
			)
				found.set(answer.id, { key: answer.id, label: same(line.text) });
		}
	return [...found.values()].slice(-MOST);
}

/** How an old line stands now, and the words it goes on with. */
function stands(mark: Text | undefined, words: string): Pick<Item, 'note'> {
	const text = words.trim();
	if (!mark) return text ? { note: same(text) } : {};
	return { note: text ? { nl: `${mark.nl}: ${text}`, en: `${mark.en}: ${text}` } : mark };
}

/** The ground rules that were last made, and the virtues the group worked out; null when there are none. */
export function broughtBefore({ near }: Past): Before | null {
	const rules = near.map(groundRules).findLast((made) => made.length) ?? [];
	const virtues = new Map<string, Before['virtues'][number]>();
	for (const rows of near)
		for (const { field, answer, line } of keptLines(rows)) {
			const item = field.about === 'virtue' ? field.abouts?.find((one) => one.key === answer.about) : undefined;
			if (!item || !line.text.trim()) continue;
			const known = virtues.get(item.key) ?? { ...item, means: [] };
			virtues.set(item.key, { ...known, means: [...known.means, { heading: line.heading ?? field.prompt, text: line.text }] });
		}
	return rules.length || virtues.size ? { rules, virtues: [...virtues.values()] } : null;
}

/** What people said they need to talk freely: cards of the check-in in which the group also says yes to what holds for all. */
function groundRules(rows: Rows): string[] {
	const asked = rows.rounds().filter(({ id, type }) => type === 'checkin' && rows.fields(id).some(({ form }) => form === 'confirm'));
	const made = keptLines(rows).filter(({ round, field, line }) => asked.includes(round) && field.shape === 'many' && line.text.trim());
	return [...new Set(made.map(({ line }) => line.text.trim()))];
}

/** Who said in an earlier conversation that they will bring a situation to the next: people chosen from those who were there. */
export function willing({ near }: Past): string[] {
	const last = near.at(-1);
	const chosen = last ? keptLines(last).filter(({ field, round }) => field.from === 'participants' && round.type === 'agree') : [];
	return [...new Set(chosen.flatMap(({ line }) => line.items?.map(({ label }) => label.nl) ?? []))];
}

/** Left lying: where people differ, what nobody knows yet, and solutions that were parked. `wider`: it plays in more lives in the neighbourhood. */
export type OpenEnd = { key: Id; what: 'difference' | 'question' | 'parked'; text: string; wider: boolean; title: Text; date: string };

/** What a next conversation could go on with, and was not taken up since. The newest last. */
export function openEnds({ near }: Past): OpenEnd[] {
	const taken = new Set(near.flatMap(takenUp));
	return near.flatMap((rows) => [...said(rows), ...parked(rows)]).filter(({ key }) => !taken.has(key));
}

const TAKEN = 'verder-';
/** The key of a round that goes on with something, by which it is known that it was taken up. */
export const goesOn = (key: Id) => `${TAKEN}${key}`;
export const takenUp = (rows: Rows): Id[] =>
	rows.rounds().flatMap(({ key, skipped }) => (key.startsWith(TAKEN) && !skipped ? key.slice(TAKEN.length) : []));

function said(rows: Rows): OpenEnd[] {
	return keptLines(rows).flatMap((kept) => {
		const what = kindOf(kept);
		if (!what || !kept.line.text.trim()) return [];
		return [{ key: kept.answer.id, what, text: kept.line.text, wider: kept.answer.marks.includes('wider'), ...whence(rows.session) }];
	});
}

function kindOf({ answer, line }: KeptLine): OpenEnd['what'] | undefined {
	if (line.yields === 'harvest-difference') return 'difference';
	if (line.yields === 'harvest-unknown') return 'question';
	return line.yields === 'question' && !answer.marks.includes('answer') ? 'question' : undefined;
}

/** Only what lay open for all to read. */
const parked = (rows: Rows): OpenEnd[] =>
	rows
		.of('aside')
		.flatMap((aside) => (view(aside, 'all') as SeenAside | undefined) ?? [])
		.filter(({ what, text }) => what === 'parked' && text.trim())
		.map(({ id, text }) => ({ key: id, what: 'parked', text, wider: false, ...whence(rows.session) }));

const whence = ({ title, date }: SessionRow) => ({ title, date });
