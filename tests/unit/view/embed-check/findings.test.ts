/** What is wrong with pages that embed us, as a table: the HTML of a page, and every fault that is reported. */
import { describe, expect, it } from 'vitest';
import { PLAIN_FRAME } from '#lib/query/index.ts';
import { oembedOf } from '#lib/view/embed/oembed.ts';
import { snippetsOf } from '#lib/view/embed/snippets.ts';
import { embedsOf } from '#lib/view/embed-check/embeds.ts';
import { requestPath, countOf, findingsOf } from '#lib/view/embed-check/findings.ts';
import { readPasted } from '#lib/view/embed-check/pasted.ts';
import { checkedRules } from '#lib/view/embed-check/rule-words.ts';
import { record } from '#tests/support/record/real.ts';
import { SEVERITIES } from '#lib/view/embed-check/rule-ids.ts';

const ORIGIN = 'https://sarraf.example';
const SITE = { origin: ORIGIN, heights: { rate: 370, chart: 540 } };
const LOADER = `<script async src="${ORIGIN}/embed/v1.js"></script>`;
const embedsIn = (html: string) => embedsOf(readPasted(html), SITE);
const found = (html: string) => findingsOf(embedsIn(html));
const rules = (html: string) => found(html).map(({ rule }) => rule);

const RIGHT = {
	src: `${ORIGIN}/embed/rate`,
	title: 'Parallel market',
	width: '100%',
	height: '370',
	loading: 'lazy'
};

/** A frame that is right except for the given attributes; an undefined attribute is left out. */
function frame(stated: Readonly<Record<string, string | undefined>> = {}): string {
	const attributes = Object.entries<string | undefined>({ ...RIGHT, ...stated });
	const text = attributes.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]));
	return `<iframe${text.join('')}></iframe>`;
}

const own = { ...PLAIN_FRAME, widget: 'chart', query: '?series=syp-official&unit=new' } as const;
const snippets = snippetsOf(record, ORIGIN, own, 'Official rate');

describe('nothing is wrong with', () => {
	it.each([
		['our frame', snippets.iframe],
		['our element', snippets.element],
		['our picture', snippets.image],
		['a frame that is right, with the script', frame() + LOADER],
		[
			'a frame of WordPress, which has no script of ours',
			frame({ class: 'wp-embedded-content', 'data-secret': 'aB3' })
		],
		['a frame that the widget fills, of any height', frame({ src: `${ORIGIN}/embed/rate?fill=1`, height: '200' })],
		['an Arabic widget below /ar, with a script in the head', LOADER + frame({ src: `${ORIGIN}/ar/embed/chart` })]
	])('%s', (_what, html) => {
		expect(rules(html)).toEqual([]);
		expect(countOf(embedsIn(html))).toBe(1);
	});
});

describe('no embed of ours is', () => {
	it.each([
		['an empty page', ''],
		['another site’s frame', '<iframe src="https://video.example/embed/abc123"></iframe>'],
		['a link to us', `<a href="${ORIGIN}/">Sarraf</a>`],
		['a frame in a comment', `<!-- ${frame()} -->`],
		['a snippet in a script', `<script>const snippet = '<iframe src="${ORIGIN}/embed/rate">';</script>`],
		['an address that cannot be one', '<iframe src="https://["></iframe>']
	])('%s', (_what, html) => {
		expect(countOf(embedsIn(html))).toBe(0);
		expect(rules(html)).toEqual([]);
	});
});

