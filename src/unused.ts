/**
 * What we never use of a package, left out at its source. Every piece must be found, or the package is no longer the one we knew; what then is called by
 * nobody any more the build leaves out by itself.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';

const kit = '@sveltejs/kit/src/runtime/client/client.js';
const boundary = 'svelte/src/internal/client/dom/blocks/boundary.js';
const links = '@sveltejs/kit/src/runtime/client/utils.js';
const batches = 'svelte/src/internal/client/reactivity/batch.js';
const engine = 'engine.io-client/build/esm/socket.js';
const socket = 'socket.io-client/build/esm/socket.js';
const waiting = join(import.meta.dirname, 'lib/ready.ts');
const NEVER = 'if (false) {';

/** A whole method of a class, as these packages indent it. */
const method = (name: string, tab = '    ') => new RegExp(`^${tab}${name}\\(.*\\) \\{\\n[^]*?^${tab}\\}\\n`, 'm');

const cuts: [file: string, from: string | RegExp, to: string][] = [
	// The framework takes two functions out of a whole module at once, and so brings along all that nobody calls. Asked for one by one they come alone.
	[kit, 'const { onMount, tick } = svelte;', 'const onMount = svelte.onMount;\nconst tick = svelte.tick;'],
	// No page asks for fetching ahead at a touch, and no form for going somewhere (a browser does that by itself). There is no service worker, no
	// address stands for another or behind a #, and no page promises data for later.
	[kit, 'setup_preload();', ''],
	[kit, 'if (event.defaultPrevented) return;\n\n\t\tconst form =', 'return;\n\t\tconst form ='],
	[kit, 'await update_service_worker();', ''],
	[kit, 'const rerouted = await get_rerouted_url(url);', 'const rerouted = url;'],
	[kit, "} else if (node.type === 'chunk') {", '} else if (false) {'],
	[kit, 'app.hash', 'false'],
	[kit, 'void load_cache?.fork?.then((f) => f?.discard());', ''],
	[kit, 'intent && load_cache?.id === intent.id ? load_cache.fork : null', 'null'],
	[kit, 'if (load_cache?.fork && !load_cache_fork) {', NEVER],
	[kit, 'if (load_cache?.id === id) {', NEVER],
	// Pages get their data from the server alone, and keep what was typed by themselves. Two fetch faces by what the server told, and ask nothing else.
	[kit, "import { dev_fetch, initial_fetch, lock_fetch, subsequent_fetch, unlock_fetch } from './fetcher.js';", ''],
	[kit, /const load_input = \{[^]*?\n\t\t\};/, 'const load_input = { data: server_data_node?.data ?? null };'],
	[kit, 'if (components.some((c) => c?.snapshot)) {', NEVER],
	[kit, 'restore_snapshot(current_navigation_index);', ''],
	// Which bundles a page needs the server says, in words that the build does not see: they are waited for here (see `ready`).
	[kit, "import * as svelte from 'svelte';", `import * as svelte from 'svelte';\nimport { ready } from ${JSON.stringify(waiting)};`],
	[kit, 'const node = await loader();', 'const node = await loader().then(ready);'],
	// There are no remote functions.
	[kit, /if \(\S+\.data\) \{(?=\n\t\tconst \{ q = \{\})/, NEVER],
	[kit, /if \(force_invalidation\) \{(?=\n\t\tfor )/, NEVER],
	[kit, /const promises = \[\];\n[^]*?await Promise\.all\(promises\)\.catch\(noop\);/, ''],
	[kit, /query_keys = new Set\(\);[^]*?(?=\n\t\t\t\}\n\n\t\t\tif \(options\.invalidate\))/, ''],
	[kit, /if \(options\.invalidateAll\) \{(?=\n\t\t\/\/ TODO the ticks)/, NEVER],
	// Nobody asks to be told of going elsewhere, to stop it, or to put back what a page looked like: pages keep what was typed by themselves.
	[kit, 'const snapshots = storage.get(SNAPSHOT_KEY) ?? {};', ''],
	[kit, /i = current_navigation_index \+ 1;\n\twhile \(snapshots[^]*?\n\t\}/, ''],
	[kit, 'storage.set(SNAPSHOT_KEY, snapshots);', ''],
	[kit, 'before_navigate_callbacks.forEach((fn) => fn(cancellable));', ''],
	[kit, "nav.reject(new Error('navigation cancelled'));", ''],
	[kit, "nav.reject(new Error('navigation aborted'));", ''],
	[kit, 'nav.fulfil(undefined);', ''],
	[kit, /let fulfil;[^]*?complete\.catch\(noop\);/, ''],
	[kit, /type,\n\t\tcomplete\n/, 'type'],
	[kit, /return \{\n\t\tnavigation,[^]*?\};/, 'return { navigation };'],
	[kit, 'if (!nav) {', NEVER],
	[kit, 'if (!is_navigating) {', NEVER],
	[kit, 'if (should_block) {', NEVER],
	[kit, /if \(hydrate\) \{\n\t\t\/\*\* @type[^]*?\n\t\}\n/, ''],
	[kit, /const after_navigate = \(\n[^]*?(?=\t\t\/\/ Type-casts)/, ''],
	[kit, /after_navigate_callbacks\.forEach\(\(fn\) =>\n[^]*?\n\t\);/, ''],
	[kit, /if \(nav\.navigation\.to\) \{\n[^]*?\n\t\}\n/, ''],
	[kit, "if (started && nav.navigation.type !== 'enter') {", NEVER],
	[kit, 'stores.navigating.set((navigating.current = null));', ''],
	[kit, /addEventListener\('pageshow'[^]*?\n\t\}\);/, ''],
	[kit, 'if (!navigator.connection?.saveData) {', NEVER],
	['@sveltejs/kit/src/runtime/client/state.svelte.js', /is_legacy =[^;]+;/, 'is_legacy = false;'],
	['@sveltejs/kit/src/runtime/client/state.svelte.js', /navigating = new [^]*?\}\)\(\);/, ''],
	// The icon has an address that holds everywhere; links are no drawings, and carry no wishes but to be loaded anew.
	[kit, /for \(const link of document\.querySelectorAll\('link'\)\) \{[^]*?\n\t\}/, ''],
	[kit, /const is_svg_a_element = .+;/, 'const is_svg_a_element = false;'],
	[links, 'a instanceof SVGAElement ? a.href.baseVal : a.href', 'a.href'],
	[links, 'a instanceof SVGAElement ? a.target.baseVal : a.target', 'a.target'],
	[links, 'if (uses_hash_router && url.hash.match(/^#[^/]/)) {', NEVER],
	[links, /if \((?:preload_code|preload_data|keepfocus|noscroll|replace_state) === null\).+/, ''],
	[links, /^\t\tpreload_code: [^]*?replace_state: .+$/m, '\t\treload: get_option_state(reload)'],
	// No page promises data for later.
	[kit, /return devalue\.unflatten\(data, \{[^]*?\n\t\t\}\);/, 'return devalue.unflatten(data);'],
	// No component waits for data or catches errors for others: `await` in a script and boundaries are used by nobody.
	['svelte/src/internal/client/reactivity/async.js', 'var pending = blockers.filter((b) => !b.settled);', ''],
	['svelte/src/internal/client/reactivity/async.js', 'if (async.length === 0 && pending.length === 0) {', 'if (true) {'],
	[boundary, 'if (server_rendered_failed) {', NEVER],
	[boundary, '} else if (server_rendered_pending) {', '} else if (false) {'],
	[boundary, 'if (this.#pending_count > 0) {', NEVER],
	[boundary, 'if (!this.#props.onerror && !this.#props.failed) {', 'if (true) {'],
	[boundary, method('#update_pending_count', '\t'), ''],
	[boundary, method('update_pending_count', '\t'), ''],
	[boundary, method('get_effect_pending', '\t'), ''],
	[boundary, /#effect_pending_subscriber = [^]*?\n\t\}\);/, ''],
	[batches, 'this.#is_deferred()', 'false'],
	[batches, method('#is_deferred', '\t'), ''],
	[batches, method('increment', '\t'), ''],
	[batches, method('decrement', '\t'), ''],
	// Polling with `fetch`, which browsers had for years, instead of the older way with its exceptions for browsers that are gone.
	['engine.io-client/build/esm/transports/index.js', '{ XHR } from "./polling-xhr.node.js"', '{ Fetch as XHR } from "./polling-fetch.js"'],
	['engine.io-client/build/esm/index.js', 'export { XHR as NodeXHR } from "./transports/polling-xhr.node.js";', ''],
	['engine.io-client/build/esm/index.js', 'export { XHR } from "./transports/polling-xhr.js";', ''],
	['socket.io-client/build/esm/index.js', 'Fetch, NodeXHR, XHR, NodeWebSocket,', 'Fetch, NodeWebSocket,'],
	// The best way is tried first, so a line never changes over to a better one.
	[engine, method('_probe'), ''],
	[engine, 'if ("open" === this.readyState && this.opts.upgrade) {', NEVER],
	[engine, 'this._upgrades = this._filterUpgrades(data.upgrades);', ''],
	[engine, method('_filterUpgrades'), ''],
	[engine, 'if (this.upgrading) {', NEVER],
	['engine.io-client/build/esm/transports/polling.js', method('pause'), ''],
	// Settings that we do not set.
	[engine, 'if (opts.transportImplementations && opts.transports) {', NEVER],
	[engine, /if \(opts\.transportImplementations \|\|\n.+\{/, NEVER],
	[engine, 'if (typeof this.opts.query === "string") {', NEVER],
	[engine, 'if (this.opts.closeOnBeforeunload) {', NEVER],
	[engine, 'if (this._beforeunloadEventListener) {', NEVER],
	[engine, 'if (this.opts.autoUnref) {', NEVER],
	['socket.io-client/build/esm/manager.js', 'if (this.opts.autoUnref) {', NEVER],
	['engine.io-client/build/esm/transports/websocket.js', /pick\(this\.opts, "agent".+\)/, '{}'],
	[socket, 'if (this._opts.retries && !this.flags.fromQueue && !this.flags.volatile) {', NEVER],
	[socket, 'this._drainQueue(true);', ''],
	[socket, 'if (this._anyListeners && this._anyListeners.length) {', NEVER],
	[socket, 'this.notifyOutgoingListeners(packet);', ''],
	...['_addToQueue', '_drainQueue', 'notifyOutgoingListeners', 'onAny', 'prependAny', 'offAny', 'listenersAny'].map(
		(name): [string, RegExp, string] => [socket, method(name), '']
	),
	...['onAnyOutgoing', 'prependAnyOutgoing', 'offAnyOutgoing', 'listenersAnyOutgoing'].map((name): [string, RegExp, string] => [
		socket,
		method(name),
		''
	]),
	[socket, /"It seems you are trying.+?"/, '""']
];

export const withoutUnused: Plugin = {
	name: 'without-unused',
	applyToEnvironment: (environment) => environment.name === 'client',
	transform(code, id) {
		for (const [file, from, to] of cuts) {
			if (!id.includes(`/node_modules/${file}`)) continue;
			const cut = code.replaceAll(typeof from === 'string' ? from : new RegExp(from, `${from.flags}g`), to);
			if (cut === code) this.error(`${file} changed: look again at what src/unused.ts leaves out of it (${from})`);
			code = cut;
		}
		return code;
	}
};
