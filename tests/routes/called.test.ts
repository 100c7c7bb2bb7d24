import { expect, test } from 'vitest';
import { nameOf } from '../../src/routes/gesprek/[session]/reading.ts';

const told = (text: Record<string, string>) => text.nl!;

test('a button beside an answer is called by its words, or by what was chosen', () => {
	const item = (key: string) => ({ key, label: { nl: key, en: key } });
	expect(nameOf([{ text: 'We bleven komen.' }] as never, told as never)).toBe('We bleven komen.');
	expect(nameOf([{ text: '', items: [item('lef'), item('trouw')] }] as never, told as never)).toMatch(/lef.*trouw/);
	expect(nameOf([{ text: '', items: [item('lef')] }, { text: 'Omdat het moed vraagt.' }] as never, told as never)).toMatch(/lef.*moed/);
});
