/**
 * What was pressed may be gone by then: shared, taken back, or moved along with the round. Whoever goes by keyboard or listens then goes on from what
 * stood around it, and not from the top of the page. Focus that somebody took away themselves, or a dialog gave back, is left where it is.
 */
const AROUND = 'dialog,section,aside,footer,[role=group],main';

const there = (one: EventTarget | undefined): one is HTMLElement => one instanceof HTMLElement && one.getClientRects().length > 0;
const nowhere = () => document.activeElement === document.body;

/** Follows the focus of this page; answers with how to stop. */
export function stayNear(): () => void {
	let path: EventTarget[] = [];
	const changes = new MutationObserver(() => {
		if (!path.length || !nowhere() || there(path[0])) return;
		const near = path.find((one): one is HTMLElement => there(one) && one.matches(AROUND)) ?? document.querySelector('main');
		path = [];
		if (!near) return;
		near.tabIndex = -1;
		near.focus({ preventScroll: true });
	});
	changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
	const until = new AbortController();
	document.addEventListener('focusin', (event) => (path = event.composedPath()), until);
	document.addEventListener('focusout', () => queueMicrotask(() => nowhere() && there(path[0]) && (path = [])), until);
	return () => (changes.disconnect(), until.abort());
}
