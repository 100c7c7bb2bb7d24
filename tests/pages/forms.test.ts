/** Every form in its faces: answered by keyboard alone, in both languages; readable when fixed, when shown and on paper. */
import type { Page } from '@playwright/test';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { formKeys, formOf } from '#lib/forms/index.ts';
import { examples, fieldOf } from '../../src/routes/styleguide/examples.ts';
import { complaintsOf, thorough, type Look } from '../browser.ts';
import { useStyleguide } from './guide.ts';

const styleguide = useStyleguide();

const typed = formKeys.filter((key) => formOf(key).typed);
const fieldFor = (key: string) => fieldOf(examples.find((example) => example.form === key)!);
const face = (page: Page, key: string, name: 'answer' | 'fixed' | 'shown') => page.locator(`#form-${key} [data-face=${name}]`);
const stored = async (page: Page, key: string): Promise<unknown> => JSON.parse((await page.locator(`[data-stored=${key}]`).textContent())!);

/** What has the focus, when it is inside this face. */
const focused = (page: Page, key: string) =>
	page.evaluate((form) => {
		const element = document.activeElement as HTMLInputElement | null;
		if (!element?.closest(`#form-${form} [data-face=answer]`)) return undefined;
		return { tag: element.tagName, type: element.type, role: element.getAttribute('role'), name: element.name, checked: element.checked };
	}, key);

/** Goes through a face with Tab, and answers what it meets as somebody without a mouse does. */
async function answerByKeyboard(page: Page, key: string): Promise<void> {
	const { keyboard } = page;
	await page.evaluate((form) => {
		const before = document.querySelector(`#form-${form} h3`) as HTMLElement;
		before.tabIndex = -1;
		before.focus();
	}, key);
	let picked = 0;
	for (let at = 0; at < 60; at++) {
		await keyboard.press('Tab');
		const on = await focused(page, key);
		if (!on) return;
		if (on.tag === 'TEXTAREA' || (on.tag === 'INPUT' && ['text', 'search'].includes(on.type))) await keyboard.type('Samen bellen.');
		else if (on.tag === 'SELECT') await keyboard.press('ArrowDown');
		else if (on.type === 'radio') await keyboard.press('Space');
		else if (on.type === 'checkbox' && picked++ === 0) await keyboard.press('Space');
		else if (on.type === 'range' || on.role === 'slider') await keyboard.press('ArrowRight');
		else if (on.tag === 'BUTTON') await keyboard.press('Enter');
	}
	throw new Error(`there is no way out of ${key} with Tab`);
}

const looks: Look[] = [{ width: 320, height: 640, phone: true }, { language: 'en' }];

describe.each(thorough ? looks : looks.slice(0, 1))('%o', (look) => {
	test('every form is answered by keyboard alone, and what is written fits it', async () => {
		const page = await styleguide(look);
		for (const key of typed) {
			await answerByKeyboard(page, key);
			const value = await stored(page, key);
			expect(formOf(key).empty(value), `${key}: ${JSON.stringify(value)}`).toBe(false);
			expect(safeParse(formOf(key).shape(fieldFor(key)), value).success, `${key}: ${JSON.stringify(value)}`).toBe(true);
		}
		expect(complaintsOf(page)).toEqual([]);
	});

	test('what is fixed can be read and not written', async () => {
		const page = await styleguide(look);
		for (const key of typed) {
			const fixed = face(page, key, 'fixed');
			const loose = fixed.locator(
				'input:not([readonly]):not(:disabled), textarea:not([readonly]):not(:disabled), select:not(:disabled), button:not(:disabled)'
			);
			expect(await loose.count(), key).toBe(0);
			const words = await fixed.evaluate(
				(element) =>
					element.textContent + [...element.querySelectorAll('textarea, input')].map((one) => (one as HTMLInputElement).value).join(' ')
			);
			expect(words.trim(), key).not.toBe('');
		}
	});

	test('every word of people stands where it is shown', async () => {
		const page = await styleguide(look);
		for (const example of examples.filter(({ form }) => formOf(form).typed)) {
			const text = (await face(page, example.form, 'shown').textContent()) ?? '';
			for (const { value, about } of example.said)
				for (const line of formOf(example.form).lines(value, fieldOf(example))) {
					if (line.text) expect(text, example.form).toContain(line.text.split('\n')[0]);
					if (about) expect(text).toContain(example.abouts!.find((item) => item.key === about)!.label[look.language ?? 'nl']);
				}
		}
	});
});

test('on paper everything shown is there, and nothing to press', async () => {
	const page = await styleguide({ width: 800 });
	await page.emulateMedia({ media: 'print' });
	for (const key of typed) {
		const shown = face(page, key, 'shown');
		expect(await shown.locator('button:visible, input:visible, select:visible').count(), key).toBe(0);
		expect((await shown.innerText()).trim(), key).not.toBe('');
	}
	for (const { key } of fieldFor('matrix').settings.rows ?? []) {
		const at = fieldFor('matrix').settings.rows!.findIndex((row) => row.key === key);
		expect(await face(page, 'matrix', 'shown').locator('tbody tr').nth(at).isVisible()).toBe(true);
	}
	expect(await face(page, 'questions', 'shown').getByText('wordt beantwoord').isVisible()).toBe(true);
});

test('a matrix is one perspective at a time on a phone, and an empty chair stays', async () => {
	const page = await styleguide({ width: 320, height: 640, phone: true });
	const matrix = face(page, 'matrix', 'shown');
	expect(await matrix.locator('tbody tr:visible').count()).toBe(1);
	await matrix.getByRole('button', { name: 'Naasten en netwerk' }).press('Enter');
	expect(await matrix.locator('tbody tr:visible').count()).toBe(1);
	expect(await matrix.getByRole('cell', { name: 'Op deze stoel zat nog niemand.' }).count()).toBe(1);
	await page.setViewportSize({ width: 1440, height: 900 });
	expect(await matrix.locator('tbody tr:visible').count()).toBe(4);
	expect(await matrix.getByRole('columnheader', { name: 'Wat weten we niet?' }).isVisible()).toBe(true);
});

test('advice in the shape of a question gets a friendly word, and may stay', async () => {
	const page = await styleguide();
	const card = face(page, 'questions', 'answer');
	await card.getByRole('textbox').fill('Wat zei ze toen je wegging?');
	expect(await card.getByText('Dit klinkt al een beetje als advies.').count()).toBe(0);
	await card.getByRole('textbox').fill('Heb je al eens gedacht aan de huisarts?');
	await card.getByText('Dit klinkt al een beetje als advies.').waitFor();
	expect(await stored(page, 'questions')).toBe('Heb je al eens gedacht aan de huisarts?');
});
