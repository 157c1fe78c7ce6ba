/** Pages as Markdown at the built server: where programs find them, and that a table says each thing once. */
import { expect, test } from '@playwright/test';
import { languages, pathIn } from '#i18n/language.ts';

/** The rows of the first table of a text, the head first; the line below the head is left out. */
function firstTable(markdown: string): readonly (readonly string[])[] {
	const [table = ''] = /(?:^\|.*\|$\n?)+/m.exec(markdown) ?? [];
	const lines = table.trim().split('\n');
	return [...lines.slice(0, 1), ...lines.slice(2)].map((line) =>
		line
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim())
	);
}

test('a table is read as its rows', () => {
	expect(firstTable('Text\n\n| Day | Rate |\n| --- | --- |\n| 1 | 2 |\n\n| a | b |\n')).toEqual([
		['Day', 'Rate'],
		['1', '2']
	]);
});

for (const language of languages)
	for (const path of ['/months.md', '/month/2024-12.md', '/day/2024-12-06.md'])
		test(`no cell of ${pathIn(path, language)} repeats the head of its column`, async ({ request }) => {
			const reply = await request.get(pathIn(path, language));
			expect(reply.headers()['content-type']).toContain('text/markdown');
			const [head = [], ...rows] = firstTable(await reply.text());
			expect(rows.length).toBeGreaterThan(1);
			expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
			const repeated = rows.flatMap((row) => row.filter((cell, i) => head[i] && cell.startsWith(head[i])));
			expect(repeated).toEqual([]);
		});

for (const language of languages)
	for (const path of ['/', '/series/syp-parallel?unit=new', '/data', '/method', '/api/recipes'])
		test(`${pathIn(path, language)} names its Markdown, which is of the same language`, async ({ request }) => {
			const { link = '' } = (await request.get(pathIn(path, language))).headers();
			const [, address = ''] = /<([^>]+)>; rel="alternate"; type="text\/markdown"/.exec(link) ?? [];
			const { pathname, search } = new URL(address);
			const reply = await request.get(pathname + search);
			expect(reply.headers()['content-language'] ?? language).toBe(language);
			const text = await reply.text();
			expect(text).toMatch(/^# /);
			expect(/[\u0600-\u06ff]/.test(text.split('\n')[0] ?? '')).toBe(language === 'ar');
			expect(text.trimEnd().endsWith('>')).toBe(true);
		});

test('the outline leads to pages as Markdown, and each is there', async ({ request }) => {
	const outline = await (await request.get('/llms.txt')).text();
	const pages = [...outline.matchAll(/\((\S+\.md)\)/g)].map(([, address = '']) => new URL(address).pathname);
	expect(pages).toEqual(
		expect.arrayContaining(['/index.md', '/data.md', '/method.md', '/months.md', '/api.md', '/api/recipes.md'])
	);
	for (const page of pages) {
		const reply = await request.get(page);
		expect([page, reply.status(), (await reply.text()).startsWith('# ')]).toEqual([page, 200, true]);
	}
});
