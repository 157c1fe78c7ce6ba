import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { frameOf } from '#lib/chart/data/chart-input-of.ts';
import { viewContext } from '#lib/context/context.ts';
import { sentencesOf } from '#lib/view/parts/sentence.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { capabilitiesOf } from '#lib/context/capabilities.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, TO } from '#tests/support/view/context.ts';

/** The sentences of the chart of a series, by language, with spaces that one can see. */
function sentences(id: string, search: string, language: Language = 'en'): ReadonlyMap<Language, string> {
	const { query, problems } = parseChartQuery(new URLSearchParams(search), TO);
	const info = record.series.get(id);
	if (!info || problems.length > 0) throw new Error(`the case asks for what is not there: ${id}?${search}`);
	const context = viewContext(record, query, TO, language, DEFAULTS);
	const stated = sentencesOf(context, info, frameOf(context, [lineSpecOf(context, info)]), PAGE_REQUEST.addressIn);
	return new Map(stated.map((one) => [one.language, plain(one.text).replaceAll('\u00a0', ' ')]));
}

/** Whole sentences, as they are pasted. */
const WHOLE: readonly (readonly [what: string, id: string, query: string, en: string, ar: string])[] = [
	[
		'three quotes of the story’s day, against a day’s',
		'syp-parallel',
		'asof=2024-12-06',
		'On 6 December 2024 a US dollar cost 18,000 old Syrian pounds on the parallel market in Damascus, the median of 3 published quotes; compared with 26 November 2024 (14,700), the price of a US dollar was up 22.4% and the Syrian pound had lost 18.3% of its value. Sources: 7al.net (quoting Lira Today), Newslooks, Riada Center, Enab Baladi (quoting Lira Today; date inferred); via Sarraf, https://sarraf.example/page?asof=2024-12-06',
		'في 6 كانون الأول 2024 بلغ سعر الدولار الأمريكي 18,000 ليرة سورية قديمة في السوق الموازية في دمشق، وهو وسيط 3 أسعار منشورة؛ ومقارنةً بما كان في 26 تشرين الثاني 2024 (14,700) ارتفع سعر الدولار الأمريكي بنسبة 22.4 بالمئة وهبطت قيمة الليرة السورية بنسبة 18.3 بالمئة. الناشرون: الحل نت (نقلاً عن موقع الليرة اليوم) ونيوزلوكس ومركز ريادة وعنب بلدي (نقلاً عن موقع الليرة اليوم؛ التاريخ مستنتج)؛ عن موقع صرّاف، https://sarraf.example/ar/page?asof=2024-12-06'
	],
	[
		'a month’s figure without a base',
		'syp-official',
		'asof=2024-12-06',
		'In December 2024 (monthly figure) a US dollar cost 12,562 old Syrian pounds at the official rate of the Central Bank of Syria. The previous figure, from 1 October 2023, is too old to compare with, so no change is given. Source: Clam Report (date inferred); via Sarraf, https://sarraf.example/page?asof=2024-12-06',
		'في كانون الأول 2024 (رقم شهري) بلغ سعر الدولار الأمريكي 12,562 ليرة سورية قديمة بالسعر الرسمي لمصرف سورية المركزي. ولم يُذكر تغيّر: آخر رقم قبله يعود إلى 1 تشرين الأول 2023، وهو أقدم من أن تصح المقارنة به. الناشر: كلام ريبورت (التاريخ مستنتج)؛ عن موقع صرّاف، https://sarraf.example/ar/page?asof=2024-12-06'
	],
	[
		'a price that is no rate, too old to derive from',
		'wfp-reference-food-basket',
		'',
		'Reference food basket, family of five, September 2023: 938,000 old Syrian pounds per family per month. This was the latest figure as of 23 November 2026; it is too old for a change to be given. Source: World Food Programme; via Sarraf, https://sarraf.example/page?asof=2023-09-15',
		'السلة الغذائية المرجعية، أسرة من خمسة أفراد، أيلول 2023: 938,000 ليرة سورية قديمة لكل أسرة في الشهر. وهذا آخر رقم معروف حتى 23 تشرين الثاني 2026، وهو أقدم من أن يُحسب منه تغيّر. الناشر: برنامج الأغذية العالمي؛ عن موقع صرّاف، https://sarraf.example/ar/page?asof=2023-09-15'
	]
];

it.each(WHOLE)('%s', (_, id, search, en, ar) => {
	expect([...sentences(id, search)]).toEqual([
		['en', en],
		['ar', ar]
	]);
});

