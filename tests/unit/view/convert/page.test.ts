import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { plain } from '#lib/format/index.ts';
import { convertFile } from '#lib/api/v1/convert-file.ts';
import { record } from '#tests/support/record/real.ts';
import { conversionContext, pageOf, parsed, UNITS } from '#tests/support/view/conversion.ts';

const LANGUAGES = ['en', 'ar'] as const;
const resultOf = (query: string) => convertFile(conversionContext(query)).result;

/** Days on both sides of the change of the pound's unit: what the market quoted, in old pounds. */
const AROUND = [
	['2025-12-31', 'before'],
	['2026-01-01', 'after']
] as const;

describe('the first of January 2026, in every combination of units', () => {
	const old = (day: string) => resultOf(`amount=1&asof=${day}`) ?? NaN;
	const euro = (day: string) => resultOf(`amount=1&from_unit=eur&asof=${day}`) ?? NaN;

	it('has a rate in old pounds on both days', () => {
		for (const [day] of AROUND)
			expect([old(day) > 10000, old(day) < 13000, euro(day) > old(day)]).toEqual([true, true, true]);
	});

	it.each(AROUND)('%s, %s', (day) => {
		const [x, e] = [old(day), euro(day)];
		const expected = {
			'syp-old syp-new': 1,
			'syp-new syp-old': 10000,
			'syp-old syp-old': 100,
			'usd syp-old': 100 * x,
			'usd syp-new': x,
			'syp-old usd': 100 / x,
			'syp-new usd': 10000 / x,
			'eur syp-old': 100 * e,
			'eur syp-new': e,
			'syp-old eur': 100 / e,
			'syp-new eur': 10000 / e
		};
		for (const [pair, value] of Object.entries(expected)) {
			const [of = '', to = ''] = pair.split(' ');
			const result = resultOf(`from_unit=${of}&to_unit=${to}&asof=${day}`);
			expect(Math.abs((result ?? NaN) / value - 1), pair).toBeLessThan(1e-12);
		}
	});

	it.each(UNITS)('%s: a hundred times as many old pounds as new ones, on both days and every market', (of) => {
		for (const market of ['parallel', 'official', 'remittance']) {
			for (const [day] of AROUND) {
				const request = `from_unit=${of}&market=${market}&asof=${day}`;
				const [inOld, inNew] = [resultOf(`${request}&to_unit=syp-old`), resultOf(`${request}&to_unit=syp-new`)];
				if (inOld === null || inNew === null) expect([inOld, inNew]).toEqual([null, null]);
				else expect(inOld / (100 * inNew)).toBeCloseTo(1, 12);
			}
		}
	});

	it('says that new pounds are restated before there were any, and not after', () => {
		expect(pageOf('amount=3&from_unit=syp-new&to_unit=usd&asof=2025-12-31').restated).toContain('1 January 2026');
		expect(pageOf('from_unit=syp-new&to_unit=usd&compare_date=2020-01-01').restated).toContain('1 January 2026');
		expect(pageOf('to_unit=syp-new&asof=2026-01-01').restated).toBe('');
		expect(pageOf('to_unit=syp-old&asof=2025-12-31').restated).toBe('');
	});
});

