/** Single lines of a form: texts in their languages, numbers, choices. What cannot be read leaves what was there. */
import type { Text } from './schema.ts';

export type Lines = Record<string, string>;

export const RULES = {
	reveal: ['live', 'onShow', 'private'],
	by: ['named', 'anonymous', 'choice'],
	log: ['yes', 'summary', 'no']
} as const;

export function textLines(name: string, text: Text): Lines {
	return { [`${name}/nl`]: text.nl, [`${name}/en`]: text.en };
}

/** Easy Dutch goes when it is emptied; where there is no line for it, it stays. */
export function written(text: Text, name: string, lines: Lines): Text {
	const easy = lines[`${name}/nl-easy`] ?? text['nl-easy'];
	const typed = (language: 'nl' | 'en') => lines[`${name}/${language}`] ?? text[language];
	return { nl: typed('nl'), en: typed('en'), ...(easy?.trim() && { 'nl-easy': easy }) };
}

export const among = <T extends string>(all: readonly T[], typed: string | undefined, now: T): T => all.find((one) => one === typed) ?? now;

/** 0 stands for nothing sensible; publishing says so. */
export function number(typed: string | undefined, now: number): number {
	if (typed === undefined) return now;
	return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
}
