/**
 * Looks along in the fields of this page: after a pause, never at each letter. What was found stands below the field; replacing and letting stand are
 * buttons. It comes to the page with the first letters that are typed, and nothing of it leaves the page.
 */
import { mount, unmount } from 'svelte';
import type { Announce } from '../components/announcer.svelte.ts';
import { browserStore } from '../live/store.ts';
import { Guarded } from './guarded.svelte.ts';
import Hints from './Hints.svelte';
import { Memory } from './memory.ts';
import { conversation, guards } from './where.ts';

export type TextBox = HTMLTextAreaElement | HTMLInputElement;

/** Milliseconds without a letter, in the middle of a word and after one. */
const PAUSE = 1500;
const WORD_ENDED = 600;

type Place = { guarded: Guarded; host: HTMLElement; hints: object };

export function watch(announce: Announce): (event: Event) => void {
	const places = new Map<TextBox, Place>();
	const timers = new Map<TextBox, ReturnType<typeof setTimeout>>();
	let memory: { key: string; memory: Memory } | undefined;

	function memoryHere(): Memory {
		const key = conversation(location.pathname);
		if (memory?.key !== key) memory = { key, memory: new Memory(browserStore(key), key.split('~')[0]!) };
		return memory.memory;
	}

	function later(box: TextBox, pause: number): void {
		clearTimeout(timers.get(box));
		timers.set(
			box,
			setTimeout(() => (timers.delete(box), look(box)), pause)
		);
	}

	function look(box: TextBox): void {
		for (const [other, { hints }] of places) if (!other.isConnected) (places.delete(other), void unmount(hints));
		if (!box.isConnected) return;
		let place = places.get(box);
		if (!place) {
			const guarded = new Guarded(box, memoryHere());
			if (!guarded.look()) return;
			const host = (box.closest('.field') ?? box.parentElement!).appendChild(document.createElement('div'));
			places.set(box, (place = { guarded, host, hints: mount(Hints, { target: host, props: { guarded, announce } }) }));
		} else place.guarded.look();
	}

	const typed = ({ target }: Event) => {
		if (isGuarded(target))
			later(target, /[\s.,;:!?)]$/.test(target.value.slice(0, target.selectionStart ?? undefined)) ? WORD_ENDED : PAUSE);
	};
	document.addEventListener('input', typed);
	document.addEventListener('focusin', ({ target }) => isGuarded(target) && target.value && later(target, WORD_ENDED));
	document.addEventListener('focusout', ({ target }) => isGuarded(target) && timers.has(target) && later(target, 0));
	// Sharing, sending and taking away change a field without a letter being typed.
	document.addEventListener('click', () => places.forEach((_place, box) => later(box, WORD_ENDED)));
	return typed;
}

/** Not where people say who they are, nor numbers and addresses of pages. */
function isGuarded(target: EventTarget | null): target is TextBox {
	if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement && target.type === 'text' && !target.inputMode))
		return false;
	return guards(location.pathname) && !target.readOnly && !target.closest('[data-names]');
}
