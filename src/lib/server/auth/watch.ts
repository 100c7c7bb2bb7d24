import type { Database } from '../storage/database.ts';

const pace = 500;

/** Calls when another program changed the database. `data_version` says so without reading anything. Answers with how to stop. */
export function watchOthers(sqlite: Database['sqlite'], changed: () => void): () => void {
	const version = () => sqlite.pragma('data_version', { simple: true });
	let seen = version();
	const timer = setInterval(() => {
		if (!sqlite.open) return clearInterval(timer);
		const now = version();
		if (now === seen) return;
		seen = now;
		changed();
	}, pace);
	timer.unref();
	return () => clearInterval(timer);
}
