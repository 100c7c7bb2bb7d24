import type { RequestEvent } from '@sveltejs/kit';

/**
 * The page of ours from which a link was followed, if it was: one elsewhere could send whoever is still signed in at the organisation there and back on
 * a shared laptop. A form would not do: its way out to the organisation is refused by `form-action`.
 */
export function ownPageBefore({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string | undefined {
	const from = URL.parse(request.headers.get('referer') ?? '');
	if (from) return from.origin === url.origin ? from.pathname : undefined;
	// A browser that was told to send no referrer says over https where it comes from all the same.
	return request.headers.get('sec-fetch-site') === 'same-origin' ? '/ik' : undefined;
}
