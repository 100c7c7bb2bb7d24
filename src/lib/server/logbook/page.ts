/** Which page of a list an address asks for, from 0: `?bladzij=1` is the first. Whatever else stands there is the first too. */
export const pageIn = ({ searchParams }: URL): number =>
	Math.max(0, Math.min(10_000, Number.parseInt(searchParams.get('bladzij') ?? '1', 10) - 1 || 0));
