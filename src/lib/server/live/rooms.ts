/** The rooms in memory. A room is opened by whoever comes first and leaves memory when nobody was there for a while. */
import { openAgreements } from '../../domain/agreements.ts';
import type { Id } from '../../domain/id.ts';
import { newId } from '../../domain/id.ts';
import { chance } from '../../domain/moment.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Item } from '../../domain/row.ts';
import type { Change } from '../../domain/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import { broughtBefore, seriesHarvest } from '../../domain/series.ts';
import type { Clock } from '../clock.ts';
import { LIMITS } from '../limits.ts';
import type { Commit } from '../storage/commit.ts';
import type { Sessions } from '../storage/sessions.ts';
import type { OwnVirtues } from '../storage/virtues.ts';
import { codeHash, doorway, hashOf } from '../tokens.ts';
import { earlier } from './earlier.ts';
import { Room } from './room.ts';
import type { House } from './room.ts';

export type Rooms = ReturnType<typeof rooms>;

export function rooms(
	app: { sessions: Sessions; commit: Commit; clock: Clock; virtues: OwnVirtues; key: Buffer; ended(session: Id): Set<Id> },
	tell: House['tell']
) {
	const open = new Map<Id, Room>();
	const house: House = { sessions: app.sessions, commit: app.commit, moment, alongside, tell };

	function moment(room: Room): Moment {
		return {
			wall: app.clock.wall(),
			steady: app.clock.steady(),
			id: newId,
			chance,
			brought: brought(room),
			ticketHashes: (field, about, count) => room.purse.fill(field, about, count)
		};
	}

	/** The virtues as the team of this session has them now. */
	function virtuesOf(room: Room): Item[] {
		const team = app.sessions.team(room.id);
		const list = team ? app.virtues.all(team) : [];
		return list.flatMap(({ key, name, means, hidden }) => (hidden ? [] : [{ key, label: name, note: means }]));
	}

	/** Asked for only at the moment a field opens that needs it, or the conversation starts. */
	function brought(room: Room): Moment['brought'] {
		const before = () => earlier(app.sessions, room.id);
		return {
			get virtues() {
				return virtuesOf(room);
			},
			get agreements() {
				// What was told between two meetings to be done with is not asked about again.
				const ended = app.ended(room.id);
				return openAgreements(before()).filter(({ key }) => !ended.has(key));
			},
			get harvest() {
				return seriesHarvest(before());
			},
			get before() {
				return broughtBefore(before());
			}
		};
	}

	/** Where code and link lead follows the session's stage and epoch; a closed session has no screens any more. */
	function alongside(change: Change): (() => void) | undefined {
		const session = change.put.find((row) => row.kind === 'session');
		if (!session) return undefined;
		return () => {
			const door =
				session.door !== 'locked' && (session.stage === 'lobby' || session.stage === 'running')
					? doorway(app.key, session.id, session.epoch)
					: null;
			app.sessions.setDoorway(session.id, door && { code: codeHash(app.key, door.code), secret: hashOf(door.secret) });
			if (session.stage === 'closed') app.sessions.closeScreens(session.id);
			if (session.stage === 'closed' && session.unrecorded) app.sessions.revokeSession(session.id);
		};
	}

	return {
		moment,
		/** The room of a session; undefined when there is no such session. */
		room(id: Id): Room | undefined {
			const there = open.get(id);
			if (there) return there;
			try {
				const room = new Room(id, house);
				open.set(id, room);
				return room;
			} catch (error) {
				if (error instanceof Refusal) return undefined;
				throw error;
			}
		},
		/** Removed sessions, and ones of which nobody is connected. */
		forget(id: Id): void {
			open.delete(id);
		},
		/** Lets rooms go that were idle, unless somebody sits in them. */
		tidy(occupied: (id: Id) => boolean): void {
			for (const [id, room] of open) if (performance.now() - room.touched > LIMITS.roomIdle && !occupied(id)) open.delete(id);
		},
		/** Everything under way is stored. */
		async settle(): Promise<void> {
			await Promise.all([...open.values()].map((room) => room.settled()));
		}
	};
}
