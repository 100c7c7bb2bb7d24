/** Back to the page that asked for an account; only ever one of ours. */
export function onwards(url: URL): string {
	const wish = url.searchParams.get('verder') ?? '';
	return /^\/[\w-]+(\/[\w-]+)*$/.test(wish) ? wish : '/teams';
}
