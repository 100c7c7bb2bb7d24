/** Words that mean something to one program or another, and must come out of every document as words. */
import type { Doc, Part } from '#lib/domain/documents/model.ts';

export const HOSTILE = [
	'=HYPERLINK("http://evil.example";"klik")',
	'+31 10 1234567',
	'-2 keer gebeld',
	'@SUM(A1:A9)',
	'\tmet een tab vooraan',
	'#evil *typst* $x^2$ <label> @ref \\ #read("/etc/passwd")',
	'<script>alert(1)</script> & &amp; <b>vet</b>',
	'# geen kop',
	'1. geen lijst',
	'[geen](http://link.example) ![geen](beeld.png) `code` ~~weg~~ | pijp',
	'{geen} "aanhaling"; puntkomma, komma\\n',
	'BEGIN:VEVENT',
	'שלום עולם',
	'مرحبا بالعالم',
	'Zoë & Ünal über İstanbul, Şeyma – “ja” → één',
	'blij 😀 gezin 👩‍👩‍👧 vlag 🇳🇱 duim 👍🏽',
	'nul\u200bbreed',
	'中文字符',
	'𝔘𝔫𝔦 en 𐍈',
	'e\u0301 los streepje'
];

/** A document with some of everything and these words in every place. */
export function docWith(words: string[], more: Partial<Doc> = {}): Doc {
	const parts = words.flatMap((one): Part[] => [
		{ is: 'heading', level: 2, text: one },
		{ is: 'text', text: one },
		{ is: 'quote', text: one, by: one, beside: [{ by: 'Kanttekening', text: one }] },
		{ is: 'list', items: [one] },
		{ is: 'facts', facts: [{ name: 'Wie', text: one }] },
		{ is: 'table', title: one, head: ['Vraag', one], rows: [['Wat', one]] },
		{ is: 'note', text: one },
		{ is: 'sources', title: 'Bronnen', sources: [{ text: one, href: 'https://deugdelijk.example/teams/een?x=1&y=2' }] }
	]);
	return {
		...{ kind: 'proef', title: 'Wat ons werk goed maakt', under: 'Team Noord', language: 'nl', look: 'pages', parts },
		sheets: [{ key: 'oogst', title: 'Oogst', head: ['Woorden', 'Naam'], rows: words.map((one) => [one, '']) }],
		days: words.map((one, nth) => ({ id: `dag-${nth}`, day: '2026-12-31', title: one, text: `${one}\n${one}` })),
		...more
	};
}

export const SPREAD: Part = {
	is: 'spread',
	title: 'Waar ieder stond en staat',
	alt: 'Ieder heeft een eigen lijn: Ja → Nee; Nee, bleef.',
	places: ['Ja', 'Een beetje', 'Nee', 'Kan ik nog niet zeggen'],
	stands: [
		{ from: 0, to: 2 },
		{ from: 2, to: 2 },
		{ from: null, to: 3 },
		{ from: 1, to: null }
	],
	head: ['Wie', 'Vooraf', 'Achteraf'],
	rows: [
		['iemand', 'Ja', 'Nee'],
		['Mo', 'Nee', 'Nee']
	]
};
