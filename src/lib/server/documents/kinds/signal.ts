/** A signal on one page, for municipality or management: what the team keeps seeing, and later what came back. */
import { sharedOf } from '../../../domain/documents/share.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { paper } from './paper.ts';
import type { Bit } from './paper.ts';
import { listed, outside } from './share-parts.ts';

/** Sentences that stand under it at most: it is one page. */
const MOST = 8;

export function signal(source: Source, wish: Wish): Drawn | undefined {
	if (wish.of) return undefined;
	const shared = sharedOf([...source.held()], 'outside');
	const seen = outside(shared, ({ kind, wider }) => kind === 'signal' || wider, m.documents_signal_see_gap());
	const bits: Bit[] = [
		{
			...{ key: 'zien', title: m.documents_signal_see(), ask: m.documents_signal_see_ask(), drafted: '' },
			...{ parts: listed(seen.said.slice(-MOST), shared.entries), gaps: seen.gaps }
		},
		{ key: 'waarom', title: m.documents_signal_why(), ask: m.documents_signal_why_ask(), drafted: '' },
		{ key: 'blijft-liggen', title: m.documents_signal_undone(), ask: m.documents_signal_undone_ask(), drafted: '' },
		{ key: 'vragen', title: m.documents_signal_request(), ask: m.documents_signal_request_ask(), drafted: '' },
		{ key: 'terug', title: m.documents_signal_back(), ask: m.documents_signal_back_ask(), drafted: '' }
	];
	const drawn = paper(source, wish, { kind: 'signaal', title: m.documents_signal_title(), under: source.team.name }, bits);
	return { ...drawn, doc: { ...drawn.doc, look: 'sheet' } };
}