/** What each case must say, and must not, in both languages. */
const CASES: readonly (readonly [
	what: string,
	id: string,
	query: string,
	en: readonly (string | RegExp)[],
	ar: readonly (string | RegExp)[],
	never: RegExp
])[] = [
	[
		'one side alone, older than its habit',
		'syp-parallel',
		'',
		[
			'13,800 old',
			'money changers’ buying price only',
			'compared with a week earlier (13,750 on 27 September 2026, a mid price)',
			'the latest figure as of 23 November 2026',
			'Sources: LiraScope (reported by another outlet), Lira Today (reported by another outlet);'
		],
		[
			'13,800 ليرة سورية قديمة',
			'سعر شراء الصرافين',
			'(13,750 في 27 أيلول 2026، سعر وسطي)',
			'ولم يُعرف رقم بعده حتى 23 تشرين الثاني 2026'
		],
		/median|too old|وسيط/
	],
	[
		'in new pounds',
		'syp-parallel',
		'asof=2024-12-06&unit=new',
		[
			'18,000 old Syrian pounds (180.00 of today’s new pounds) on',
			'compared with 26 November 2024 (14,700)',
			'?asof=2024-12-06&unit=new'
		],
		['18,000 ليرة سورية قديمة (ما يعادل 180.00 بالليرة الجديدة) في', 'في 26 تشرين الثاني 2024 (14,700)'],
		/147\.00/
	],
	[
		'too old: no change, and the reason instead',
		'syp-parallel-idlib',
		'',
		['On 28 January 2026', 'in Idlib', 'too old for a change to be given'],
		['في إدلب', 'أقدم من أن يُحسب منه'],
		/%|بالمئة|compared|مقارنة/
	],
	[
		'city not given',
		'syp-parallel',
		'asof=2013-07-10',
		['310 old', '(city not given)', 'up 45.5%', 'lost 31.3%'],
		['المدينة غير مذكورة', '45.5 بالمئة', '31.3 بالمئة'],
		/in Damascus|في دمشق/
	],
	[
		'another currency: its own name, no Syrian pound',
		'lbp-parallel',
		'asof=2023-03-14',
		['a US dollar cost 100,000 Lebanese pounds on the parallel market', 'the Lebanese pound had lost'],
		['100,000 ليرة لبنانية في السوق الموازية', 'هبطت قيمة الليرة اللبنانية بنسبة 10.0 بالمئة'],
		/Syria|السورية|old|new|Damascus/
	],
	[
		'a euro',
		'syp-parallel-eur',
		'',
		['a euro cost 15,585 old', 'the price of a euro was up 19.3%', 'lost 16.2%'],
		['سعر اليورو 15,585', 'ارتفع سعر اليورو بنسبة 19.3 بالمئة'],
		/dollar|الدولار/
	],
	[
		'a price: one reading, without a dollar',
		'wfp-reference-food-basket',
		'asof=2023-09-15&show=year',
		['per family per month; 191.9% more than August 2022 (321,356, a monthly figure)'],
		['بزيادة 191.9 بالمئة على ما كان في آب 2022 (321,356، رقم شهري)'],
		/dollar|of its value|lost|قيمة/
	],
	[
		'a per cent: no change of it',
		'cpi-inflation-annual',
		'asof=2023-09-15',
		['238.0%'],
		['238.0 بالمئة'],
		/compared|than|No change|ذكر تغيّر/
	],
	[
		'the article’s own figures',
		'syp-reported',
		'asof=2024-12-06',
		[
			'18,000 old',
			'according to Newslooks',
			'(13,500 on 29 November 2024, implied rather than printed)',
			'up 33.3%',
			'lost 25.0%'
		],
		['بحسب خبر نشره نيوزلوكس', '(13,500 في 29 تشرين الثاني 2024، رقم مستنتج لا منشور)', '33.3 بالمئة', '25.0 بالمئة'],
		/parallel market in|في السوق الموازية في/
	],
	[
		'the premium, both ways, each rate with its day',
		'syp-parallel',
		'asof=2024-12-06&show=premium',
		[
			'43.3% more on the parallel market in Damascus',
			'anyone selling dollars at the official rate got 30.2% less',
			'(18,000 old pounds against 12,562 in December 2024, a monthly figure)'
		],
		['أغلى بنسبة 43.3 بالمئة', 'خسر 30.2 بالمئة', '(18,000 ليرة قديمة مقابل 12,562 في كانون الأول 2024، رقم شهري)'],
		/compared/
	],
	[
		'the premium, from the official rate’s page too',
		'syp-official',
		'asof=2024-12-06&show=premium',
		['43.3% more on the parallel market in Damascus', 'anyone selling dollars at the official rate got 30.2% less'],
		['أغلى بنسبة 43.3 بالمئة', 'خسر 30.2 بالمئة'],
		/Central Bank/
	],
	[
		'the distance from the best, with its day, as a change since then',
		'syp-parallel',
		'asof=2024-12-06&show=drawdown',
		[
			'the Syrian pound’s strongest level on the parallel market in Damascus up to then in this record (45 in 1989, a yearly figure, city not given)',
			'400‑fold',
			'lost 99.75%'
		],
		[
			'أقوى مستوى لقيمة الليرة السورية في السوق الموازية في دمشق',
			'45 في 1989، رقم سنوي، المدينة غير مذكورة',
			'400',
			'99.75 بالمئة'
		],
		/a week earlier|NaN/
	],
	[
		'the same of a currency whose Arabic name is masculine',
		'egp-reference',
		'asof=2026-10-05&show=drawdown',
		['the Egyptian pound’s strongest level at the reference rate'],
		['أقوى مستوى لقيمة الجنيه المصري بالسعر المرجعي'],
		/بلغته|on the market|في السوق/
	],
	[
		'a rate that goldsmiths’ prices imply, of no market',
		'gold-dollar',
		'',
		['(115.50 new) going by the price of gold'],
		['(115.50 جديدة) بحسب سعر الذهب'],
		/on the market|في السوق/
	],
	[
		'an index in both readings, with its base',
		'syp-parallel',
		'asof=2024-12-06&show=index&from=2011-03-15',
		['with March 2011 = 100', 'stood at 38,298', 'pound at 0.26'],
		['آذار 2011', '38,298', '0.26'],
		/NaN/
	],
	[
		'an index of a wage: no price of a dollar',
		'min-wage-public',
		'show=index',
		['7,680 with 24 March 2011 = 100'],
		['7,680 بأساس 100 في 24 آذار 2011'],
		/dollar|الدولار|pound at/
	],
	[
		'what pounds are worth',
		'syp-parallel',
		'asof=2024-12-06&show=value',
		['10,000 old (or 100 new) pounds were worth 0.5556 dollars'],
		['10,000 ليرة قديمة (أو 100 جديدة) كانت تساوي 0.5556 دولار'],
		/NaN/
	],
	[
		'the change over the period that the chart shows',
		'syp-parallel',
		'asof=2024-12-06&show=year',
		['compared with 9 November 2023 (13,850)', 'up 30.0%', 'lost 23.1%'],
		['في 9 تشرين الثاني 2023 (13,850)', '30.0 بالمئة', '23.1 بالمئة'],
		/week/
	],
	[
		'a chart that ends earlier ends with its last point',
		'syp-parallel',
		'to=2013-07-10',
		['On 10 July 2013', 'asof=2013-07-10'],
		['في 10 تموز 2013'],
		/2026/
	]
];

