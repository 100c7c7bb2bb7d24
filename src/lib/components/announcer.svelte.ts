import { createContext, untrack } from 'svelte';

// One voice per page for those who listen instead of look. Polite messages are gathered: at most one in five seconds, and of
// several about the same thing only the newest. Urgent ones (not saved, nearly time) are said at once.
const PAUSE = 5000;

export type Announce = (text: string, how?: { urgent?: boolean; about?: string }) => void;

export class Announcer {
	polite = $state('');
	urgent = $state('');
	#waiting = new Map<string, string>();
	#spoken = -Infinity;
	#timer: ReturnType<typeof setTimeout> | undefined;

	say: Announce = (text, { urgent = false, about = text } = {}) => {
		if (urgent) {
			// Said from an effect, what was said before must not make it run again.
			this.urgent = again(
				text,
				untrack(() => this.urgent)
			);
			return;
		}
		// moved to the end, so that the newest is heard last
		this.#waiting.delete(about);
		this.#waiting.set(about, text);
		this.#timer ??= setTimeout(this.#speak, Math.max(100, this.#spoken + PAUSE - performance.now()));
	};

	silence() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#waiting.clear();
	}

	#speak = () => {
		this.#timer = undefined;
		this.#spoken = performance.now();
		this.polite = again([...this.#waiting.values()].join(' '), this.polite);
		this.#waiting.clear();
	};
}

// A region whose text stays the same says nothing: the same sentence twice gets an unseen space.
function again(text: string, before: string): string {
	return text === before ? `${text}\u00a0` : text;
}

const [announcer, provide] = createContext<Announcer>();

export function provideAnnouncer(): Announcer {
	return provide(new Announcer());
}

// For components under <Announce>: `const announce = useAnnounce()`, then `announce(text, { urgent, about })`.
export function useAnnounce(): Announce {
	return announcer().say;
}
