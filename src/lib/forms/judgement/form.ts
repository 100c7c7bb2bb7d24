import { marked } from '../marks/marked.ts';

/** What somebody thinks, in named options; that they cannot say yet is one of them, and as full an answer as the others. */
export const judgement = marked('judgement');