describe('the answer', () => {
	it('says amount, market and result, in old pounds alone before there were new ones', () => {
		const { answer, title } = pageOf('asof=2024-12-06');
		expect(answer?.sentence).toBe('100 US dollars on the parallel market, Damascus: 1,800,000 old pounds');
		expect(title).toBe('100 US dollars: 1,800,000 old pounds');
		expect(answer?.legs).toHaveLength(1);
		expect(answer?.legs[0]).toMatchObject({
			rate: '18,000 old pounds per US dollar',
			chip: { freshness: 'fresh', text: '6 December 2024' },
			side: '',
			band: 'Quoted prices: 17,000 to 19,000 old pounds.'
		});
		expect(answer?.legs[0]?.quotes.map(({ text }) => text)).toContain('Newslooks: 18,000 old pounds');
	});

	it('tells the other markets, and both readings of the difference', () => {
		const [official] = pageOf('asof=2024-12-06').answer?.others ?? [];
		expect(official).toContain('1,256,200 old pounds');
		expect(official).toContain('30.2% less');
		expect(official).toContain('43.3% more');
	});

	it('marks a derived rate, with its legs', () => {
		const { answer } = pageOf('from_unit=try&asof=2026-11-23');
		expect(answer?.derived).toContain('US dollar');
		expect(answer?.legs.map(({ name }) => name)).toEqual(['Turkish lira, central bank', 'Parallel market, Damascus']);
		expect(pageOf('from_unit=usd').answer?.derived).toBe('');
		const restated = pageOf('amount=1500&from_unit=syp-old&to_unit=syp-new').answer;
		expect(restated?.derived).toContain('100 old pounds');
		expect(restated?.sentence).toBe('1,500 old pounds: 15.00 new pounds');
		expect(restated?.money.other).toBe('');
	});

	it('says that one side alone was published', () => {
		expect(pageOf('').answer?.legs[0]?.side).toBe(
			'Only the buying price was published on 5 October 2026, so that is used.'
		);
		expect(pageOf('side=buy').answer?.legs[0]?.side).toContain('Only the buying price');
		expect(pageOf('side=buy&asof=2024-12-06').answer?.legs[0]?.side).toContain('what you pay');
		expect(pageOf('side=sell&asof=2024-12-06').answer?.legs[0]?.side).toContain('what you get');
	});

	it('names the market’s city only where a quote does', () => {
		const { answer, contract } = pageOf('asof=2013-07-10');
		expect(answer?.sentence).toMatch(/^100 US dollars on the parallel market, city not given: /);
		expect(answer?.legs.map(({ name }) => name)).toEqual(['Parallel market, city not given']);
		expect(JSON.stringify(contract)).toContain('Parallel market, city not given: 310 old pounds');
		expect(JSON.stringify(contract)).not.toContain('Parallel market, Damascus');
	});

	it('is not given of what is too old: the last known value, and the last day on which it was possible', () => {
		const { answer, none, table, contract } = pageOf('from_unit=lbp');
		expect([answer, table, contract]).toEqual([undefined, undefined, undefined]);
		expect(none?.reasons[0]).toMatch(/last known 89,650 on 23 May 2025; 549 days old/);
		expect(none?.possible?.href).toBe('?from_unit=lbp&asof=2026-06-27');
		expect(pageOf('from_unit=lbp&asof=2026-06-27').answer).toBeDefined();
		expect(pageOf('from_unit=lbp&asof=2026-06-28').answer).toBeUndefined();
	});

	it('tells how an ambiguous amount was read, and what the other meaning gives', () => {
		expect(pageOf('amount=18.000&asof=2024-12-06').notices).toEqual([
			'The amount was read as 18, with decimals. If you meant 18,000, the result is 324,000,000 old pounds; leave out the point.'
		]);
		expect(pageOf('amount=1.234&from_unit=lbp').notices[0]).toMatch(/read as 1\.234.*If you meant 1,234, leave out/);
		const pounds = pageOf('amount=1.500&from_unit=syp-old&to_unit=syp-new&asof=2024-12-06').notices[0];
		expect(pounds).toContain('If you meant 1,500, the result is 15.00 new pounds');
		expect(pageOf('amount=1,234').notices).toEqual([]);
	});
});

describe('a result in a unit that was not in use yet', () => {
	it('says why it is in old pounds, and what it is in new ones, once', () => {
		const { replaced, restated } = pageOf('to_unit=syp-new&asof=2024-12-06');
		expect(replaced).toBe(
			'New pounds were introduced on 1 January 2026, so the result is in old pounds. That is 18,000.00 of today’s new pounds.'
		);
		expect(restated).toBe('');
		expect(plain(pageOf('to_unit=syp-new&asof=2024-12-06', 'ar').replaced)).toBe(
			'بدأ تداول الليرة الجديدة في 1 كانون الثاني 2026، ولذلك فالنتيجة بالليرة القديمة، وهي ما يعادل 18,000.00 بالليرة الجديدة.'
		);
	});

	it.each([
		['the unit that there was', 'to_unit=syp-old&asof=2025-12-31'],
		['the first day of the new one', 'to_unit=syp-new&asof=2026-01-01'],
		['two units of one currency', 'from_unit=syp-old&to_unit=syp-new&asof=2025-12-31'],
		['an amount in new pounds', 'from_unit=syp-new&to_unit=usd&asof=2025-12-31'],
		['what cannot be read', 'amount=lots&to_unit=syp-new&asof=2024-12-06']
	])('says nothing of %s', (_, query) => {
		expect(pageOf(query).replaced).toBe('');
	});
});

