import { expect, it } from 'vitest';
import { piecesOf, unbroken } from '#lib/components/unbroken.ts';

it.each([
	['15 Mar 2011 → 8 Dec 2024', '15·Mar·2011·→ 8·Dec·2024'],
	['آذار 2011 ← كانون الأول 2024', 'آذار·2011·← كانون·الأول 2024'],
	['منذ ٥ تشرين الثاني ٢٠٢٦', 'منذ ٥·تشرين·الثاني ٢٠٢٦'],
	['1,380,000 old pounds, 2,000 more', '1,380,000·old pounds, 2,000·more'],
	['18,000 on 5 October 2026 the dollar', '18,000 on·5·October 2026 the dollar'],
	['18,000 في 6 كانون الأول', '18,000 في·6·كانون·الأول'],
	['في \u206613,800\u2069 ليرة قديمة', 'في·\u206613,800\u2069·ليرة قديمة'],
	['منذ \u20662011\u2069 كان', 'منذ \u20662011\u2069 كان'],
	['100 inches, 47 in 2011, again 5', '100·inches, 47 in·2011, again 5'],
	['May 2026 and June, 138.00 new', 'May·2026 and June, 138.00·new'],
	['then 2011.5 and also 2024,5', 'then 2011.5·and also 2024,5'],
	['The pound plunged 25 percent in a week', 'The pound plunged 25·percent in a week'],
	['the first 300 kWh, or 1.1 kg', 'the first 300·kWh, or 1.1·kg'],
	['بدء الاحتجاجات (15 آذار 2011)', 'بدء الاحتجاجات (15·آذار·2011)'],
	['بين 26 تشرين الثاني و6 كانون الأول 2024', 'بين 26·تشرين·الثاني و6·كانون·الأول 2024'],
	['16 Dec → 23 Dec 2024', '16·Dec·→ 23·Dec·2024'],
	['not enough figures', 'not enough figures'],
	['', '']
])('“%s” keeps its figures together', (text, wanted) => {
	expect(unbroken(text)).toBe(wanted.replaceAll('·', '\u00a0'));
});

it('a dot between two texts begins a line', () => {
	expect(unbroken('dollar × 294 · Official: dollar')).toBe('dollar × 294 ·\u00a0Official: dollar');
});

it.each([
	['47 in March 2011, 13,800 on 5 October 2026.', ['47 in ', 'March 2011,', ' 13,800 on ', '5 October 2026.', '']],
	['بين أيلول 2014 و6 كانون الأول 2024', ['بين ', 'أيلول 2014', ' ', 'و6 كانون الأول 2024', '']],
	['بين تموز 2020 وتشرين الأول 2026', ['بين ', 'تموز 2020', ' ', 'وتشرين الأول 2026', '']],
	['عام \u20662011\u2069، ثم', ['', 'عام \u20662011\u2069،', ' ثم']],
	['5 Oct 2026, 15,075 pounds', ['', '5 Oct 2026,', ' 15,075·pounds']],
	['then (5 Oct 2026), gone', ['then ', '(5 Oct 2026),', ' gone']],
	['15 Mar 2011 → 8 Dec 2024', ['', '15 Mar 2011 →', ' ', '8 Dec 2024', '']],
	['1.15 March 2011', ['1.15 ', 'March 2011', '']],
	['about 12,022 of 20223, of 2011.5', ['about 12,022·of 20223, of 2011.5']]
])('“%s” has its dates as pieces', (text, wanted) => {
	expect(piecesOf(text)).toEqual(wanted.map((piece) => piece.replaceAll('·', '\u00a0')));
});