describe('of a frame with the script is shown', () => {
	it.each([
		['no-title', { title: undefined }, 'iframe'],
		['no-title', { title: ' ' }, 'iframe'],
		['fixed-width', { width: '600' }, 'width="600"'],
		['not-lazy', { loading: undefined }, 'iframe'],
		['not-lazy', { loading: 'eager' }, 'iframe'],
		['insecure', { src: 'http://sarraf.example/embed/rate' }, 'http://sarraf.example'],
		['unknown-widget', { src: `${ORIGIN}/embed/clock` }, 'clock'],
		['other-host', { src: 'https://old.example/embed/rate' }, 'old.example'],
		['other-host', { src: '/embed/rate' }, 'page.invalid'],
		['no-scripts', { sandbox: 'allow-popups' }, 'sandbox="allow-popups"'],
		['no-scripts', { sandbox: '' }, 'sandbox=""'],
		['no-height', { height: undefined }, 'iframe'],
		['no-height', { height: '100%' }, 'iframe'],
		['escaped-twice', { src: `${ORIGIN}/embed/rate?unit=new&amp;amp;theme=dark` }, '?unit=new&amp;theme=dark'],
		['escaped-twice', { src: `${ORIGIN}/embed/rate?unit=new&amp;#038;theme=dark` }, '?unit=new&#038;theme=dark'],
		['frozen', { src: `${ORIGIN}/embed/rate?asof=2024-12-06` }, 'asof=2024-12-06'],
		['withheld', { src: undefined, 'data-src': `${ORIGIN}/embed/rate` }, `data-src="${ORIGIN}/embed/rate"`]
	] as const)('%s: %j', (rule, stated, given) => {
		const findings = found(frame(stated) + LOADER).filter((one) => one.rule === rule);
		expect(findings).toHaveLength(1);
		expect(findings[0]?.given).toBe(given);
	});

	it.each([
		['a width that a style makes fluid', { width: '600', style: 'border:0; max-width: 100%' }],
		['a sandbox that allows scripts', { sandbox: 'allow-popups allow-scripts' }],
		['a height in a style', { height: undefined, style: 'height:370px' }],
		['parameters escaped once', { src: `${ORIGIN}/embed/rate?unit=new&amp;theme=dark` }],
		['a height that the script will change', { height: '150' }],
		['an address without its protocol', { src: '//sarraf.example/embed/rate' }]
	] as const)('nothing: %s', (_what, stated) => {
		expect(rules(frame(stated) + LOADER)).toEqual([]);
	});
});

describe('of a frame without the script is shown', () => {
	it.each([
		[{}, ['no-loader']],
		[{ height: '200' }, ['low-height', 'no-loader']],
		[{ height: '900' }, ['great-height', 'no-loader']],
		[{ src: `${ORIGIN}/embed/chart`, height: '540' }, ['no-loader']]
	])('%j: %j', (stated, expected) => {
		expect(rules(frame(stated))).toEqual(expected);
	});
});

describe('of a page is shown', () => {
	const element = `<sarraf-rate><a href="${ORIGIN}/">Rate</a></sarraf-rate>`;
	it.each([
		['a quote before a frame', `<blockquote><a href="x">x</a></blockquote>\n${frame()}${LOADER}`, ['quote-before']],
		['no quote that stands elsewhere', `<blockquote>x</blockquote><p>x</p>${frame()}${LOADER}`, []],
		['no quote within another tag', `<div><blockquote>x</blockquote></div>${frame()}${LOADER}`, []],
		['WordPress’ own quote', `<blockquote>x</blockquote>${frame({ class: 'wp-embedded-content' })}`, []],
		['a script that was stripped', element, ['element-alone']],
		['a link that was lost', `<sarraf-rate></sarraf-rate>${LOADER}`, ['no-link']],
		['an element that there is not', `<sarraf-clock><a href="x">x</a></sarraf-clock>${LOADER}`, ['unknown-widget']],
		['a frozen element', `<sarraf-rate asof="2024-12-06"><a href="x">x</a></sarraf-rate>${LOADER}`, ['frozen']],
		['a script that holds up the page', `${frame()}<script src="${ORIGIN}/embed/v1.js"></script>`, ['blocking']],
		['a deferred one', `${frame()}<script defer src="${ORIGIN}/embed/v1.js"></script>`, []],
		['a script twice', frame() + LOADER + LOADER, ['loader-again']],
		['a script alone', LOADER, ['loader-idle']],
		[
			'a script of another host',
			`${frame()}<script async src="https://old.example/embed/v1.js"></script>`,
			['other-host']
		],
		['a picture that leads nowhere', `<img src="${ORIGIN}/embed/rate.png" alt="Rate">`, ['unlinked']],
		['a badge without words', `<a href="x"><img src="${ORIGIN}/badge.svg" alt=""></a>`, ['no-alt']],
		['a snippet as text', '<p>&lt;iframe src=&quot;https://sarraf.example/embed/rate&quot;&gt;</p>', ['as-text']]
	])('%s', (_what, html, expected) => {
		expect(rules(html)).toEqual(expected);
	});

	it('only the quote, of what oEmbed answers, where no WordPress has put it', () => {
		const { html } = oembedOf(record, ORIGIN, own, {
			title: 'Official rate',
			bounds: { maxWidth: 600, maxHeight: 900 }
		});
		expect(rules(html)).toEqual(['quote-before', 'no-loader']);
	});
});