it('has the status of old notes where they are counted, since it was announced', () => {
	for (const query of ['', 'from_unit=syp-old&to_unit=usd', 'from_unit=syp-new&to_unit=syp-old', 'asof=2026-03-02'])
		expect(pageOf(query).oldNotes?.event).toBe('Last announced 2 March 2026');
	for (const query of ['to_unit=syp-new', 'from_unit=syp-new&to_unit=usd', 'to_unit=eur', 'asof=2024-12-06'])
		expect(pageOf(query).oldNotes).toBeUndefined();
});

it('has both pounds as figures with their units, and one where there was one', () => {
	expect(pageOf('').answer?.money).toMatchObject({
		figure: '1,380,000',
		unit: 'old pounds',
		otherFigure: '13,800.00',
		otherUnit: 'new pounds',
		other: '13,800.00 new pounds'
	});
	expect(pageOf('asof=2024-12-06').answer?.money).toMatchObject({ otherFigure: '', otherUnit: '', other: '' });
});

describe('what cannot be read has no answer', () => {
	it.each([
		'amount=lots',
		'amount=250+CHF',
		'from_unit=gold',
		'to_unit=SYP',
		'market=black',
		'side=ask',
		'asof=2024-02-31',
		'max_age=x'
	])('%s', (query) => {
		const { answer, none, table, worth, contract, restated, refused, form, title } = pageOf(
			`${query}&compare_date=2011-03-15`
		);
		expect([answer, none, table, worth, contract]).toEqual(Array(5).fill(undefined));
		expect([restated, refused, title]).toEqual(['', true, 'Convert pounds, dollars and other currencies']);
		expect(form.faults).toHaveLength(1);
	});

	it('but what the answer does not depend on leaves it', () => {
		for (const query of ['compare_date=2027-01-01', 'colour=red', 'digits=roman', 'unit=gold']) {
			const { answer, refused, form, notices } = pageOf(`${query}&asof=2024-12-06`);
			expect([answer?.money.figure, refused]).toEqual(['1,800,000', false]);
			expect(form.faults.length + notices.length).toBe(1);
		}
	});
});

describe('a derived rate', () => {
	it('of more than 45 days is an estimate, with its oldest rate and day', () => {
		const { answer, title } = pageOf('from_unit=try');
		expect(answer?.old).toBe(
			'This is an estimate from old rates. The oldest, Turkish lira, central bank, was last quoted on 1 April 2026 (236 days old).'
		);
		expect(title).toBe('100 Turkish liras: 31,053 old pounds (rate 236 days old)');
	});

	it.each([
		['from_unit=try&asof=2026-04-25', ''],
		['from_unit=try&asof=2026-04-26', '46 days old'],
		['asof=2026-11-23', ''],
		['from_unit=syp-old&to_unit=syp-new', '']
	])('%s is old: “%s”', (query, expected) => {
		const { answer } = pageOf(query);
		if (expected === '') expect(answer?.old).toBe('');
		else expect(answer?.old).toContain(expected);
	});
});

describe('the choices', () => {
	const texts = (query: string, list: 'fromUnit' | 'markets') => pageOf(query).form[list].map(({ text }) => text);

	it('tell of a currency or market without a usable rate when it was last quoted, behind the others', () => {
		expect(texts('', 'fromUnit')).toContain('Turkish liras');
		expect(texts('', 'fromUnit')).toContain('Lebanese pounds (last rate: 23 May 2025)');
		expect(texts('', 'fromUnit').findIndex((text) => text.includes('last rate'))).toBeGreaterThan(5);
		expect(texts('', 'markets')).toEqual([
			'Parallel market, Damascus',
			'Official rate',
			'Remittance rate (last rate: 21 November 2024)'
		]);
	});

	it('are those of the day', () => {
		expect(texts('asof=2023-04-01', 'fromUnit')).toContain('Lebanese pounds');
		expect(texts('asof=2024-08-01', 'markets')).toContain('Remittance rate');
		expect(texts('asof=1960-01-01', 'fromUnit')).toContain('Turkish liras (no rate)');
	});

	it('offer every unit once, and the one that was chosen as chosen', () => {
		const { form } = pageOf('from_unit=lbp&market=remittance');
		expect(form.fromUnit.map(({ value }) => value).sort()).toEqual([...UNITS].sort());
		expect(form.fromUnit.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['lbp']);
		expect(form.markets.find(({ chosen }) => chosen)?.value).toBe('remittance');
	});
});

