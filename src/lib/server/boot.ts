/** Opens what the app needs, once, in the order in which things stand on each other; and closes it the other way round. */
import { Live } from './live/io.ts';
import { entrance } from './live/entrance.ts';
import type { Entrance } from './live/entrance.ts';
import { preparing } from './live/preparing.ts';
import type { Preparing } from './live/preparing.ts';
import { rooms } from './live/rooms.ts';
import { Stories } from './live/story.ts';
import type { Rooms } from './live/rooms.ts';
import { openAuth } from './auth/index.ts';
import type { Auth } from './auth/index.ts';
import { openClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Workshop } from './documents/workshop.ts';
import { openFolder } from './folder.ts';
import { publicAddresses } from './http/addresses.ts';
import { handedServer, listeningPort, present } from './http/handover.ts';
import { factsOf, log } from './log.ts';
import { openMail } from './mail/index.ts';
import type { Post } from './mail/index.ts';
import { openSecrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { arrivals } from './storage/arrivals.ts';
import type { Arrivals } from './storage/arrivals.ts';
import { accessLog } from './storage/access-log.ts';
import type { AccessLog } from './storage/access-log.ts';
import { committer } from './storage/commit.ts';
import { consents } from './storage/consents.ts';
import type { Consents } from './storage/consents.ts';
import { keeping } from './storage/keeping.ts';
import type { Keeping } from './storage/keeping.ts';
import { openJournal } from './storage/journal.ts';
import { emptyLog, openDatabase } from './storage/database.ts';
import { afterwords } from './storage/afterwords.ts';
import type { Afterwords } from './storage/afterwords.ts';
import type { Database } from './storage/database.ts';
import { entries } from './storage/entries.ts';
import type { Entries } from './storage/entries.ts';
import { ownMethods } from './storage/methods.ts';
import type { OwnMethods } from './storage/methods.ts';
import { savedSearches } from './storage/saved-searches.ts';
import type { SavedSearches } from './storage/saved-searches.ts';
import { search } from './storage/search.ts';
import type { Search } from './storage/search.ts';
import { papers } from './storage/papers.ts';
import type { Papers } from './storage/papers.ts';
import { paperNotices } from './storage/paper-notices.ts';
import type { PaperNotices } from './storage/paper-notices.ts';
import { seriesShelf } from './storage/series.ts';
import type { SeriesShelf } from './storage/series.ts';
import { sessions } from './storage/sessions.ts';
import type { Sessions } from './storage/sessions.ts';
import { ownVirtues } from './storage/virtues.ts';
import type { OwnVirtues } from './storage/virtues.ts';
import { applyJournal } from './upkeep/apply-journal.ts';
import { closeWhatIsDone } from './upkeep/closing.ts';
import { indexing } from './upkeep/indexing.ts';
import { erasing } from './upkeep/erasing.ts';
import type { Erasing } from './upkeep/erasing.ts';
import { everyDay } from './upkeep/schedule.ts';
import { setApart } from './upkeep/set-apart.ts';

export interface Running {
	settings: Settings;
	database: Database;
	auth: Auth;
	mail: Post;
	clock: Clock;
	sessions: Sessions;
	methods: OwnMethods;
	virtues: OwnVirtues;
	series: SeriesShelf;
	rooms: Rooms;
	entrance: Entrance;
	preparing: Preparing;
	stories: Stories;
	entries: Entries;
	search: Search;
	savedSearches: SavedSearches;
	afterwords: Afterwords;
	accessLog: AccessLog;
	keeping: Keeping;
	erasing: Erasing;
	/** After rows came in from elsewhere: takes out what was erased, and brings what is of an earlier version up to this one. */
	settleRows(): void;
	consents: Consents;
	documents: Workshop;
	papers: Papers;
	paperNotices: PaperNotices;
	arrivals: Arrivals;
	/** Not there while the app is loaded without a server, as a build does. */
	live: Live | undefined;
	/** Lines to print once the server listens, such as the first one-time link. Asked late: they may need the port. */
	notices(): Promise<string[]>;
	/** Whether the database answers. */
	ready(): boolean;
	stop(): Promise<void>;
}

/** Rooms nobody sits in, and sessions that were rounded off a day ago, are looked after this often, milliseconds. */
const UPKEEP = 60_000;

let running: Promise<Running> | undefined;

/** Throws `CannotStart` where a person has to mend something first. */
export function boot(): Promise<Running> {
	running ??= open();
	return running;
}

async function open(): Promise<Running> {
	const settings = readSettings(process.env);
	const folder = openFolder(settings.dataDir);
	const secrets = openSecrets(folder);
	const database = openDatabase(folder);
	const journal = openJournal(folder);
	const clock = openClock(folder);
	const journalled = () => applyJournal(database, journal, { wall: clock.wall(), steady: clock.steady() });
	const settleRows = () => {
		journalled();
		if (setApart(database)) journalled();
	};
	settleRows();
	const erased = erasing(journal);
	const readers = accessLog(database, clock.wall);
	const personGone = (id: string) => {
		erased.tell([{ what: 'person', session: '', id }]);
		readers.forgetName(id);
	};
	const mail = openMail(settings);
	const auth = openAuth({ ...database, settings, secrets, mail, personGone });
	const http = handedServer();
	const live = http && new Live(http, settings);
	const stored = sessions(database);
	const virtues = ownVirtues(database);
	const shelved = entries(database);
	const held = keeping(database);
	const after = afterwords(database, erased.tell);
	erased.on((gone) => gone.forEach(({ session, id }) => after.forget(session, id)));
	const ended = (session: string) => after.ended(stored.team(session) ?? '');
	const key = secrets.key;
	const open = rooms({ sessions: stored, commit: committer(database, erased.follow), clock, virtues, key, ended }, (room, told, moved) =>
		live?.tell(room, told, moved)
	);
	const doors = entrance({ sessions: stored, rooms: open, key, clock });
	live?.open({
		auth,
		teams: auth.teams,
		sessions: stored,
		clock,
		rooms: open,
		entrance: doors,
		moment: open.moment,
		settings
	});
	const stopListening = auth.endings.on(({ what }) => {
		if (what === 'elsewhere') stored.forgetAccess();
		void live?.recheck((who) => what === 'elsewhere' || who.kind === 'person');
	});

	const arriving = arrivals(database);
	arriving.sweep().catch((error: unknown) => log('error', 'clearing away half a logbook failed', factsOf(error)));
	const index = indexing(shelved);
	const upkeep = setInterval(() => {
		erased.cover(() => emptyLog(database.sqlite));
		index();
		open.tidy((id) => live?.occupied(id) ?? false);
		closeWhatIsDone({ sessions: stored, keeping: held, rooms: open, clock }).catch((error: unknown) =>
			log('error', 'closing failed', factsOf(error))
		);
	}, UPKEEP);
	upkeep.unref();

	const running: Running = {
		settings,
		database,
		auth,
		mail,
		clock,
		sessions: stored,
		methods: ownMethods(database),
		virtues,
		series: seriesShelf(database),
		rooms: open,
		entrance: doors,
		preparing: preparing({ sessions: stored, rooms: open, clock, key }),
		stories: new Stories(stored),
		accessLog: readers,
		keeping: held,
		erasing: erased,
		settleRows,
		entries: shelved,
		search: search(database),
		savedSearches: savedSearches(database, erased.tell),
		afterwords: after,
		consents: consents(database, stored, clock, { gone: erased.tell, back: journal.back }),
		documents: new Workshop(folder),
		papers: papers(database, erased.tell),
		paperNotices: paperNotices(database),
		arrivals: arriving,
		live,
		notices: () => auth.notices(publicAddresses(settings, listeningPort() ?? settings.port)),
		ready: () => database.sqlite.prepare('SELECT 1').get() !== undefined,
		async stop() {
			clearInterval(upkeep);
			stopDays();
			stopListening();
			await live?.close();
			await open.settle();
			await running.documents.close();
			auth.close();
			mail.close();
			database.close();
			journal.close();
		}
	};
	const stopDays = everyDay(running);
	present(running);
	return running;
}
