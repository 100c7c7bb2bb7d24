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

export function virtueLine(app: Pick<Running, 'entries'>, team: string): VirtueLine {
	const names = app.entries.names(team);
	const spoken = app.entries.virtues(team);
	const conversations = app.entries
		.heads(team, MOST)
		.map(({ id, title, date }) => ({ id, title, date }))
		.reverse();
	const all = [...Map.groupBy(spoken, ({ virtue }) => virtue)].map(([key, times]) => {
		const at = conversations.map(({ id }) => {
			const time = times.find(({ session }) => session === id);
			return time ? (time.chosen ? ('chosen' as const) : ('spoken' as const)) : null;
		});
		return { key, label: names.get(key) ?? { nl: key, en: key }, at, times };
	});
	const last = spoken.at(-1)?.session;
	const alone = (times: typeof spoken) => times.length === 1 && times[0]!.chosen === 1 && times[0]!.session !== last;
	const bare = ({ key, label, at }: (typeof all)[number]): Heard => ({ key, label, at });
	const byName = <T extends { label: Text }>(list: T[]) => list.sort((a, b) => a.label.nl.localeCompare(b.label.nl, 'nl'));
	return {
		conversations,
		heard: byName(all.filter(({ times }) => !alone(times)).map(bare)),
		once: byName(all.filter(({ times }) => alone(times)).map((one) => ({ ...bare(one), date: dayOf(one.times[0]!.n) })))
	};
}