describe('the form', () => {
	it('keeps what was typed, right or wrong', () => {
		const { form, notices } = pageOf(
			'amount=1,2,3&from_unit=eur&asof=2024-02-31&compare_date=2011-03-15&max_age=x&unit=new'
		);
		expect(form).toMatchObject({
			amount: '1,2,3',
			asOf: '2024-02-31',
			compareDate: '2011-03-15',
			maxAge: 'x'
		});
		expect(form.faults.map(({ name }) => name)).toEqual(['amount', 'asof', 'max_age']);
		expect(form.faults[0]?.text).toContain('“1,2,3” is not clear');
		expect(form.fromUnit.find(({ chosen }) => chosen)?.value).toBe('eur');
		expect(form.keep).toEqual([{ name: 'unit', value: 'new' }]);
		expect(notices).toEqual([]);
	});

	it.each([
		['', ''],
		['amount=250&from_unit=eur&to_unit=usd&compare_date=2011-03-15', ''],
		['market=parallel&side=mid', ''],
		['market=official', 'Official rate'],
		['side=buy', 'You buy foreign currency'],
		['asof=2024-12-06&market=official', '6 December 2024 · Official rate'],
		['max_age=7', 'at most 7 days old']
	])('says what the folded fields hold: %s', (query, chosen) => {
		expect(pageOf(query).form).toMatchObject({ chosen, isWrongInMore: false });
	});

	it.each(['max_age=never', 'asof=2027-01-01', 'side=gold'])('unfolds them where one is wrong: %s', (query) => {
		expect(pageOf(query).form.isWrongInMore).toBe(true);
	});

	it('names a field by its label', () => {
		expect(pageOf('max_age=never&compare_date=2999-01-01').form.faults.map(({ text }) => text)).toEqual([
			'“On (past date)” must be today or an earlier date, not 2999-01-01.',
			'“Maximum age in days” must be a whole number from 0 to 400, not “never”.'
		]);
	});

	it('turns the two units round, and nothing else', () => {
		const { query } = parsed(pageOf('amount=5&from_unit=eur&to_unit=syp-new&asof=2024-12-06&side=buy').form.swapHref);
		expect(query).toMatchObject({ amount: 5, fromUnit: 'syp-new', toUnit: 'eur', side: 'buy' });
	});

	it('drops a past day that is none any more', () => {
		const { asOf } = pageOf('asof=2020-01-01&compare_date=2011-03-15');
		expect(asOf?.latestHref).toBe('?compare_date=2011-03-15');
		expect(pageOf('from_unit=lbp&compare_date=2026-08-01').none?.possible?.href).toBe('?from_unit=lbp&asof=2026-06-27');
	});
});

describe('the table', () => {
	it('reads off common amounts in both units of pounds', () => {
		const { table } = pageOf('asof=2026-10-05');
		expect(table?.heads).toEqual(['US dollars', 'old pounds', 'new pounds']);
		expect(table?.rows[0]).toEqual(['1', '13,800', '138.00']);
		expect(table?.rows.at(-1)).toEqual(['1,000', '13,800,000', '138,000.00']);
		expect(table?.rows).toHaveLength(8);
		expect(pageOf('asof=2024-12-06').table?.heads).toEqual(['US dollars', 'old pounds']);
	});

	it('begins where the results can be read', () => {
		expect(pageOf('from_unit=syp-old&to_unit=usd&asof=2024-12-06').table?.rows[0]).toEqual(['10,000', '0.5556']);
		expect(pageOf('from_unit=syp-old&to_unit=syp-new').table?.rows[0]).toEqual(['100', '1.00']);
	});
});

it('without a rate in dollars is converted through the pound, on the chosen side, and the method says so', () => {
	const sold = pageOf('from_unit=eur&to_unit=usd&asof=2021-06-01&side=sell').answer?.legs ?? [];
	expect(sold.map(({ side }) => side)).toEqual([
		'The buying and selling prices were not published, so the mid is used.',
		expect.stringContaining('buying price')
	]);
	expect(m.convert_method({}, { locale: 'en' })).toContain('or through the pound where it has no rate in dollars');
	expect(m.convert_method({}, { locale: 'ar' })).toContain('أو عبر الليرة إن لم يكن لها سعر بالدولار');
});

