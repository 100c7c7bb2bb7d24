import { words } from '../words.ts';

/** Questions to who brings the situation, a card each. Who brings it says which ones get an answer; the others are heard and stand. */
export const questions = words('questions', 280);
