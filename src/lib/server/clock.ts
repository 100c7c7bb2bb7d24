/**
 * Two clocks. The wall clock is for dates people read. The steady clock is for timers: it never jumps, and goes on through a restart of the
 * server, for it counts from when the machine was started (R14). A restart of the machine itself is bridged with the wall clock.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Clock = { wall(): number; steady(): number };

type Anchor = { boot: string; uptime: number; steady: number; wall: number };

/** Milliseconds since the machine started. */
function uptime(): number {
	const [seconds, nanoseconds] = process.hrtime();
	return seconds * 1000 + nanoseconds / 1e6;
}

/** Linux names each start of the machine; elsewhere a clock that went backwards tells. */
function bootName(): string {
	try {
		return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
	} catch {
		return 'unknown';
	}
}

export function openClock(dataDir: string): Clock {
	const file = join(dataDir, 'clock.json');
	const anchor = known(file) ?? anew(file);
	return { wall: () => Date.now(), steady: () => Math.round(anchor.steady + uptime() - anchor.uptime) };
}

function known(file: string): Anchor | undefined {
	try {
		const anchor = JSON.parse(readFileSync(file, 'utf8')) as Anchor;
		if (anchor.boot === bootName() && anchor.uptime <= uptime()) return anchor;
		const slept = Math.max(0, Date.now() - anchor.wall);
		return written(file, { boot: bootName(), uptime: uptime(), steady: anchor.steady + slept, wall: Date.now() });
	} catch {
		return undefined;
	}
}

const anew = (file: string) => written(file, { boot: bootName(), uptime: uptime(), steady: Date.now(), wall: Date.now() });

function written(file: string, anchor: Anchor): Anchor {
	writeFileSync(file, JSON.stringify(anchor));
	return anchor;
}
