import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS, PALETTES } from '#lib/documents/pictures/palette.ts';

/** The colours of every page, and those of the pages with many lines. */
const sheets = ['components/page.css', 'chart/paint/looks.css'].map((file) =>
	readFileSync(new URL(`../../../../src/lib/${file}`, import.meta.url), 'utf8')
);

it.each([
	['light', /:root \{(.*?)\}/s],
	['dark', /prefers-color-scheme: dark\) \{(.*?)\}/s]
] as const)('pictures have the colours of the pages: %s', (theme, rule) => {
	const body = sheets.map((css) => rule.exec(css)?.[1]).join('');
	const stated = COLOURS.map((name) => [name, new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(body)?.[1]]);
	expect(Object.fromEntries(stated)).toEqual(PALETTES[theme]);
});
