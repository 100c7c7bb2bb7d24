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
	'/node_modules/(?:svelte/(?!src/(?:reactivity/map|internal/client/dom/blocks/(?:await|svelte-element)))|@sveltejs/kit/|devalue/|esm-env/|clsx/)',
	'/generated/root',
	'vite/|rolldown',
	parts('Field', 'TextField', 'Icon', 'LanguageSwitch', 'Problem', 'Announce', 'announcer', 'Pie', 'pie'),
	'/src/routes/\\+(?:layout|error)',
	'/src/lib/(?:ready|live/refusals|domain/id|methods/text|i18n/[a-z.]+\\.ts)',
	texts('refusal|general|parts_chars')
);

const live = any(
	'/node_modules/(?:socket\\.io-client|@socket\\.io|engine\\.io)',
	'/src/lib/(?:live/(?!chairs)|domain/(?:keeps-name|called))',
	`/src/lib/forms/(?:(?:${first}/)?(?:Shown\\.|ShownFace|Words|Picked|Cards?|Groups|faces|fetched|beside|authors|picked|page-logs|labels)|${first}/log\\.ts)`,
	// Styles of all forms travel ahead, so that a page is well drawn before any script is there.
	'/src/lib/forms/.+type=style',
	'/src/routes/gesprek/\\[session\\]/(?:Erased|reading)',
	parts('Note', 'Dialog', 'Dots', 'TextArea', 'ChoiceList', 'Lines', 'Empty', 'places'),
	texts('marks_dots\\.|close_(?:erased|kept|closed_title|review_title|nothing)|parts_(?!order|copy|copied|mode_(?!small))')
);

const take = any(
	'/src/routes/gesprek/\\[session\\]/(?!Menu|Name|Leave|Gone|SignDialog|Shared|Together|Ahead|Presenting)[^/]+$',
	`/src/lib/forms/(?:${first}/[A-Z]\\w+\\.svelte|AnswerFace|OwnWord|answers)`,
	parts('Saved', 'OrderList', 'order', 'Mode'),
	texts(
		`take_(?!gone|menu|skipped|name|leave|sign_[^l]|stay)|${firstWords}|cards_unmarked|craft_(?:rule|read|unheard_first|sitting_open|video_open)|parts_order|parts_mode_(?!.*_lead)|close_(?!close_|finish|lead|reopen|detours|to_)`
	)
);

/** What several forms of marks draw with. */
const marks = { name: 'form-marks', test: any(parts('Spread', 'SpreadTable', 'Heap', 'CrowdSpread', 'piles', 'movement'), texts('marks')) };

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

const kit = '@sveltejs/kit/src/runtime/client/client.js';

/** What we never use of a package, left out at its source. Every line must be found, or the package is no longer the one we knew. */
const cuts: [file: string, from: string, to: string][] = [
	// The framework takes two functions out of a whole module at once, and so brings along all that nobody calls. Asked for one by one they come alone.
	[kit, 'const { onMount, tick } = svelte;', 'const onMount = svelte.onMount;\nconst tick = svelte.tick;'],
	// No page asks for fetching ahead at a touch, and no form for going somewhere (a browser does that by itself). There is no service worker, no
	// address stands for another, and no page promises data for later.
	[kit, 'setup_preload();', ''],
	[kit, 'if (event.defaultPrevented) return;\n\n\t\tconst form =', 'return;\n\t\tconst form ='],
	[kit, 'await update_service_worker();', ''],
	[kit, 'const rerouted = await get_rerouted_url(url);', 'const rerouted = url;'],
	[kit, "} else if (node.type === 'chunk') {", '} else if (false) {'],
	// Pages get their data from the server alone, and keep what was typed by themselves.
	[kit, "import { dev_fetch, initial_fetch, lock_fetch, subsequent_fetch, unlock_fetch } from './fetcher.js';", ''],
	[kit, 'if (components.some((c) => c?.snapshot)) {', 'if (false) {'],
	// Polling with `fetch`, which browsers had for years, instead of the older way with its exceptions for browsers that are gone.
	['engine.io-client/build/esm/transports/index.js', '{ XHR } from "./polling-xhr.node.js"', '{ Fetch as XHR } from "./polling-fetch.js"'],
	['engine.io-client/build/esm/index.js', 'export { XHR as NodeXHR } from "./transports/polling-xhr.node.js";', ''],
	['engine.io-client/build/esm/index.js', 'export { XHR } from "./transports/polling-xhr.js";', ''],
	['socket.io-client/build/esm/index.js', 'Fetch, NodeXHR, XHR, NodeWebSocket,', 'Fetch, NodeWebSocket,']
];

export const withoutUnused: Plugin = {
	name: 'without-unused',
	applyToEnvironment: (environment) => environment.name === 'client',
	transform(code, id) {
		for (const [file, from, to] of cuts) {
			if (!id.includes(`/node_modules/${file}`)) continue;
			if (!code.includes(from)) this.error(`${file} changed: look again at what src/bundles.ts leaves out of it`);
			code = code.replaceAll(from, to);
		}
		return code;
	}
};

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

/** Parts of the socket's packages that we have smaller, for the browser alone: in Node the packages come as they are. */
export const standIns = [
	standIn(/^socket\.io-parser$/, 'packets'),
	standIn(/^engine\.io-parser$/, 'frames'),
	standIn(/^\.\/contrib\/parseuri\.js$/, 'address'),
	standIn(/^\.\/(?:transports\/)?webtransport\.js$/, 'webtransport')
];
