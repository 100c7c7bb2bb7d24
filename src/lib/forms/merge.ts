/** Two edits at once of the same words: both are kept, under each other, unless one holds the other. */
export function bothKept(kept: string, late: string): string {
	if (late.trim() === '' || kept.includes(late)) return kept;
	if (kept.trim() === '' || late.includes(kept)) return late;
	return `${kept}\n\n${late}`;
}
