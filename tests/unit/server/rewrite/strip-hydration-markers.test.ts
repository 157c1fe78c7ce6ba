import { expect, it } from 'vitest';
import { stripHydrationMarkers } from '#lib/server/rewrite/strip-hydration-markers.ts';

it('leaves out what only the framework would read, and nothing else', () => {
	const page = [
		'<!doctype html><html><head><!--1uha8ag--><title>47</title><style>p{color:red}</style>',
		'\n\t\t<link href="/_app/immutable/assets/page.css" rel="stylesheet" disabled media="(max-width: 0)">',
		'\n\t\t<link rel="canonical" href="/ar"/></head>',
		'<body><!--[--><p>a &lt;!-- b --&gt;</p><!--[-1--><!--]--><svg><path d="M1 2h3"></path><g></g></svg></body></html>'
	].join('');
	expect(stripHydrationMarkers(page)).toBe(
		[
			'<!doctype html><html><head><title>47</title><style>p{color:red}</style>',
			'<link rel="canonical" href="/ar"></head>',
			'<body><p>a &lt;!-- b --&gt;</p><svg><path d="M1 2h3"/><g></g></svg></body></html>'
		].join('')
	);
});

it('keeps one of several spaces between elements, and none between those that show nothing', () => {
	const page = '<link rel="a"> <!--[--> <!--]--><meta name="b"> <title>47</title><p> <b>4</b> <!--x--> <i>7</i></p>';
	expect(stripHydrationMarkers(page)).toBe('<link rel="a"><meta name="b"><title>47</title><p> <b>4</b> <i>7</i></p>');
});

it('keeps a link whose address says "disabled", and drops one that is', () => {
	const canonical = '<link rel="canonical" href="/check?q=the+pound+disabled+fell">';
	const again = '<link href="/a.css" rel="stylesheet" disabled media="(max-width: 0)">';
	expect(stripHydrationMarkers(`${canonical}${again}<link disabled>${canonical}`)).toBe(canonical + canonical);
});

it('shortens tags, and leaves words and shapes as they are', () => {
	const page =
		'<input required="" value="a=&quot;&quot;" /><p title="">say &lt;p title=""/&gt;</p><path d="M1 2h3"/><br/>';
	expect(stripHydrationMarkers(page)).toBe(
		'<input required value="a=&quot;&quot;"><p title>say &lt;p title=""/&gt;</p><path d="M1 2h3"/><br>'
	);
});
