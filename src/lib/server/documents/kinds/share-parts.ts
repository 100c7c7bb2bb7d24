/** Entries that may be shared, under what they are: what people chose and meant first, then what they found, and where they differ as large as the rest. */
import type { Shared } from '../../../domain/documents/share.ts';
import type { Part } from '../../../domain/documents/model.ts';
import { list, quiet, quote, section } from '../../../domain/documents/model.ts';
import type { Entry, Kind } from '../../../domain/entry.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';
import { besideOf, kindName } from './said-parts.ts';

const ORDER: Kind[] = [
	...(['virtue', 'meaning', 'principle', 'promise', 'harvest', 'review', 'difference', 'unknown'] as const),
	...(['lesson', 'question', 'solution', 'signal', 'agreement'] as const)
];

/** How much stays behind, and why, in words for who reads it. */
export function leftBehind({ named, unasked }: Pick<Shared, 'named' | 'unasked'>, of: (entry: Entry) => boolean = () => true): string[] {
	const [naming, silent] = [named.filter(of).length, unasked.filter(of).length];
	return [
		...(naming ? [m.documents_share_left({ count: naming })] : []),
		...(silent ? [m.documents_share_unasked({ count: silent })] : [])
	];
}

/** What may go out of what was said of one kind; where nothing may, why: nobody said it, or it stays behind. */
export function outside(shared: Shared, of: (entry: Entry) => boolean, nothing: string): { said: Entry[]; gaps: string[] } {
	const said = shared.entries.filter((entry) => of(entry) && entry.text.trim());
	const left = leftBehind(shared, of);
	return { said, gaps: said.length || left.length ? left : [nothing] };
}

/** As a list; where somebody saw one of them otherwise, each as words with that beside it. */
export function listed(said: Entry[], all: Entry[], told: (entry: Entry) => string = ({ text }) => text): Part[] {
	const beside = said.map((entry) => besideOf(entry, all));
	if (beside.every((notes) => !notes.length)) return list(said.map(told));
	return said.map((entry, nth) => quote(told(entry), '', beside[nth]!));
}

export function shareParts(entries: Entry[], spoken: Tongue): Part[] {
	return ORDER.flatMap((kind) => {
		const some = entries.filter((entry) => entry.kind === kind);
		return section(1, kindName(kind), kind === 'virtue' ? chosen(some, spoken) : asAnswered(some, entries, spoken));
	});
}

/** Each once: how often something was chosen is no result. */
function chosen(entries: Entry[], { told }: Tongue): Part[] {
	const items = [...new Set(entries.map(({ about, text }) => (about ? told(about.item.label) : text)).filter(Boolean))];
	return items.length ? [{ is: 'list', items }] : [];
}

/** Under the question they answer: half a sentence is the end of it, and what was asked says how to read the rest. */
export function asAnswered(entries: Entry[], all: Entry[], spoken: Tongue): Part[] {
	const questions = Map.groupBy(entries, ({ prompt }) => (prompt ? spoken.told(prompt) : ''));
	return [...questions].flatMap(([question, some]) => [
		...(question ? [quiet(question)] : []),
		...some.map((entry) => said(entry, all, spoken))
	]);
}

function said(entry: Entry, all: Entry[], { told }: Tongue): Part {
	const { text, about, heading, tag, agreement, kind } = entry;
	const heads = [about && told(about.item.label), heading && told(heading), tag && told(tag)];
	const head = heads.filter((one) => one && one !== kindName(kind)).join(' · ');
	const notices = agreement?.notice.trim() ? `\n${m.logbook_notice()}: ${agreement.notice}` : '';
	return quote(`${head ? `${head}${text ? ': ' : ''}` : ''}${text}${notices}`, '', besideOf(entry, all));
}
