/** Two weeks before something goes, everybody of the team with an account reads so in a mail, where there is a mail server: which day, not what. */
import type { Id } from '../../domain/id.ts';
import type { Notice } from '../../domain/retention.ts';
import { writtenDay } from '../../i18n/dates.ts';
import type { Running } from '../boot.ts';
import { inTheirWords } from '../http/language.ts';
import { letters } from '../mail/letters.ts';

type App = Pick<Running, 'auth' | 'mail'>;

export async function tellByMail({ auth, mail }: App, team: { id: Id; name: string }, notices: Notice[]): Promise<void> {
	const first = notices.map(({ goes }) => goes).sort()[0];
	if (!mail.on || !first) return;
	for (const person of auth.teams.members(team.id).flatMap(({ id }) => auth.people.withId(id) ?? [])) {
		const letter = inTheirWords(person.language, () => letters.goes(person.name, team.name, writtenDay(first)));
		await mail.send({ to: person.email, ...letter });
	}
}
