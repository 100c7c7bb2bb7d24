import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Which scripts travel together. Left to itself the build makes dozens of little files, and each costs a phone its own packing: who takes part in a
 * meeting loads three bundles instead, compressed as a whole. `base` is on every page, `live` on every page of a running conversation, `take` is for
 * who takes part. What is in none of them goes with the page that asks for it. The first bundle that knows a file has it.
 */
const any = (...patterns: string[]) => new RegExp(`(?:${patterns.join('|')})`);
const parts = (...names: string[]) => `/src/lib/components/(?:${names.join('|')})\\.`;
const texts = (names: string) => `/i18n/messages/messages/(?:${names})`;

/** The forms of the first meeting, and the words they alone say. */
const first = '(?:text|longtext|confirm|spoken|choose|rank|columns|agreement)';
const firstWords = 'forms_(?:story|confirm|spoken|own|choose|nothing|rank|unnamed|late|mine|column|agreement)';

const base = any(
	// Styles of all that pages share travel ahead, in one file: a page links no styles of what some script may also fetch later, and would stand there bare.
	'/src/(?:lib|routes/gesprek)/.+type=style',
	'/node_modules/(?:svelte/(?!src/(?:reactivity/map|internal/client/dom/blocks/(?:await|svelte-element)))|@sveltejs/kit/|devalue/|esm-env/|clsx/)',
	'/generated/root',
	'vite/|rolldown',
	parts('Field', 'TextField', 'Icon', 'LanguageSwitch', 'Problem', 'Announce', 'announcer', 'Pie', 'pie'),
	'/src/routes/\\+(?:layout|error)',
	'/src/lib/(?:ready|live/(?:refusals|device|stand-ins/values)|domain/id|methods/text|i18n/[a-z.]+\\.ts)',
	texts('refusal|general_(?!promise|skip)|parts_chars')
);

const live = any(
	'/node_modules/(?:socket\\.io-client|@socket\\.io|engine\\.io)',
	'/src/lib/(?:live/(?!chairs)|domain/(?:keeps-name|called))',
	`/src/lib/forms/(?:(?:${first}/)?(?:Shown\\.|ShownFace|Words|Picked|Cards?|Groups|faces|fetched|beside|authors|picked|page-logs|labels)|${first}/log\\.ts)`,
	'/src/routes/gesprek/\\[session\\]/(?:Erased|reading)',
	parts('Note', 'Dialog', 'Dots', 'TextArea', 'ChoiceList', 'Lines', 'Empty', 'places'),
	texts('marks_dots\\.|close_(?:erased|kept|closed_title|review_title|nothing)|parts_(?!order|copy|copied|mode_(?!small))')
);

const take = any(
	'/src/routes/gesprek/\\[session\\]/(?!Menu|Name|Leave|Gone|SignDialog|Erase\\.|Ordering|Shared|Together|Ahead|Presenting|StillMarked|own-text)[^/]+$',
	`/src/lib/forms/(?:${first}/[A-Z]\\w+\\.svelte|AnswerFace|OwnWord|answers)`,
	parts('Saved', 'OrderList', 'order', 'Mode'),
	texts(
		`take_(?!menu|skipped|name_[^c]|name\\.|leave|gone|erase_|sign_[^l]|stay)|${firstWords}|cards_unmarked|craft_(?:rule|read|unheard_first|unheard_wait|sitting_open|video_open)|parts_order|parts_mode_(?!.*_lead)|close_(?!close_|file_heading|finish|lead|reopen|detours|to_)`
	)
);

/** What several forms of marks draw with. */
const marks = {
	name: 'form-marks',
	test: any(parts('Spread', 'SpreadTable', 'Heap', 'CrowdSpread', 'piles'), '/src/lib/words/movement', texts('marks'))
};

/** Every other form is a bundle of its own, faces and words together. */
const form = /(?:\/src\/lib\/forms\/(?<folder>[a-z]+)\/(?!form\.ts|log\.ts)|\/messages\/(?:forms|cards)_(?<word>[a-z]+)_)/;
const others = {
	test: form,
	name(id: string) {
		const { folder, word } = form.exec(id)!.groups!;
		return `form-${folder ?? word}`;
	}
};

export const bundles = [...Object.entries({ base, live, take }).map(([name, test]) => ({ name, test })), marks, others];

/** Pages carry the logs of the first meeting's forms alone. */
export const ownLogs: Plugin = {
	name: 'own-logs',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: (environment) => environment.name === 'client',
	resolveId: (source, importer) =>
		/\/(?:forms\/)?logs\.ts$/.test(source) && !importer?.endsWith('/page-logs.ts')
			? join(import.meta.dirname, 'lib/forms/page-logs.ts')
			: undefined
};

const standIn = (find: RegExp, name: string) => ({ find, replacement: join(import.meta.dirname, `lib/live/stand-ins/${name}.ts`) });

/** The reader of what the server tells, smaller too. The framework's half on the server has the package as it is. */
export const ownValues: Plugin = {
	name: 'own-values',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: (environment) => environment.name === 'client',
	resolveId: (source) => (source === 'devalue' ? join(import.meta.dirname, 'lib/live/stand-ins/values.ts') : undefined)
};

/** Parts of the socket's packages that we have smaller, for the browser alone: in Node the packages come as they are. */
export const standIns = [
	standIn(/^socket\.io-parser$/, 'packets'),
	standIn(/^engine\.io-parser$/, 'frames'),
	standIn(/^\.\/contrib\/parseuri\.js$/, 'address'),
	standIn(/^\.\/(?:transports\/)?webtransport\.js$/, 'webtransport')
];
