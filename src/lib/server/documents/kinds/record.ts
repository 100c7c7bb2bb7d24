/** What was kept: of one conversation, a series, or the whole logbook; as the team has it, or as it may be shared. */
import { sharedOf } from '../../../domain/documents/share.ts';
import type { CalendarDay, Doc, Part } from '../../../domain/documents/model.ts';
import { heading, note, quiet, section, text } from '../../../domain/documents/model.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Drawn, Wish } from '../order.ts';
import type { Held, Source } from '../source.ts';
import { tongue } from '../tongue.ts';
import type { Tongue } from '../tongue.ts';
import { daysOf } from './days.ts';
import { leftBehind, shareParts } from './share-parts.ts';
import { sheetsOf } from './sheets.ts';
import { laterParts } from './later-parts.ts';
import { storyParts } from './story-parts.ts';

export function session(source: Source, wish: Wish): Drawn | undefined {
	const one = source.session(wish.of);
	if (!one) return undefined;
	const spoken = tongue(wish.language, source.team.words);
	const { title, date } = one.story;
	const when = wish.version === 'share' ? spoken.month(date) : spoken.day(date);
	return record('gesprek', wish.version === 'share' ? m.documents_share_session() : spoken.told(title), when, [one], source, wish);
}

export function series(source: Source, wish: Wish): Drawn | undefined {
	const one = source.series(wish.of);
	const all = one ? [...source.held(one.id)] : [];
	if (!one || !all.length) return undefined;
	const drawn = record('reeks', one.title, '', all, source, wish);
	if (wish.version === 'share') return drawn;
	const coming = comingIn(source, one.id, tongue(wish.language, source.team.words));
	if (one.aim.trim()) drawn.doc.parts.unshift(text(one.aim));
	// What was agreed to be the next meeting may be planned by now.
	const agreed = drawn.doc.days.filter(({ id, day }) => day !== coming[0]?.day || !all.some(({ story }) => story.id === id));
	drawn.doc.days = [...coming, ...agreed];
	return drawn;
}

/** Conversations of a series that are still to come, for a calendar. */
function comingIn(source: Source, series: string, { told }: Tongue): CalendarDay[] {
	const coming = source.heads().filter(({ stage, ...head }) => head.series === series && (stage === 'planned' || stage === 'lobby'));
	return coming.map(({ id, date, title }) => ({ id, day: date, title: told(title), text: m.documents_day_next() })).sort(byDay);
}
const byDay = (a: CalendarDay, b: CalendarDay) => (a.day < b.day ? -1 : 1);

export function logbook(source: Source, wish: Wish): Drawn | undefined {
	const all = [...source.held()];
	return all.length ? record('logboek', m.logbook_heading(), '', all, source, wish) : undefined;
}

function record(kind: string, title: string, when: string, all: Held[], source: Source, wish: Wish): Drawn {
	const spoken = tongue(wish.language, source.team.words);
	const share = wish.version === 'share';
	const name = share ? m.documents_version_share() : m.documents_version_team();
	const made = share ? shared(all, spoken) : whole(all, spoken);
	const under = [source.team.name, when, name].filter(Boolean).join(' · ');
	return { doc: { kind: share ? `${kind}-deelversie` : kind, title, under, language: wish.language, look: 'pages', ...made } };
}

type Made = Pick<Doc, 'parts' | 'sheets' | 'days'>;

function whole(all: Held[], spoken: Tongue): Made {
	const single = all.length === 1;
	const parts = all.flatMap(({ story, entries }): Part[] => [
		...(single ? [] : [heading(1, spoken.told(story.title)), quiet(spoken.day(story.date))]),
		text(spoken.told(story.question)),
		...(story.open ? [note(m.logbook_open_text())] : []),
		...storyParts(story, spoken, single ? 1 : 2),
		...section(single ? 1 : 2, m.documents_kind_reflection(), laterParts(entries, spoken))
	]);
	const entries = all.flatMap((one) => one.entries);
	const titles = new Map(all.map(({ story }) => [story.id, spoken.told(story.title)]));
	return { parts, sheets: sheetsOf(entries, titles, spoken), days: all.flatMap(({ rows }) => daysOf(rows, spoken)) };
}

function shared(all: Held[], spoken: Tongue): Made {
	const { entries, ...left } = sharedOf(all, 'outside');
	const gap = leftBehind(left).map(note);
	const none = entries.length ? [] : [text(m.documents_share_nothing())];
	const sheets = sheetsOf(
		entries.map((entry) => ({ ...entry, session: '', date: entry.date.slice(0, 7) })),
		new Map(),
		spoken
	);
	return { parts: [quiet(m.documents_share_text()), ...shareParts(entries, spoken), ...none, ...gap], sheets, days: [] };
}
