import { words } from '../words.ts';

/** A story of one's own, usually private; its author picks what to share. */
export const longtext = words('longtext', 1200);
