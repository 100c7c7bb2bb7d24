/**
 * Keeps sign-in tokens from the disk: between better-auth and the database every token becomes its hash, so that neither the database
 * file nor a backup of it lets anybody in. What better-auth asks for by token, it gets back with that token. Where and with what somebody
 * signs in, it would keep too; and what an organisation's own sign-in hands out to fetch more about them. None of that is ours to keep.
 */
import type { BetterAuthOptions, DBAdapter, DBAdapterInstance, Where } from 'better-auth';
import { patiently } from '../storage/patience.ts';
import { hashOf } from '../tokens.ts';

type Row = Record<string, unknown>;

export function hashedTokens(inner: DBAdapterInstance): DBAdapterInstance {
	return (options: BetterAuthOptions) => {
		const adapter = inner(options);
		const wrapped: DBAdapter = {
			...adapter,
			create: async (call) =>
				shown(call.model, call.data as Row, await patiently(() => adapter.create({ ...call, data: hidden(call.model, call.data) }))),
			findOne: async (call) => asked(call, await adapter.findOne(within(call))),
			findMany: (call) => adapter.findMany(within(call)),
			count: (call) => adapter.count(within(call)),
			update: async (call) =>
				asked(call, await patiently(() => adapter.update({ ...within(call), update: hidden(call.model, call.update) }))),
			updateMany: (call) => patiently(() => adapter.updateMany({ ...within(call), update: hidden(call.model, call.update) })),
			delete: (call) => patiently(() => adapter.delete(within(call))),
			deleteMany: (call) => patiently(() => adapter.deleteMany(within(call))),
			consumeOne: (call) => patiently(() => adapter.consumeOne(within(call))),
			incrementOne: (call) => patiently(() => adapter.incrementOne(within(call))),
			// Nothing of ours runs inside better-auth's transactions; the adapter would hand out one without hashing.
			transaction: (work) => work(wrapped)
		};
		return wrapped;
	};
}

const notKept: Record<string, string[]> = {
	session: ['ipAddress', 'userAgent'],
	account: ['accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'scope']
};

function hidden<T>(model: string, data: T): T {
	const kept: Row = { ...(data as Row) };
	for (const field of notKept[model] ?? []) if (field in kept) kept[field] = null;
	if (model === 'session' && typeof kept.token === 'string') kept.token = hashOf(kept.token);
	return kept as T;
}

function within<Call extends { model: string; where?: Where[] }>(call: Call): Call {
	if (call.model !== 'session' || !call.where) return call;
	return { ...call, where: call.where.map(hiddenCondition) };
}

function hiddenCondition(where: Where): Where {
	if (where.field !== 'token') return where;
	const { value } = where;
	return { ...where, value: Array.isArray(value) ? value.map((token) => hashOf(String(token))) : hashOf(String(value)) };
}

/** The token that was asked with, in place of its hash. */
function asked<T>(call: { model: string; where?: Where[] }, found: T): T {
	const token = call.where?.find(({ field }) => field === 'token')?.value;
	return token === undefined ? found : shown(call.model, { token }, found);
}

function shown<T>(model: string, { token }: Row, row: T): T {
	return model === 'session' && row && token ? { ...row, token } : row;
}
