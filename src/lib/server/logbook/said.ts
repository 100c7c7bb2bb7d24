/** What was said, conversation by conversation. */
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';
import type { Running } from '../boot.ts';

export type Meeting = { id: Id; title: Text; date: string; said: Spoken[] };

/** In the order of the entries. What was only chosen says nothing more, and stands once. */
export function meetings(app: Pick<Running, 'sessions'>, entries: Entry[]): { meetings: Meeting[] } {
	const of = Map.groupBy(entries, ({ session }) => session);
	const titles = new Map(app.sessions.titles([...of.keys()]).map(({ id, title }) => [id, title]));
	return {
		meetings: [...of].map(([id, all]) => {
			const said = all.filter(({ text }, nth) => text.trim() || all.findIndex((one) => !one.text.trim()) === nth);
			return { id, title: titles.get(id)!, date: all[0]!.date, said: said.map(spoken) };
		})
	};
}
