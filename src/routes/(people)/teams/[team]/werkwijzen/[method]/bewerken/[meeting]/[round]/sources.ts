/** What a question can point at: questions that come before it. */
import type { Meeting, MethodRound, Text } from '#lib/methods/schema.ts';

/** In the same round, or in an earlier one. */
export type Earlier = { key: string; field: string; round: string; inRound: boolean; title: Text; prompt: Text };

export function earlier(meeting: Meeting, round: MethodRound): Earlier[] {
	return upTo(meeting, round).flatMap(({ key, title, fields }) =>
		fields.map((field) => ({
			...{ key: `${key}/${field.key}`, field: field.key, round: key, inRound: key === round.key, title, prompt: field.prompt }
		}))
	);
}

/** Questions of earlier rounds that are asked before the conversation deepens, to be asked again in this one. */
export function befores(meeting: Meeting, round: MethodRound): { key: string; prompt: Text }[] {
	return upTo(meeting, round)
		.slice(0, -1)
		.flatMap(({ fields }) => fields.flatMap(({ pair, prompt }) => (pair?.moment === 'before' ? [{ key: pair.key, prompt }] : [])));
}

const upTo = ({ rounds }: Meeting, round: MethodRound) => rounds.slice(0, rounds.indexOf(round) + 1);
