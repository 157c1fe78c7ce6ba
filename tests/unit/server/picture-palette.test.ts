import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLOURS, PALETTES } from '#lib/chart/picture-palette.ts';

const css = readFileSync(new URL('../../../src/lib/components/page.css', import.meta.url), 'utf8');

it.each([
	['light', /:root \{(.*?)\}/s],
	['dark', /prefers-color-scheme: dark\) \{(.*?)\}/s]
] as const)('pictures have the colours of the pages: %s', (theme, rule) => {
	const body = rule.exec(css)?.[1] ?? '';
	const told = COLOURS.map((name) => [name, new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(body)?.[1]]);
	expect(Object.fromEntries(told)).toEqual(PALETTES[theme]);
});
