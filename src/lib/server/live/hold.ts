/** Gives this browser what it holds of a seat. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Id } from '../../domain/id.ts';
import { cookie } from '../cookies.ts';
import { LIMITS } from '../limits.ts';

export function holdSeat({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, seat: { session: Id; token: string }): void {
	const { name, options } = cookie(`seat_${seat.session}`, url.protocol === 'https:', LIMITS.seatLasts);
	cookies.set(name, seat.token, options);
}
