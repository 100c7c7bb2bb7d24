/** A day so many days later, as `YYYY-MM-DD`. */
export const later = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
