/** Where the keys of chosen sentences stand among the words of a paper. */
export const CHOSEN = 'citaten';
