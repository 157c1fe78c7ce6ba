import { expect, it } from 'vitest';
import { PALETTES } from '#lib/documents/pictures/palette.ts';
import { LINE_ROLES } from '#lib/chart/layout/chart-input.ts';

/** Relative luminance, by WCAG 2.2. */
function luminance(colour: string): number {
	const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
	const [r = NaN, g = NaN, b = NaN] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

it.each(LINE_ROLES.flatMap((lineRole) => (['light', 'dark'] as const).map((theme) => [lineRole, theme] as const)))(
	'the %s look can be read in the %s theme',
	(lineRole, theme) => {
		expect(contrast(PALETTES[theme][lineRole], PALETTES[theme].ground)).toBeGreaterThanOrEqual(4.5);
	}
);
