import type { Page } from '@playwright/test';

/** The pairs of colours that stand on each other, with their contrast as this browser works it out in the theme at hand. */
export function contrastsOf(page: Page): Promise<{ pair: string; contrast: number; least: number }[]> {
	return page.evaluate(() => {
		const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const probe = document.body.appendChild(document.createElement('i'));
		if (!context) throw new Error('There is no canvas to read colours from.');

		const luminance = (token: string): number => {
			probe.style.color = `var(--${token})`;
			context.fillStyle = getComputedStyle(probe).color;
			context.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((value) => {
				const share = value / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const measure = (front: string, back: string, least: number) => {
			const [high = 0, low = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
			return { pair: `${front} on ${back}`, contrast: (high + 0.05) / (low + 0.05), least };
		};

		const grounds = ['paper', 'sheet', 'sunk', 'petrol-wash', 'leaf-wash', 'ochre-wash', 'clay-wash'];
		const plain = ['paper', 'sheet', 'sunk'];
		const pairs = [
			...['ink', 'ink-2', 'petrol'].flatMap((front) => grounds.map((back) => measure(front, back, 4.5))),
			...['leaf', 'ochre', 'clay'].flatMap((front) => [...plain, `${front}-wash`].map((back) => measure(front, back, 4.5))),
			measure('on-petrol', 'petrol', 4.5),
			measure('on-petrol', 'petrol-deep', 4.5),
			...plain.map((back) => measure('line-2', back, 3)),
			...['petrol', 'clay', 'leaf', 'ochre'].flatMap((front) => plain.map((back) => measure(front, back, 3)))
		];
		probe.remove();
		return pairs;
	});
}