describe.each(CASES)('%s', (_, id, search, en, ar, never) => {
	const stated = sentences(id, search);

	it.each([
		['en', en],
		['ar', ar]
	] as const)('in %s', (language, wanted) => {
		const text = stated.get(language) ?? '';
		for (const part of wanted) expect(text).toMatch(part instanceof RegExp ? part : literally(part));
		expect(text).not.toMatch(never);
	});
});

function literally(text: string): RegExp {
	return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}

const EVERY = [...record.series.values()].flatMap((info) =>
	capabilitiesOf(record, info).transforms.map((show) => [info.id, show] as const)
);

it.each(EVERY)('%s, %s: a whole sentence in each language, with its source', (id, show) => {
	for (const search of [`show=${show}`, `show=${show}&asof=2024-12-06&unit=new`]) {
		const stated = sentences(id, search);
		for (const [language, text] of stated) {
			// A published percentage may be below zero; a change has no sign in a sentence.
			const stripped = show === 'rate' ? text.replace(/(?<=: )−(?=[\d.]+%)/, '') : text;
			expect(stripped).not.toMatch(/NaN|undefined|Infinity|\{|\}|−[\d.,]+ ?%|\s{2}|\(\)| [.,;]|^[a-z]/);
			expect(text).toMatch(/https:\/\/sarraf\.example(\/ar)?\/page\?.*asof=\d{4}-\d\d-\d\d/);
			expect(/[ء-ي]/.test(text)).toBe(language === 'ar');
		}
		expect(stated.size === 0 || stated.size === 2).toBe(true);
	}
});

it('comes in the page’s language first', () => {
	expect([...sentences('syp-parallel', '', 'ar').keys()]).toEqual(['ar', 'en']);
});

it('is not there before the first point', () => {
	expect(sentences('syp-parallel', 'asof=1950-01-01').size).toBe(0);
});

it('in English has Latin digits, in Arabic those of the address', () => {
	const stated = sentences('syp-parallel', 'asof=2024-12-06&digits=arab');
	expect(stated.get('en')).toContain('18,000');
	expect(stated.get('ar')).toContain('١٨٬٠٠٠');
});
