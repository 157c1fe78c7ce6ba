/** Style sheets for browsers of five years ago: what they do not know is either lowered by the build or has something in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');

const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	// The workshop of webmasters may ask for a browser of today.
	.filter((file) => /\.(?:css|svelte)$/.test(file) && !/builder|routes.embed/.test(file))
	.map((file) => {
		const text = readFileSync(join(SRC, file), 'utf8');
		const styles = file.endsWith('.css') ? text : (/<style>(.*)<\/style>/s.exec(text)?.[1] ?? '');
		return [file, styles.replaceAll(/\/\*.*?\*\//gs, '')] as const;
	})
	.filter(([, styles]) => styles !== '');

/** Selectors, functions and units that came to browsers after 2021. */
const LATER = [
	// The head waits for what follows it, and on a phone a picture stands above its choices: a browser that drops this paints the head
	// earlier, has the choices above, and loses nothing.
	/:has\((?!\+ (main|footer|\*)\)|> \.controls \+ :is\(figure, \.charts\)\))/,
	/:dir\(/,
	/@layer\b/,
	/@scope\b/,
	/\bcolor-mix\(/,
	/\blight-dark\(/,
	/\d[dsl]v[hwib]\b/,
	/(?:^|[{};])\s*&/
];

/** Container units with no declaration of the same property right before them. */
const ALONE = /^(?!\s*([\w-]+):.*\n\s*\1:)[^\n]*\n\s*[\w-]+:[^\n;]*\dcq\w+/m;

describe.each(sheets)('%s', (_, styles) => {
	it('uses nothing that browsers of 2021 drop', () => {
		expect(LATER.filter((feature) => feature.test(styles))).toEqual([]);
	});

	it('shows a painting where containers are not measured', () => {
		if (styles.includes('@container') && /\.(?:phone|even) \{/.test(styles))
			expect(styles).toMatch(/@supports not \(container-type: /);
		expect(styles).not.toMatch(ALONE);
	});
});

it('looks at all of them', () => {
	expect(sheets.length).toBeGreaterThan(20);
	const refused = ['a:has(b) {}', '.a { .b & {} & .c {} }', 'p { height: 100dvh; }'];
	for (const styles of refused) expect(LATER.some((feature) => feature.test(styles))).toBe(true);
	expect('p {\n\tfont-size: 15cqi;').toMatch(ALONE);
	expect('p {\n\tfont-size: 2rem;\n\tfont-size: 15cqi;').not.toMatch(ALONE);
});