describe('the contract form', () => {
	it('pins the day and the rule in an absolute address that gives the same', () => {
		for (const request of [
			'',
			'from_unit=try&digits=arab',
			'amount=250&from_unit=eur&asof=2024-12-06&side=buy&compare_date=2020-01-01',
			'max_age=90&to_unit=syp-new'
		]) {
			const { contract } = pageOf(request);
			const url = new URL(contract?.address ?? '');
			expect(url.href).toMatch(/^https:\/\/sarraf\.example\/convert\?/);
			expect(url.searchParams.get('asof')).toBe(parsed(request).query.asOf === undefined ? '2026-11-23' : '2024-12-06');
			expect(url.searchParams.get('max_age')).toMatch(/^\d+$/);
			expect(resultOf(url.search)).toBe(resultOf(request));
			expect(pageOf(url.search).contract?.address).toBe(contract?.address);
		}
	});

	it('cites the value, the rule, the publishers and the address in both languages', () => {
		const [en, ar] = pageOf('asof=2024-12-06&side=buy').contract?.citations ?? [];
		for (const text of [en?.text, ar?.text]) {
			expect(text).toContain('1,900,000');
			expect(text).toContain(record.version);
			expect(text).toContain('convert?asof=2024-12-06&side=buy&max_age=120');
		}
		expect(en?.text).toContain('Newslooks');
		expect(en?.text).toContain('19,000 old pounds per US dollar, 6 December 2024');
		expect(ar?.text).toContain('https://sarraf.example/ar/convert');
		expect(ar?.text).not.toMatch(/[\u2066-\u2069]/);
	});

	it('cites several rates with one address', () => {
		const [en, ar] = pageOf('from_unit=lbp&asof=2024-12-06').contract?.citations ?? [];
		expect(en?.text.match(/Publishers?: /g)).toHaveLength(2);
		expect(en?.text.match(/https:/g)).toHaveLength(1);
		expect(en?.text).toMatch(/\(accessed [^()]*\)\.$/);
		expect(ar?.text.match(/https:/g)).toHaveLength(1);
	});

	it('has nothing to say of a rate that is fixed', () => {
		expect(pageOf('from_unit=syp-old&to_unit=syp-new').contract).toBeUndefined();
	});
});

describe.each(LANGUAGES)('no text has a hole, %s', (language) => {
	it.each(UNITS)('%s', (of) => {
		for (const request of [
			'',
			'&market=official&asof=2026-01-01',
			'&side=buy&asof=2024-12-06&compare_date=2011-03-15',
			'&asof=2012-06-01&to_unit=eur'
		]) {
			const text = plain(JSON.stringify(pageOf(`from_unit=${of}${request}`, language)));
			expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
		}
	});
});

it('gives a rate first in the pounds that there were on its day', () => {
	const { answer } = pageOf('amount=100&from_unit=usd&to_unit=syp-new&asof=2024-12-06');
	expect(plain(answer?.legs[0]?.rate ?? '')).toBe('18,000 old pounds per US dollar (180.00 of today’s new pounds)');
	const today = pageOf('amount=100&from_unit=usd&to_unit=syp-new').answer;
	expect(plain(today?.legs[0]?.rate ?? '')).toMatch(/^[\d.]+ new pounds per US dollar \([\d,]+ old pounds\)$/);
});

it('gives a result in the pounds that there were on its day', () => {
	const { answer, table, title, replaced } = pageOf('amount=100&from_unit=usd&to_unit=syp-new&asof=2025-12-31');
	expect(answer?.money).toMatchObject({ unit: 'old pounds', other: '' });
	expect(plain(answer?.sentence ?? '')).toMatch(/: [\d,]+ old pounds$/);
	expect([plain(title), table?.heads]).toEqual([expect.stringMatching(/ old pounds$/), ['US dollars', 'old pounds']]);
	expect(replaced).toContain('1 January 2026');
	expect(pageOf('from_unit=usd&to_unit=syp-new&asof=2026-01-01').answer?.money.unit).toBe('new pounds');
	const inNew = pageOf('amount=100&from_unit=syp-old&to_unit=syp-new&asof=2025-12-31');
	expect(inNew.answer?.money).toMatchObject({ figure: '1.00', unit: 'new pounds' });
});

it('cites a rate in the pounds that were published on its day', () => {
	const { contract } = pageOf('amount=100&from_unit=usd&to_unit=syp-new&asof=2024-12-06');
	const [english] = contract?.citations ?? [];
	expect(english?.text).toContain('18,000 old pounds per US dollar, 6 December 2024.');
	expect(english?.text).not.toContain('180.00 new pounds per US dollar');
});
