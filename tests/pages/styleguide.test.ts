import type { Locator, Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { startApp } from '../app.ts';
import { barriers, colourBarriers, complaintsOf, sticksOut, thorough, type Look } from '../browser.ts';
import { contrastsOf } from './contrast.ts';
import { useStyleguide } from './guide.ts';

const styleguide = useStyleguide();

const looks: Look[] = [
	{ width: 320, height: 640, theme: 'light', phone: true },
	{ width: 320, height: 640, theme: 'dark', language: 'en', phone: true },
	{ width: 1440, theme: 'light' },
	{ width: 1440, theme: 'dark', language: 'en' },
	{ width: 1440, forcedColors: true }
];

const full = [looks[0], looks[3]];
const some = [...full, looks[4]];

describe('every part, in every state', () => {
	test.each(thorough ? looks : some)('can be used by everybody: %o', async (look) => {
		const page = await styleguide(look);
		// Every rule once narrow and once wide; in the other looks what depends on their colours.
		expect(await (full.includes(look) ? barriers(page) : colourBarriers(page))).toEqual([]);
		expect(await sticksOut(page)).toEqual([]);
		expect(complaintsOf(page)).toEqual([]);
	});

	test.each(['light', 'dark'] as const)('has words at 4.5 to 1 and edges of controls at 3 to 1 (%s)', async (theme) => {
		for (const { pair, contrast, least } of await contrastsOf(await styleguide({ theme }))) {
			expect(contrast, pair).toBeGreaterThanOrEqual(least);
		}
	});

	test('gives fingers at least 24 pixels', async () => {
		const page = await styleguide({ width: 320, height: 640, phone: true });
		const controls = page.locator('button, select, summary, [role=slider], label:has(input), .button, input:not(label input), textarea');
		const small = await controls.evaluateAll((elements) =>
			elements
				.filter((element) => element.checkVisibility())
				.map((element) => ({ name: element.outerHTML.slice(0, 90), box: element.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0 && box.height > 0 && Math.min(box.width, box.height) < 24)
				.map(({ name }) => name)
		);
		expect(small).toEqual([]);
	});
});

describe('putting things in order', () => {
	const list = (page: Page) => page.getByRole('list', { name: 'Jouw volgorde' });
	const order = async (page: Page) => (await list(page).locator('.people').allTextContents()).join(' ');
	const first = 'trouw lef geduld terughoudendheid';
	const grip = (page: Page, name: string): Locator => list(page).getByRole('slider', { name: `Verplaats ${name}` });

	test('goes with the arrow keys, keeps the focus, and Escape brings back', async () => {
		const page = await styleguide();
		await grip(page, 'trouw').focus();
		await page.keyboard.press('ArrowDown');
		expect(await order(page)).toBe('lef trouw geduld terughoudendheid');
		await page.keyboard.press('End');
		expect(await order(page)).toBe('lef geduld terughoudendheid trouw');
		expect(await grip(page, 'trouw').getAttribute('aria-valuetext')).toBe('plaats 4 van 4');
		expect(await grip(page, 'trouw').evaluate((element) => element === document.activeElement)).toBe(true);
		await page.keyboard.press('Escape');
		expect(await order(page)).toBe(first);
	});

	test('goes with the buttons and with the menu of places', async () => {
		const page = await styleguide();
		const up = list(page).getByRole('button', { name: 'geduld omhoog' });
		await up.press('Enter');
		await up.press('Enter');
		await up.press('Enter');
		expect(await order(page)).toBe('geduld trouw lef terughoudendheid');
		await list(page).getByLabel('Plaats van geduld').selectOption({ label: '3' });
		expect(await order(page)).toBe('trouw lef geduld terughoudendheid');
	});

	test('goes by dragging, with a mouse as with a finger', async () => {
		const page = await styleguide();
		// Away from the edges, where dragging scrolls the page along.
		await list(page).evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const to = await grip(page, 'geduld').boundingBox();
		if (!to) throw new Error('There is nothing to drag.');
		await grip(page, 'trouw').hover();
		await page.mouse.down();
		await page.mouse.move(to.x + 5, to.y + 30, { steps: 6 });
		await page.mouse.up();
		expect(await order(page)).toBe('lef geduld trouw terughoudendheid');
	});

	test('is told once in five seconds at most, the newest place only', async () => {
		const page = await styleguide();
		const heard = await page.evaluateHandle(() => {
			const said: { text: string; at: number }[] = [];
			const region = document.querySelector('[role=status]');
			if (!region) throw new Error('There is no status region.');
			new MutationObserver(() => said.push({ text: region.textContent.trim(), at: performance.now() })).observe(region, {
				childList: true,
				characterData: true,
				subtree: true
			});
			return said;
		});
		const down = list(page).getByRole('button', { name: 'trouw omlaag' });
		await down.click();
		await page.waitForTimeout(400);
		await down.click();
		await down.click();
		await page.waitForTimeout(5200);
		const said = await heard.jsonValue();
		expect(said.map(({ text }) => text)).toEqual(['trouw staat nu op plaats 2 van 4.', 'trouw staat nu op plaats 4 van 4.']);
		expect((said[1]?.at ?? 0) - (said[0]?.at ?? 0)).toBeGreaterThan(4900);
	});
});

describe('small promises', () => {
	test('choosing one too many is not taken, and said', async () => {
		const page = await styleguide();
		const virtues = page.getByRole('group', { name: 'Welke deugden horen bij goed werk?' });
		await virtues.getByRole('checkbox', { name: 'geduld' }).check();
		await virtues.getByRole('checkbox', { name: 'eerlijkheid' }).click();
		expect(await virtues.getByRole('checkbox', { name: 'eerlijkheid' }).isChecked()).toBe(false);
		expect(await page.getByText('Je koos er al 3.').first().isVisible()).toBe(true);
	});

	test('a window closes with Escape and gives the focus back', async () => {
		const page = await styleguide();
		const button = page.getByRole('button', { name: 'Open een venster' });
		await button.press('Enter');
		await page.getByRole('dialog', { name: 'Dit gesprek afronden?' }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('another language words everything anew and leaves what was typed', async () => {
		const page = await styleguide();
		const paper = page.getByRole('textbox', { name: 'Jouw moment' });
		await paper.fill('Een halve zin');
		await page.getByRole('button', { name: 'English' }).click();
		await page.getByText('With or without your name: you choose').waitFor();
		expect(await paper.inputValue()).toBe('Een halve zin');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
	});

	test('copying works without a clipboard of the page, as over plain http', async () => {
		const page = await styleguide({}, (page) =>
			page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
		);
		await page.getByRole('button', { name: 'Kopieer Code om mee te doen' }).click();
		await page.getByText('Gekopieerd').first().waitFor();
	});

	test('too many words are named and kept', async () => {
		const page = await styleguide();
		const field = page.getByRole('textbox', { name: 'Dicht bij de grens' });
		await field.fill('x'.repeat(61));
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		expect((await field.inputValue()).length).toBe(61);
		expect(await page.getByText('1 teken te veel').first().isVisible()).toBe(true);
	});
});

test('the page does not exist where people work', async () => {
	const there = await startApp();
	try {
		expect((await fetch(`${there.url}/styleguide`)).status).toBe(404);
	} finally {
		await there.stop();
	}
});
