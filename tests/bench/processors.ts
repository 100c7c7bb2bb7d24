/**
 * Which processor does what. The pages of a meeting are on other machines than the server. Here all are on one, and a server that tells twelve pages
 * something is put aside by those pages as often as the scheduler happens to wake them on its own processor, which on two processors is chance. So
 * where there are two, the servers that are compared share the one, and what receives has the other.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const processors = availableParallelism();

/** The servers on the first processor, this process on the second. */
export function apart(servers: { pid: number }[]): void {
	if (processors < 2) return;
	for (const { pid } of servers) put(pid, '0');
	put(process.pid, '1');
}

/** This process wherever there is room again, and what it starts from now on. */
export function together(): void {
	if (processors > 1) put(process.pid, `0-${processors - 1}`);
}

/** All threads of a process. Where there is no `taskset` (it comes with Linux), the scheduler decides. */
function put(pid: number, where: string): void {
	try {
		execFileSync('taskset', ['-a', '-p', '-c', where, String(pid)], { stdio: 'ignore' });
	} catch {
		process.stdout.write('Without taskset the scheduler decides which processor does what: ratios say less.\n');
	}
}
