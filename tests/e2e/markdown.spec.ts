/** Pages as Markdown at the built server: where programs find them, and that what a page sets apart stands apart. */
import { expect, test } from '@playwright/test';
import { languages, pathIn } from '#i18n/language.ts';

/** What a text says, without the addresses of its links and without the versions of records, which are no words. */
const wordsOf = (markdown: string) =>
	markdown.replaceAll(/\]\([^)]*\)|<http[^>]*>/g, ']').replaceAll(/\b[\da-f]{12}\b/g, '');

for (const path of ['/index.md', '/months.md', '/month/2024-12.md', '/day/2024-12-06.md', '/compare.md', '/events.md'])
	test(`no word of ${path} runs into a number, and no year into another number`, async ({ request }) => {
		const reply = await request.get(path);
		expect(reply.headers()['content-type']).toContain('text/markdown');
		const text = wordsOf(await reply.text());
		expect(text).toMatch(/\d,\d{3}/);
		expect(text.match(/[a-z]{3}\d|\b(?:19|20)\d{3},\d{3}/g)).toBeNull();
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
			const [heading = ''] = /^# .+/m.exec(text) ?? [];
			expect(heading).not.toBe('');
			expect(/[\u0600-\u06ff]/.test(heading)).toBe(language === 'ar');
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
		expect([page, reply.status(), /^# ./m.test(await reply.text())]).toEqual([page, 200, true]);
	}
});
