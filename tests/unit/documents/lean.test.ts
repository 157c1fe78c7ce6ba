import { expect, it } from 'vitest';
import { leanCss, leanMarkup } from '#lib/documents/lean.ts';

it('leaves out marks, line breaks between elements and ends of empty shapes', () => {
	const markup =
		'<p><!--[--><b>47</b> <i>a\nb</i><!--]--></p>\n\t<pre>1\n2</pre>\n<svg><path d="M1 2"></path><g></g></svg>';
	expect(leanMarkup(markup)).toBe('<p><b>47</b> <i>a\nb</i></p><pre>1\n2</pre><svg><path d="M1 2"/><g></g></svg>');
});

it('leaves what reads like a mark in a text', () => {
	expect(leanMarkup('<p>a &lt;!-- b --&gt;</p>')).toBe('<p>a &lt;!-- b --&gt;</p>');
});

it('keeps the spaces of a style sheet that part words', () => {
	const sheet = '/* a\n note */\n.chart .x,\n.y > b {\n\tborder: 1px solid red;\n\tmargin: 0 auto;\n}\n';
	expect(leanCss(sheet)).toBe('.chart .x,.y>b{border:1px solid red;margin:0 auto;}');
});
