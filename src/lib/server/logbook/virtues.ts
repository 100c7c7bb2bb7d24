/** Which words a team uses for good care, conversation by conversation: when each was chosen, and when it was spoken of. */
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import type { Running } from '../boot.ts';
import { dayOf } from '../storage/entries.ts';

export type Heard = { key: string; label: Text; at: ('chosen' | 'spoken' | null)[] };
/** `once`: chosen in one conversation and never spoken of after it. */
export type VirtueLine = { conversations: { id: Id; title: Text; date: string }[]; heard: Heard[]; once: (Heard & { date: string })[] };

/** As many conversations as can stand beside each other; older ones are behind each virtue. */
const MOST = 20;

/** Made once: a comparison that finds out the rules of Dutch each time takes longer than all the rest. */
const alphabet = new Intl.Collator('nl');

export function virtueLine(app: Pick<Running, 'entries'>, team: string): VirtueLine {
	const conversations = app.entries
		.heads(team, MOST)
		.map(({ id, title, date }) => ({ id, title, date }))
		.reverse();
	const ids = conversations.map(({ id }) => id);
	const there = Map.groupBy(app.entries.virtuesIn(team, ids), ({ virtue }) => virtue);
	const all = app.entries.virtues(team).map(({ virtue, label, ...heard }) => {
		const how = new Map(there.get(virtue)?.map(({ session, chosen }) => [session, chosen ? ('chosen' as const) : ('spoken' as const)]));
		return { key: virtue, label, at: ids.map((id) => how.get(id) ?? null), ...heard };
	});
	const [once, often] = [true, false].map((is) => all.filter((one) => (one.times === 1 && one.chosen && !one.lately) === is).sort(byName));
	return {
		conversations,
		heard: often!.map(bare),
		once: once!.map((one) => ({ ...bare(one), date: dayOf(one.last) }))
	};
}

const bare = ({ key, label, at }: Heard): Heard => ({ key, label, at });
const byName = (a: Heard, b: Heard) => alphabet.compare(a.label.nl, b.label.nl);
