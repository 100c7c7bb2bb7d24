/** A browser without a screen: keeps cookies and posts the forms of pages the way their enhanced forms do. */
export class Visitor {
	readonly url: string;
	#cookies = new Map<string, string>();

	constructor(url: string) {
		this.url = new URL(url).origin;
	}

	get cookie(): string {
		return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	/** Another browser with these cookies of this one; at another address, when there are more that lead here. */
	with(cookies: (name: string) => boolean, url = this.url): Visitor {
		const other = new Visitor(url);
		for (const [name, value] of this.#cookies) if (cookies(name)) other.#cookies.set(name, value);
		return other;
	}

	async get(path: string): Promise<Response> {
		return this.#keep(await fetch(this.url + path, { headers: { cookie: this.cookie }, redirect: 'manual' }));
	}

	/** Posts a form; answers with where it leads, or throws what the form says is wrong. */
	async submit(path: string, fields: Record<string, string>): Promise<string> {
		const result = await this.post(path, fields);
		if (result.type === 'failure' || result.type === 'error')
			throw new Error(`${path} said ${result.status}: ${result.data ?? JSON.stringify(result.error)}`);
		return result.location ?? '';
	}

	/** Posts a form; answers with the data it gives back. */
	async ask(path: string, fields: Record<string, string>): Promise<unknown> {
		const result = await this.post(path, fields);
		if (result.type !== 'success') throw new Error(`${path} said ${result.type} ${result.status}`);
		return result.data ? unflattened(result.data) : undefined;
	}

	async post(path: string, fields: Record<string, string>): Promise<Result> {
		const headers = { cookie: this.cookie, origin: this.url, accept: 'application/json', 'x-sveltekit-action': 'true' };
		const response = await fetch(this.url + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
		this.#keep(response);
		return (await response.json()) as Result;
	}

	#keep(response: Response): Response {
		for (const line of response.headers.getSetCookie()) {
			const [pair = '', ...attributes] = line.split(';');
			const [name = '', ...value] = pair.split('=');
			if (value.join('=') === '' || attributes.some((one) => /max-age=0/i.test(one))) this.#cookies.delete(name.trim());
			else this.#cookies.set(name.trim(), value.join('='));
		}
		return response;
	}
}

type Result = { type: 'success' | 'failure' | 'redirect' | 'error'; status: number; location?: string; data?: string; error?: unknown };

/** Kit flattens what an action gives back into one array, in which objects point at the places of their values. */
function unflattened(data: string): unknown {
	const parts = JSON.parse(data) as unknown[];
	const at = (index: number): unknown => {
		const part = parts[index];
		if (Array.isArray(part)) return part.map((one) => at(one as number));
		if (part && typeof part === 'object') return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, at(value as number)]));
		return part;
	};
	return at(0);
}
