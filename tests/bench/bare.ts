/**
 * The barest server that does the same work: one prepared insert with the same `synchronous`, an acknowledgement, and the same words to everybody in
 * the room. No rights, no shapes, no rules: what it costs is what sockets and disk cost. Run as a process of its own: `bare.ts <database file>`.
 */
import Sqlite from 'better-sqlite3';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const db = new Sqlite(process.argv[2]!);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE answer (id TEXT, value TEXT)');
const insert = db.prepare('INSERT INTO answer (id, value) VALUES (?, ?)');

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => {
	process.send?.({ port: (server.address() as { port: number }).port });
});

server.on('connection', (socket, request) => {
	const name = new URL(request.url!, 'http://bare').searchParams.get('room')!;
	let room = rooms.get(name);
	if (!room) rooms.set(name, (room = new Set()));
	room.add(socket);
	socket.on('close', () => room.delete(socket));
	socket.on('message', (data) => {
		const message = JSON.parse(String(data)) as { n: number; id: string; value: string };
		insert.run(message.id, message.value);
		socket.send(JSON.stringify({ ack: message.n }));
		const frame = JSON.stringify({ changed: message });
		for (const other of room) other.send(frame);
	});
});
process.on('disconnect', () => process.exit(0));
