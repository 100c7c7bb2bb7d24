/** The story of a session as it is stored, for the logbook's pages. */
import { story } from '../../domain/logbook.ts';
import type { Story } from '../../domain/logbook.ts';
import { Rows } from '../../domain/rows.ts';
import type { Id } from '../../domain/id.ts';
import type { Sessions } from '../storage/sessions.ts';

/** Undefined when there is no such session, or it was not rounded off. */
export function storyOf(sessions: Sessions, id: Id): Story | undefined {
	const stored = sessions.load(id);
	return stored && story(new Rows(stored.rows));
}
