import * as m from '#lib/i18n/messages/messages.js';

// How much time is left, the way people say it. Nobody writes better for seeing seconds go by.
export function roughly(left: number): string {
	if (left <= 0) return m.parts_time_over();
	if (left < 45_000) return m.parts_time_moment();
	const minutes = left / 60_000;
	const whole = Math.floor(minutes);
	const rest = minutes - whole;
	if (whole > 0 && rest < 0.2) return m.parts_time_left({ count: whole });
	if (whole > 0 && rest < 0.7) return m.parts_time_left_more({ count: whole });
	return m.parts_time_left_almost({ count: whole + 1 });
}

// For who leads: minutes and seconds, and how far over time.
export function clock(left: number): string {
	const seconds = Math.ceil(Math.abs(left) / 1000);
	const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return left < 0 ? `+${text}` : text;
}

// The wedge that is left of a circle round (10, 10), from the top and clockwise. `share` between 0 and 1.
export function wedge(share: number, radius = 8.5): string {
	const part = Math.min(1, Math.max(0, share));
	if (part === 0) return '';
	if (part > 0.999) return `M10 ${10 - radius}a${radius} ${radius} 0 1 1 0 ${2 * radius}a${radius} ${radius} 0 1 1 0 ${-2 * radius}Z`;
	const angle = 2 * Math.PI * part;
	const x = (10 + radius * Math.sin(angle)).toFixed(2);
	const y = (10 - radius * Math.cos(angle)).toFixed(2);
	return `M10 10V${10 - radius}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
}
