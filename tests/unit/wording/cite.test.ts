import { describe, expect, it } from 'vitest';
import { cite, type Cited, type CitedPoint } from '#lib/wording/cite.ts';

const day = { iso: '2024-12-06', text: { en: '6 December 2024', ar: '6 كانون الأول 2024' } };
const point: CitedPoint = {
	day,
	value: { en: '18,000 old pounds per US dollar', ar: '18,000 ليرة قديمة لكل دولار أمريكي' },
	publishers: [
		{ en: 'Enab Baladi', ar: 'عنب بلدي' },
		{ en: 'AFP', ar: 'وكالة فرانس برس' }
	]
};
const series: Cited = {
	id: 'syp-parallel',
	name: { en: 'Parallel market, Damascus', ar: 'السوق الموازية، دمشق' },
	currency: { en: 'Syrian pound', ar: 'الليرة السورية' },
	recordVersion: 'c0ffee12ab34',
	address: 'https://sarraf.example/series/syp-parallel?asof=2024-12-06',
	accessed: { iso: '2026-11-23', text: { en: '23 November 2026', ar: '23 تشرين الثاني 2026' } }
};

describe('a point', () => {
	const { short, long, bibtex, csl } = cite({ ...series, point });

	it('is shown in both languages with its publishers, day, value, record, address and the day of access', () => {
		expect(short).toEqual({
			en: 'Enab Baladi, AFP, 6 December 2024, via Sarraf',
			ar: 'عنب بلدي ووكالة فرانس برس، 6 كانون الأول 2024، عن موقع صرّاف'
		});
		expect(long).toEqual({
			en: 'Parallel market, Damascus: 18,000 old pounds per US dollar, 6 December 2024. Publishers: Enab Baladi, AFP. Sarraf, an open record of the Syrian pound, record c0ffee12ab34, https://sarraf.example/series/syp-parallel?asof=2024-12-06 (accessed 23 November 2026).',
			ar: 'السوق الموازية، دمشق: 18,000 ليرة قديمة لكل دولار أمريكي، 6 كانون الأول 2024. الناشران: عنب بلدي ووكالة فرانس برس. صرّاف، سجل مفتوح عن الليرة السورية، السجل \u2066c0ffee12ab34\u2069، \u2066https://sarraf.example/series/syp-parallel?asof=2024-12-06\u2069 (اطُّلع عليه في 23 تشرين الثاني 2026).'
		});
	});

	it('is an entry of BibTeX', () => {
		expect(bibtex).toBe(`@misc{sarraf-syp-parallel-2024-12-06,
	author = {{Enab Baladi} and {AFP}},
	title = {{Parallel market, Damascus: 18,000 old pounds per US dollar, 6 December 2024}},
	date = {2024-12-06},
	howpublished = {Sarraf, an open record of the Syrian pound},
	version = {c0ffee12ab34},
	url = {https://sarraf.example/series/syp-parallel?asof=2024-12-06},
	urldate = {2026-11-23}
}
`);
	});

	it('is an item of CSL', () => {
		expect(csl).toEqual({
			id: 'sarraf-syp-parallel-2024-12-06',
			type: 'dataset',
			title: 'Parallel market, Damascus: 18,000 old pounds per US dollar, 6 December 2024',
			author: [{ literal: 'Enab Baladi' }, { literal: 'AFP' }],
			'container-title': 'Sarraf, an open record of the Syrian pound',
			version: 'c0ffee12ab34',
			URL: 'https://sarraf.example/series/syp-parallel?asof=2024-12-06',
			language: 'en',
			issued: { 'date-parts': [[2024, 12, 6]] },
			accessed: { 'date-parts': [[2026, 11, 23]] }
		});
	});

	it.each([
		['2010', [2010]],
		['2024-07', [2024, 7]]
	])('dated %s is issued no more exactly than that', (iso, parts) => {
		const coarse = cite({ ...series, point: { ...point, day: { ...day, iso } } });
		expect(coarse.csl.issued).toEqual({ 'date-parts': [parts] });
		expect(coarse.bibtex).toContain(`\tdate = {${iso}},\n`);
	});

	it('without a publisher cannot be cited', () => {
		expect(() => cite({ ...series, point: { ...point, publishers: [] } })).toThrow(RangeError);
	});
});

describe('a series', () => {
	const { short, long, bibtex, csl } = cite(series);

	it('is shown with the record that composed it', () => {
		expect(short.en).toBe('Sarraf, Parallel market, Damascus, record c0ffee12ab34');
		expect(short.ar).toBe('صرّاف، السوق الموازية، دمشق، السجل \u2066c0ffee12ab34\u2069');
		expect(long.en).toBe(
			'Parallel market, Damascus. Sarraf, an open record of the Syrian pound, record c0ffee12ab34, https://sarraf.example/series/syp-parallel?asof=2024-12-06 (accessed 23 November 2026).'
		);
	});

	it('has no day of issue', () => {
		expect(csl).not.toHaveProperty('issued');
		expect(csl.author).toEqual([{ literal: 'Sarraf' }]);
		expect(bibtex).toMatch(/^@misc\{sarraf-syp-parallel,\n/);
		expect(bibtex).not.toContain('\tdate =');
	});
});

it.each([
	['Bread & butter', 'Bread \\& butter'],
	['100 % of_it #1', '100 \\% of\\_it \\#1'],
	['a\\b{c}~d^', 'a\\textbackslash{}b\\{c\\}\\textasciitilde{}d\\textasciicircum{}'],
	['$5', '\\$5']
])('prints “%s” through TeX', (name, printed) => {
	expect(cite({ ...series, name: { en: name, ar: name } }).bibtex).toContain(`title = {{${printed}}}`);
});
