import { marked } from '../marks/marked.ts';

/** Named steps, without numbers. Asked before and after, nobody has to have moved. */
export const scale = marked('scale');
