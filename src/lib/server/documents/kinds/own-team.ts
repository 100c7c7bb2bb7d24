/** A page for the team somebody works in: what we found, what I propose, what I ask. Nothing of it is kept here. */
import { quote, section, text } from '../../../domain/documents/model.ts';
import type { Part } from '../../../domain/documents/model.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Source } from '../source.ts';
import { dayOf, tongue } from '../tongue.ts';

/** `gekozen`: the sentences that were ticked, as a list, each with what stands beside it; who may tick which was settled before. */
export function ownTeam({ team }: Source, { language, typed }: Wish): Drawn {
	const lines = JSON.parse(typed.gekozen ?? '[]') as { text: string; beside: string[] }[];
	const said = (words = ''): Part[] =>
		words
			.split(/\n\s*\n/)
			.filter((one) => one.trim())
			.map(text);
	const parts = [
		...section(1, m.documents_own_found(), [...said(typed.gevonden), ...lines.map(asSaid)]),
		...section(1, m.documents_own_propose(), said(typed.voorstel)),
		...section(1, m.documents_own_ask(), said(typed.vraag))
	];
	const under = `${team.name} · ${tongue(language, team.words).day(dayOf())}`;
	const look = { kind: 'eigen-team', title: m.documents_own_title(), under, language, look: 'sheet' } as const;
	return { doc: { ...look, parts, sheets: [], days: [] } };
}

const asSaid = ({ text, beside }: { text: string; beside: string[] }) =>
	quote(
		text,
		'',
		beside.map((note) => ({ by: m.aside_minority(), text: note }))
	);
