import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GROUNDS } from '#lib/view/parts/grounds.ts';

describe('the grounds of the themes', () => {
	it('are those of the pages', () => {
		const css = readFileSync('src/lib/components/page.css', 'utf8');
		expect([...css.matchAll(/--ground: (#[0-9a-f]{6})/g)].map(([, colour]) => colour)).toEqual([
			GROUNDS.light,
			GROUNDS.dark
		]);
	});

	it('are what a browser paints around a page', () => {
		const html = readFileSync('src/app.html', 'utf8');
		const painted = [...html.matchAll(/content="(#[0-9a-f]{6})" media="\(prefers-color-scheme: (\w+)\)"/g)];
		expect(Object.fromEntries(painted.map(([, colour, theme]) => [theme, colour]))).toEqual(GROUNDS);
	});
});
