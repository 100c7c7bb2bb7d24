/** The team's line as its page shows it: what may be celebrated, and the conversations a page at a time, those of one series together as an arc. */
import { celebrated, chains } from '../../domain/chains.ts';
import type { Stands } from '../../domain/chains.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Item, Text } from '../../domain/row.ts';
import type { Running } from '../boot.ts';
import type { Said } from '../storage/glance.ts';
import { isDue } from './agreements.ts';

type Sentence = Pick<Entry, 'id' | 'text' | 'name'>;
export type OnLine = {
	id: Id;
	title: Text;
	question: Text;
	date: string;
	virtues: Item[];
	quotes: Sentence[];
	/** How many more sentences were harvested. */
	further: number;
	open: Sentence[];
	agreements: (Sentence & { stands: Stands })[];
};
export type Arc = { series: { id: Id; title: string; aim: string; thread: Item[] } | null; sessions: OnLine[] };
export type Celebrated = { id: string; row: Id; session: Id; kind: Entry['kind']; about: string; text: string; noticed: string | null };

const PAGE = 12;
/** Sentences of one conversation that stand on the line; the whole of it is a click away. */
const QUOTES = 3;
const CHEERS = 4;
const AGREED = 60;
const THREAD = 6;
/** As far back as agreements and old harvest are looked up for what became of them. */
const FAR = 400;

type Heads = ReturnType<Running['entries']['heads']>;

export function line(app: Pick<Running, 'entries' | 'series' | 'clock'>, team: string, page: number) {
	const heads = app.entries.heads(team, PAGE + 1, page * PAGE);
	const shown = heads.slice(0, PAGE);
	const since = app.entries.ofKinds(team, ['agreement', 'followup', 'review'], FAR).reverse();
	const all = chains(since);
	const today = new Date(app.clock.wall()).toISOString().slice(0, 10);
	const stands = new Map(all.map(({ agreement, stands }) => [agreement.id, stands]));
	const said = app.entries.said(shown.map(({ id }) => id));
	const sessions = shown.map((head) => onLine(head, said.get(head.id) ?? [], stands));
	return {
		celebrated: page === 0 ? celebrated(since, CHEERS).map(cheer) : [],
		due:
			page === 0
				? all.filter((chain) => isDue(chain, today)).map(({ agreement }) => ({ ...sentence(agreement), back: agreement.agreement!.back }))
				: [],
		arcs: arcs(app, team, shown, sessions),
		more: heads.length > PAGE
	};
}

const cheer = ({ what, about, noticed }: ReturnType<typeof celebrated>[number]): Celebrated => ({
	...{ id: what.id, row: what.row, session: what.session, kind: what.kind, about, text: what.text, noticed }
});

function onLine({ id, title, question, date }: Heads[number], said: Said[], stands: Map<string, Stands>): OnLine {
	const of = (most: number, ...kinds: Said['kind'][]) =>
		said
			.filter(({ kind }) => kinds.includes(kind))
			.slice(0, most)
			.map((one) => sentence(one.read()));
	return {
		...{ id, title, question, date },
		virtues: chosen(said),
		quotes: of(QUOTES, 'harvest'),
		further: Math.max(0, said.filter(({ kind }) => kind === 'harvest').length - QUOTES),
		open: of(QUOTES, 'difference', 'unknown'),
		agreements: of(AGREED, 'agreement').map((one) => ({ ...one, stands: stands.get(one.id) ?? 'open' }))
	};
}

/** Where it was asked more than once, the last time. */
function chosen(said: Said[]): Item[] {
	const found: Item[] = [];
	let last: string | null | undefined;
	for (const { read } of said.filter(({ kind }) => kind === 'virtue').reverse()) {
		const { field, about } = read();
		if (field !== (last ??= field)) break;
		if (about) found.push(about.item);
	}
	return [...new Map(found.reverse().map((item) => [item.key, item])).values()];
}

const sentence = ({ id, text, name }: Entry): Sentence => ({ id, text, name });

/** Conversations that stand beside each other in one series. */
function arcs(app: Pick<Running, 'entries' | 'series'>, team: string, heads: Heads, sessions: OnLine[]): Arc[] {
	const all: Arc[] = [];
	const known = app.series.ofTeam(team);
	for (const [nth, session] of sessions.entries()) {
		const series = known.find(({ id }) => id === heads[nth]!.series);
		const before = all.at(-1);
		if (before && series && before.series?.id === series.id) before.sessions.push(session);
		else all.push({ series: series ? { id: series.id, title: series.title, aim: series.aim, thread: [] } : null, sessions: [session] });
	}
	for (const { series } of all) {
		const turns = known.find(({ id }) => id === series?.id)?.turns ?? [];
		if (series)
			series.thread = app.entries.thread(
				team,
				turns.map(({ session }) => session),
				THREAD
			);
	}
	return all;
}
