/** Links of the site: one of each kind is followed here, all of them by `npm run test:links`. */
import { expect, test } from '@playwright/test';
import { languages, pathIn } from '#i18n/language.ts';
import { deadLinks, kindOf, linksOf } from '#tests/links/walk.ts';

test('every kind of link leads to an answer', async ({ request }) => {
	test.setTimeout(240_000);
	const ask = async (address: string) => {
		const reply = await request.get(address);
		const type = reply.headers()['content-type'] ?? '';
		return { status: reply.status(), type, body: type.startsWith('text/html') ? await reply.text() : '' };
	};
	const starts = languages.map((language) => pathIn('/', language));
	const { dead, visited } = await deadLinks(ask, starts, { kindOf });
	expect(dead).toEqual([]);
	expect(visited).toBeGreaterThan(40);
});

test('a link that leads nowhere is noticed, with the page that has it', async () => {
	const pages: Readonly<Record<string, string>> = {
		'/': '<a href="/a">a</a><a href="https://other.example/x">x</a>',
		'/a': '<a href="/">back</a><img src="/gone.png"><a href="/a#here">here</a>'
	};
	const ask = async (address: string) => {
		const body = pages[address];
		return { status: body === undefined ? 404 : 200, type: 'text/html', body: body ?? '' };
	};
	const { dead, visited } = await deadLinks(ask, ['/']);
	expect(dead).toEqual([{ address: '/gone.png', from: '/a', status: 404 }]);
	expect(visited).toBe(3);
});

test('links are of one kind by language, place and form', () => {
	expect(kindOf('/ar/day/2024-12-06?unit=new')).toBe(kindOf('/ar/day/2011-03-15'));
	for (const other of ['/day/2024-12-06?unit=new', '/ar/day/2024-12-06.md?unit=new', '/ar/month/2024-12?unit=new'])
		expect(kindOf(other)).not.toBe(kindOf('/ar/day/2024-12-06?unit=new'));
});

test('links are those of the site, once each', () => {
	const html =
		'<a href="?a=1">1</a><a href="/b#x">2</a><a href="/b">3</a><a href="//other.example/">4</a><a href="mailto:a@b.c">5</a>';
	expect(linksOf(html, 'http://site/page')).toEqual(['/page?a=1', '/b']);
});
