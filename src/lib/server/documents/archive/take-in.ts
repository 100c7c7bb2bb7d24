/** Puts an unpacked archive into a team. Conversations keep their ids, so what refers to them still does; one that is here already is refused. */
import type { Id } from '../../../domain/id.ts';
import type { Running } from '../../boot.ts';
import type { NoPlace } from '../../storage/arrivals.ts';
import type { Team } from '../../storage/teams.ts';
import { opened } from './parcels.ts';
import type { Unpacked } from './unpack.ts';

type App = Pick<Running, 'arrivals' | 'settleRows'>;

/** How many conversations came in, or why nothing did. What was erased here since the archive was made does not come back (R13). */
export async function takeIn(app: App, team: Pick<Team, 'id'>, archive: Unpacked, by: Id, wall: number): Promise<number | NoPlace> {
	const came = await app.arrivals.take(team.id, { ...archive, parcels: inTurn(archive.parcels) }, by, wall, app.settleRows);
	// Papers come with the last of it.
	app.settleRows();
	return came;
}

/** Opened when it is its turn. */
function* inTurn(parcels: Uint8Array[]) {
	for (const parcel of parcels) yield opened(parcel);
}
