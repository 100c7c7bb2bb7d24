/** A token bucket: so many at once, so many per second after that. One a person, never one a room or an address (R16). */
export class Rate {
	#tokens: number;
	#at = performance.now();
	readonly #burst: number;
	readonly #perSecond: number;

	constructor(burst: number, perSecond: number) {
		this.#burst = burst;
		this.#perSecond = perSecond;
		this.#tokens = burst;
	}

	/** Takes one; false when there is none left for now. */
	take(): boolean {
		const now = performance.now();
		this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
		this.#at = now;
		if (this.#tokens < 1) return false;
		this.#tokens--;
		return true;
	}
}
