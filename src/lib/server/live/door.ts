/**
 * The door every event comes in by: rate, shape, rights, one try/catch, one acknowledgement. A handler that throws would end the process, and
 * somebody whose words are not acknowledged keeps them; so nothing leaves here but *done* or a refusal.
 */
import * as v from 'valibot';
import { may } from '../../domain/actor.ts';
import type { Verb } from '../../domain/actor.ts';
import type { Command } from '../../domain/command.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Questions } from '../../live/protocol.ts';
import { LIMITS } from '../limits.ts';
import { factsOf, log } from '../log.ts';
import { acknowledgeInFrames } from './frame.ts';
import { answers } from './questions.ts';
import type { Asker } from './questions.ts';
import { commands, questions } from './shapes.ts';
import { takeOut, takesOut } from './taken-out.ts';
import { veiled } from './veil.ts';

type Reply = (answer: object) => void;

/** A page that asks and does not read fills our memory: frames and bytes that wait to be sent to it are bounded (R16). */
const clogged = ({ conn }: Asker['socket']) => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length > LIMITS.unsent;

/** Hangs the door on a socket: every event it knows, and a refusal for those it does not. */
export function hang(asker: Asker): void {
	acknowledgeInFrames(asker.socket);
	asker.socket.onAny((verb: string, ...args: unknown[]) => {
		if (clogged(asker.socket)) return asker.socket.disconnect(true);
		const reply = args.at(-1);
		const ack: Reply = typeof reply === 'function' ? (answer) => void (reply as Reply)(answer) : () => {};
		void handled(asker, verb, args.length > 1 || typeof reply !== 'function' ? args[0] : undefined).then(ack, (error: unknown) =>
			ack(refused(error))
		);
	});
}

async function handled(asker: Asker, verb: string, payload: unknown): Promise<object> {
	if (!asker.rate.take()) throw new Refusal('too-fast');
	if (Object.hasOwn(commands, verb))
		return {
			ok: true,
			...(await done(asker, read(commands[verb as keyof typeof commands] as v.GenericSchema<unknown, object>, payload), verb))
		};
	if (!Object.hasOwn(questions, verb)) throw new Refusal('not-found');
	return {
		ok: true,
		...(await answered(
			asker,
			verb as keyof Questions,
			read(questions[verb as keyof Questions] as v.GenericSchema<unknown, object>, payload)
		))
	};
}

async function done(asker: Asker, payload: object, verb: string): Promise<object> {
	const command = veiled({ verb, ...payload } as Command);
	const { app, room, actor } = asker;
	const { reply } = takesOut(command) ? await takeOut(app, room, actor, command) : await room.do(actor, command);
	return reply ?? {};
}

async function answered(asker: Asker, verb: keyof Questions, payload: object): Promise<object> {
	if (verb !== 'time:ask' && !may(await asker.room.read((rows) => asker.actor(rows).role), verb satisfies Verb))
		throw new Refusal('not-allowed');
	return answers[verb](asker, payload as never);
}

function read<T>(shape: v.GenericSchema<unknown, T>, payload: unknown): T {
	const result = v.safeParse(shape, payload, { abortEarly: true });
	if (result.success) return result.output;
	throw new Refusal('wrong-shape');
}

function refused(error: unknown): object {
	if (error instanceof Refusal) return { ok: false, refusal: error.code };
	log('error', 'command failed', factsOf(error));
	return { ok: false, refusal: 'busy' };
}
