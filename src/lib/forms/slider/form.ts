import { marked } from '../marks/marked.ts';

/** Somewhere between two poles that are both good. */
export const slider = marked('slider');
