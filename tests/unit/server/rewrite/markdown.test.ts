import { describe, expect, it } from 'vitest';
import { markdownOfPage } from '#lib/server/rewrite/markdown.ts';

const AT = 'https://sarraf.example/ar/events';
const of = (main: string) => markdownOfPage(`<body><header>Menu</header><main>${main}</main></body>`, AT);

describe('a page as Markdown', () => {
	it.each([
		['headings and paragraphs', '<h1>Events</h1><p>In  <b>old</b>\n pounds.</p>', '# Events\n\nIn **old** pounds.'],
		['a text beside blocks', 'Before<h2>After</h2>it', 'Before\n\n## After\n\nit'],
		[
			'links, absolute',
			'<p><a href="/api?a=1&amp;b=2">API</a> and <a href="#x">x</a></p>',
			`[API](https://sarraf.example/api?a=1&b=2) and [x](${AT}#x)`
		],
		['lists', '<ul><li>one</li><li><p>two</p><p>three</p></li></ul>', '- one\n- two three'],
		[
			'terms, wrapped or not',
			'<dl><dt>Was</dt><dd>1</dd><div><dt>Is</dt><dd>2</dd><dd>3</dd></div></dl>',
			'- **Was**: 1\n- **Is**: 2\n- **Is**: 3'
		],
		[
			'tables with a caption',
			'<table><caption>Rates</caption><tr><th>Day</th><th>a|b</th></tr><tr><td>1</td><td>2</td></tr></table>',
			'Rates\n\n| Day | a\\|b |\n| --- | --- |\n| 1 | 2 |'
		],
		['code as it stands', '<p>Run:</p><pre>a  *b*\n  &lt;c&gt;\n</pre>', 'Run:\n\n```\na  *b*\n  <c>\n```'],
		['quotations', '<blockquote><p>one</p><p>two</p></blockquote>', '> one\n> \n> two'],
		['what was wrong', '<p><del>47</del> <ins>48</ins></p>', '~~47~~ 48'],
		['signs as they are', '<p>2*3_4 [5] &lt;6&gt;</p>', '2\\*3\\_4 \\[5\\] \\<6\\>'],
		[
			'nothing of what is touched or drawn',
			'<form><p>a</p></form><svg><text>b</text></svg><p class="s1 screen">c</p><p hidden>d</p><p aria-hidden="true">e</p><nav>f</nav><p>g<button>h</button></p>',
			'g'
		],
		['no empty things', '<p> </p><ul></ul><p><a href="/"> </a></p><table></table>', ''],
		['elements apart', '<p><b>138</b><span>new</span><i>!</i>, as <b>a</b>b</p>', '**138** new !, as **a**b'],
		[
			'words of a text and of a part below it apart',
			'<p>8 Jun 2020<span>1,790 → 3,050</span></p><p>دولار<span>\u2066208\u2069</span>في 2011</p>',
			'8 Jun 2020 · 1,790 → 3,050\n\nدولار · \u2066208\u2069 · في 2011'
		],
		['signs beside a part as they are', '<p>13.1<span>%</span>, (<span>new</span>)</p>', '13.1%, (new)'],
		['lines of one paragraph', '<p>one<br>two</p>', 'one\ntwo']
	])('has %s', (_, html, markdown) => {
		expect(of(html)).toBe(`${markdown === '' ? '' : `${markdown}\n\n`}<${AT}>\n`);
	});
});
