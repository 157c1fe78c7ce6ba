import { describe, expect, it } from 'vitest';
import { inDigits, markupInDigits } from '#lib/format/index.ts';

describe('a text in Arabic digits', () => {
	it.each([
		['كل 100 ليرة قديمة', 'كل ١٠٠ ليرة قديمة'],
		['13,500 و0.1 %', '١٣٬٥٠٠ و٠٫١ %'],
		['−20 % أو +25 %', '−٢٠ % أو +٢٥ %'],
		['⁦60.52⁩', '⁦٦٠٫٥٢⁩'],
		['مثل 1,230، ثم 5.', 'مثل ١٬٢٣٠، ثم ٥.'],
		['برخصة CC BY 4.0', 'برخصة CC BY 4.0'],
		['هكذا: 2024-12-06.', 'هكذا: 2024-12-06.'],
		['مثل 006a63 أو 18k', 'مثل 006a63 أو 18k'],
		['⁦https://sarraf.example/?asof=2024-12-06⁩', '⁦https://sarraf.example/?asof=2024-12-06⁩'],
		['لا رقم', 'لا رقم']
	])('%s', (text, expected) => {
		expect(inDigits(text, 'arab')).toBe(expected);
		expect(inDigits(text, 'latn')).toBe(text);
	});
});

describe('a document in Arabic digits', () => {
	it.each([
		['what is read and what is spoken', '<p title="3" data-x="3">12</p>', '<p title="٣" data-x="3">١٢</p>'],
		[
			'no program',
			'<script>let a = 1</script><style>p{margin:0}</style>5',
			'<script>let a = 1</script><style>p{margin:0}</style>5'
		],
		['no code', '<code>5 <b>6</b></code><p class="code">7</p>', '<code>5 <b>6</b></code><p class="code">7</p>'],
		['no other language', '<p lang="en">7</p><p lang="ar">7</p>', '<p lang="en">7</p><p lang="ar">٧</p>'],
		[
			'what messengers show',
			'<meta property="og:title" content="7"><meta property="og:image:width" content="7">',
			'<meta property="og:title" content="٧"><meta property="og:image:width" content="7">'
		],
		['a choice that is to stay', '<a translate="no" href="/">123</a>', '<a translate="no" href="/">123</a>'],
		['letters of a picture and no places', '<text x="12" y="3">12</text>', '<text x="12" y="3">١٢</text>']
	])('%s', (_, markup, expected) => {
		expect(markupInDigits(markup, 'ar', 'arab')).toBe(expected);
		expect(markupInDigits(markup, 'ar', 'latn')).toBe(markup);
	});
});