it('says where: the line, and the tag as it was written, in the order of the page', () => {
	const page = `<p>\n</p>\n\n<IFRAME SRC='${ORIGIN}/embed/rate' height=370 width=100% loading=lazy>\n</IFRAME>\n<script src=${ORIGIN}/embed/v1.js></script>`;
	expect(found(page)).toEqual([
		{
			rule: 'no-title',
			line: 4,
			source: `<IFRAME SRC='${ORIGIN}/embed/rate' height=370 width=100% loading=lazy>`,
			given: 'iframe'
		},
		{ rule: 'blocking', line: 6, source: `<script src=${ORIGIN}/embed/v1.js>`, given: 'script' }
	]);
});

describe('what a widget reports about its address', () => {
	it.each([
		[frame({ src: `${ORIGIN}/embed/rate?unit=gold` }), '/embed/rate?unit=gold&lang=ar'],
		[frame({ src: `${ORIGIN}/ar/embed/rate?lang=en` }), '/ar/embed/rate?lang=ar'],
		[frame({ src: `${ORIGIN}/embed/rate?lang=fr` }), '/embed/rate?lang=fr'],
		['<sarraf-chart series="x" title="T" class="c" fit></sarraf-chart>', '/embed/chart?series=x&fit=1&lang=ar']
	])('%s at %s', (html, expected) => {
		const { frames, elements } = embedsIn(html);
		expect([...frames, ...elements].map((one) => requestPath(one, 'ar'))).toEqual([expected]);
	});
});

it.each(['en', 'ar'] as const)('every fault is shown in words, the worst first: %s', (locale) => {
	const stated = checkedRules({ locale });
	expect(stated.map(({ id }) => id).sort()).toEqual(Object.keys(SEVERITIES).sort());
	const order = ['broken', 'weak', 'note'];
	const weights = stated.map(({ severity }) => order.indexOf(severity));
	expect(weights).toEqual([...weights].sort());
	expect(new Set(stated.map(({ text }) => text)).size).toBe(stated.length);
});

describe('a page without end', () => {
	it.each([
		['of emphasis within emphasis', '<i>'],
		['of our own elements', '<sarraf-rate>'],
		['of tags of many names', '']
	])('%s is read to 512 levels, and says that there is more', (_, tag) => {
		const names = Array.from({ length: 100_000 }, (_unused, n) => tag || `<x-${n}>`);
		const { tags, isWhole } = readPasted(`${names.slice(0, 512).join('')}<br>${names.join('')}`);
		expect([tags.length, isWhole]).toEqual([512, false]);
	});

	it('is read as far as a million characters', () => {
		const half = '<b></b>'.padEnd(1_000_000 - LOADER.length, ' ');
		expect(readPasted(half + LOADER)).toMatchObject({ isWhole: true });
		expect(embedsIn(half + LOADER).loaders).toHaveLength(1);
		expect(readPasted(`${half}${LOADER} `)).toMatchObject({ isWhole: false });
		expect(embedsIn(half.padEnd(1_000_000) + LOADER).loaders).toHaveLength(0);
	});

	it('is read at any length of lines and of text that looks like a snippet', () => {
		const text = '&lt;iframe '.repeat(90_000);
		expect(rules(text)).toEqual([]);
		expect(rules(`${text}&lt;iframe src="/embed/rate">`)).toEqual(['as-text']);
	});
});

it('tells links in an element and around a picture at any depth', () => {
	const image = `<img alt="x" src="${ORIGIN}/rate.png">`;
	expect(rules(`<sarraf-rate><p><i><a href="/">x</a><a href="/y">y</a></i></p></sarraf-rate>${LOADER}`)).toEqual([]);
	expect(rules(`<sarraf-rate><p>x</p></sarraf-rate><a href="/">x</a>${LOADER}`)).toEqual(['no-link']);
	expect(rules(`<a href="/"><p><i>${image}</i></p></a>`)).toEqual([]);
	expect(rules(`<a href="/">x</a><p>${image}</p>`)).toEqual(['unlinked']);
	expect(countOf(embedsIn(`<noscript><p>${image}</p></noscript>`))).toBe(0);
});
