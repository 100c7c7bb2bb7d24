declare module 'stopword' {
	/** Dutch words that say little by themselves. */
	export const nld: string[];
}
