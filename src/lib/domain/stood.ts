/** Where people stood in closed conversations, read back from its entries: question by question, the reasons beside each place. Nothing is added up. */
import type { Entry } from './entry.ts';
import type { Spread } from './spread.ts';

/** `twice`: only questions that were asked before and after. Who was silent at one of the two moments stands there with one place. */
export function stoodIn(entries: Entry[], twice = false): Spread[] {
	const stood = Map.groupBy(
		entries.filter(({ kind }) => kind === 'movement' || kind === 'judgement'),
		({ round, field, about }) => `${round?.id}/${field}/${about?.item.key}`
	);
	return [...stood.values()].filter((all) => !twice || moved(all)).map((all) => spreadOf(all, entries));
}

const moved = (all: Entry[]) => all.some(({ kind }) => kind === 'movement');

function spreadOf(all: Entry[], entries: Entry[]): Spread {
	const [{ prompt, about, stand }] = all as [Entry];
	const earlier = all.every((one) => one.stand!.at === null);
	return {
		...{ prompt: prompt!, about: about?.item.label ?? null, moment: moved(all) ? 'moved' : earlier ? 'before' : 'now' },
		...{ steps: stand!.steps, apart: stand!.apart },
		standings: all.map(({ id, stand, name }) => ({
			...{ id, at: stand!.at, before: stand!.before, name },
			reasons: besides(entries, id, false).map((reason) => ({ ...reason, late: false, notes: besides(entries, reason.id, true) })),
			notes: besides(entries, id, true)
		}))
	};
}

/** What stands beside something: reasons, or notes of who saw it otherwise. What was said afterwards stands elsewhere. */
const besides = (entries: Entry[], of: string, notes: boolean) =>
	entries
		.filter(({ beside, kind, late, round }) => beside === of && (kind === 'minority') === notes && (round !== null || !late))
		.map(({ id, text, name }) => ({ id, text, name }));
