import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { record } from '#tests/support/record/real.ts';
import { shortClaim } from '#tests/support/query/short-claim.ts';

const TODAY = day('2026-11-28');
const short = (sentence: string) => shortClaim(readSentence(sentence, TODAY, record));

/** Words parted by commas, each with what a sentence that holds it is read as. */
const each = (rows: readonly (readonly [words: string, reading: string])[]) =>
	rows.flatMap(([words, reading]) => words.split(', ').map((word): [string, string] => [word, reading]));

describe('a month', () => {
	const names = [
		['january, jan, كانون الثاني, يناير', '01'],
		['february, feb, شباط, فبراير', '02'],
		['march, mar, آذار, مارس', '03'],
		['april, apr, نيسان, أبريل, إبريل', '04'],
		['may, أيار, مايو', '05'],
		['june, jun, حزيران, يونيو, يونيه', '06'],
		['july, jul, تموز, يوليو, يوليه', '07'],
		['august, aug, آب, أغسطس', '08'],
		['september, sept, sep, أيلول, سبتمبر', '09'],
		['october, oct, تشرين الأول, أكتوبر', '10'],
		['november, nov, تشرين الثاني, نوفمبر', '11'],
		['december, dec, كانون الأول, ديسمبر', '12']
	] as const;
	it.each(each(names))('%s is the month %s', (word, month) => {
		expect(short(`the dollar was 9,000 on 5 ${word} 2025`)).toBe(`at 9000 until 2025-${month}-05`);
	});

	it('“may” is one only where a date asks for it', () => {
		expect(short('the dollar may be 9,000')).toBe('left-over: may');
		expect(short('the dollar was 9,000 in may')).toBe('left-over: in may');
	});
});

describe('a number in words', () => {
	const numbers = [
		['one', '1'],
		['two, اثنين, اثنان', '2'],
		['three, ثلاث, ثلاثة', '3'],
		['four, أربع, أربعة', '4'],
		['five, خمس, خمسة', '5'],
		['six, ست, ستة', '6'],
		['seven, سبع, سبعة', '7'],
		['eight, ثماني, ثمانية, ثمان', '8'],
		['nine, تسع, تسعة', '9'],
		['ten, عشر, عشرة', '10'],
		['eleven', '11'],
		['twelve', '12'],
		['twenty', '20'],
		['thirty', '30'],
		['fifty', '50'],
		['a hundred, one hundred, hundred, مئة, مائة', '100'],
		['a thousand, one thousand, ألف', '1000'],
		['ألفين, ألفي, ألفان', '2000'],
		['a million, one million, مليون', '1000000']
	] as const;
	it.each(each(numbers))('%s is %s', (word, number) => {
		expect(short(`the dollar rose ${word} times since 2020`)).toBe(`price weaker ×${number} since 2020-01-01`);
	});

	const folds = [
		['twofold, two-fold, twice, مرتين, ضعفين, ضعفي, مثلي', '×2'],
		['threefold, three-fold, triple', '×3'],
		['fourfold, four-fold', '×4'],
		['fivefold, five-fold', '×5'],
		['tenfold, ten-fold', '×10'],
		['hundredfold, a hundredfold', '×100'],
		['three quarters, three-quarters, ثلاثة أرباع', '75%'],
		['two thirds, two-thirds, ثلثي, ثلثا, ثلثين', '66.7%'],
		['half, one half, a half, نصف', '50%'],
		['a third, one third, one-third, ثلث', '33.3%'],
		['a quarter, one quarter, one-quarter, ربع', '25%'],
		['a fifth, one fifth, one-fifth', '20%'],
		['a tenth, one tenth, one-tenth', '10%']
	] as const;
	it.each(each(folds))('%s is %s', (word, size) => {
		expect(short(`the dollar rose ${word} since 2020`)).toBe(`price weaker ${size} since 2020-01-01`);
	});

	const parts = [
		['three quarters', '×1.3333'],
		['two thirds', '×1.5'],
		['half', '×2'],
		['a third', '×3'],
		['a quarter, ربع', '×4'],
		['a fifth', '×5'],
		['a tenth', '×10'],
		['ثلاثة أرباع', '×1.3333'],
		['ثلثي', '×1.5'],
		['ثلث', '×3'],
		['نصف', '×2']
	] as const;
	it.each(each(parts))('%s of what it was is %s', (word, size) => {
		expect(short(`the pound fell to ${word} of what it was in 2020`)).toBe(
			`value weaker ${size} since 2020-01-01 began by 2020-12-31`
		);
	});

	const multiplied = [
		['doubled, double, doubles, doubling, تضاعف, تضاعفت', 'price weaker ×2'],
		['tripled, trebled', 'price weaker ×3'],
		['quadrupled', 'price weaker ×4'],
		['halved, انتصف, انتصفت', 'price stronger ×2']
	] as const;
	it.each(each(multiplied))('the dollar %s: %s', (word, move) => {
		expect(short(`the dollar ${word} since 2020`)).toBe(`${move} since 2020-01-01`);
	});
});

describe('a span', () => {
	const spans = [
		['day, 24 hours, يوم, يوماً, يوم واحد, 24 ساعة, بين ليلة وضحاها', 'over day'],
		['48 hours, two days, يومين, 48 ساعة', 'since 2026-11-26'],
		['week, أسبوع, أسبوع واحد, أسبوعاً', 'over week'],
		['fortnight, two weeks, أسبوعين', 'since 2026-11-14'],
		['month, شهر, شهراً, شهر واحد', 'over month'],
		['two months, شهرين', 'since 2026-09-28'],
		['half a year, half-year, half year, نصف عام, نصف سنة, six months, ستة أشهر, 6 شهور', 'since 2026-05-28'],
		['year, سنة, عام, عاماً, سنة واحدة, عام واحد', 'over year'],
		['two years, سنتين, عامين', 'since 2024-11-28'],
		['decade', 'since 2016-11-28']
	] as const;
	it.each(each(spans))('in %s: %s', (word, days) => {
		expect(short(`the dollar is up 5% in ${word}`)).toBe(`price weaker 5% ${days}`);
	});

	it.each([
		['overnight', 'over day'],
		['daily', 'over day'],
		['weekly', 'over week'],
		['monthly', 'over month'],
		['annually', 'over year'],
		['yearly', 'over year'],
		['ytd', 'since 2026-01-01'],
		['year on year', 'over year'],
		['year-on-year', 'over year'],
		['y/y', 'over year'],
		['yoy', 'over year'],
		['month on month', 'over month'],
		['m/m', 'over month'],
		['week on week', 'over week'],
		['w/w', 'over week'],
		['day on day', 'over day'],
		['على أساس سنوي', 'over year'],
		['على أساس شهري', 'over month'],
		['على أساس أسبوعي', 'over week'],
		['على أساس يومي', 'over day'],
		['month to date', 'since 2026-11-01'],
		['week to date', 'since 2026-11-23'],
		['over the past year', 'over year'],
		['last week', 'over week'],
		['previous month', 'since 2026-09-30 until 2026-10-31']
	])('%s: %s', (words, days) => expect(short(`the dollar is up 5% ${words}`)).toBe(`price weaker 5% ${days}`));

	const parts = [
		['q1, the first quarter of, الربع الأول من, ربع أول من', '2024-12-31 until 2025-03-31'],
		['q2, the second quarter of, الربع الثاني من', '2025-03-31 until 2025-06-30'],
		['q3, the third quarter of, الربع الثالث من', '2025-06-30 until 2025-09-30'],
		['q4, the fourth quarter of, the last quarter of, الربع الرابع من, الربع الأخير من', '2025-09-30 until 2025-12-31'],
		['h1, the first half of, النصف الأول من', '2024-12-31 until 2025-06-30'],
		['h2, the second half of, النصف الثاني من', '2025-06-30 until 2025-12-31']
	] as const;
	it.each(each(parts))('in %s 2025: since %s', (words, days) => {
		expect(short(`the dollar rose 5% in ${words} 2025`)).toBe(`price weaker 5% since ${days}`);
	});

	const since = [
		['today, اليوم, هذا اليوم', '2026-11-28'],
		['yesterday, أمس, البارحة, يوم أمس', '2026-11-27'],
		['the day before yesterday, أول أمس, أول من أمس', '2026-11-26'],
		['at the start of 2026, in the beginning of 2026, في مطلع 2026, في بداية 2026', '2026-01-01'],
		['at the end of 2025, at the close of 2025, في نهاية 2025, في أواخر 2025', '2025-12-31'],
		['before the war, before the conflict, قبل الحرب, قبل الثورة', '2011-03-15']
	] as const;
	it.each(each(since))('was, %s: %s', (words, on) =>
		expect(short(`the dollar was 9,000 ${words}`)).toBe(`at 9000 until ${on}`)
	);

	it.each([
		['the fall of damascus'],
		['assad fell'],
		['the fall of the regime'],
		['سقوط النظام'],
		['سقوط دمشق'],
		['التحرير']
	])('since %s: 8 December 2024', (event) =>
		expect(short(`the dollar rose 5% since ${event}`)).toBe('price weaker 5% since 2024-12-08')
	);
});

describe('a verb', () => {
	const verbs = [
		[
			'rose, jumped, soared, surged, climbed, increased, gained, advanced, went up, rallied, grew',
			'price weaker undated'
		],
		['ارتفع, صعد, زاد, قفز, تحسن, ربح, كسب', 'price weaker undated'],
		['rises, is rising, is up, is higher, is dearer, grows, يرتفع, يصعد, أعلى, أغلى', 'price weaker'],
		['fell, dropped, plunged, declined, slid, slumped, tumbled, collapsed, crashed, sank', 'price stronger undated'],
		['plummeted, went down, dived, shrank, decreased, dipped, eased', 'price stronger undated'],
		['lost, shed, weakened, depreciated, خسر, فقد, ضعفت', 'price stronger undated'],
		['انخفض, هبط, تراجع, هوى, انهار, تدهور, نزل', 'price stronger undated'],
		['falls, is falling, is down, is lower, is cheaper, loses, weakens, ينخفض, يهبط, أرخص', 'price stronger'],
		['strengthened, appreciated', 'price weaker undated'],
		['strengthens, is stronger, appreciates', 'price weaker']
	] as const;
	it.each(each(verbs))('the dollar %s: %s', (verb, reading) => {
		const [stated, way, undated] = reading.split(' ');
		expect(short(`the dollar ${verb} 5% in a week`)).toBe(
			[stated, way, '5% over week', undated].filter(Boolean).join(' ')
		);
	});

	const unnamed = [
		[
			'strengthened, appreciated, تحسنت, ربحت, كسبت, تعززت, استعادت, تعافت, قويت',
			'value stronger 5% over week undated'
		],
		[
			'strengthens, strengthening, strengthen, appreciates, appreciate, stronger, أقوى, تتحسن, يتحسن',
			'value stronger 5% over week'
		],
		['lost, shed, devalued, depreciated, weakened, خسرت, فقدت, ضعفت', 'value weaker 5% over week undated'],
		[
			'lose, loses, losing, weaken, weakens, weaker, depreciates, خسارة, تخسر, تفقد, أضعف, تضعف',
			'value weaker 5% over week'
		],
		['rose, jumped, ارتفعت, صعدت, زادت, قفزت', 'price weaker 5% over week undated'],
		['up, higher, ترتفع, تصعد', 'price weaker 5% over week'],
		['fell, انخفضت, هبطت, تراجعت, هوت, انهارت, تدهورت, نزلت', 'value weaker 5% over week undated'],
		['down, lower, تنخفض, تهبط', 'value weaker 5% over week']
	] as const;
	it.each(each(unnamed))('%s, of nothing that is named: %s', (verb, reading) =>
		expect(short(`${verb} 5% in a week`)).toBe(reading)
	);

	const levels = [
		['was, cost, hit, reached, touched, stood at, traded at, closed at, كان, بلغ, سجل, وصل, صار', 'at 9000 undated'],
		['is, costs, hits, reaches, stands at, trades at, has hit, يبلغ, يساوي, يعادل, الآن', 'at 9000']
	] as const;
	it.each(each(levels))('the dollar %s: %s', (verb, reading) =>
		expect(short(`the dollar ${verb} 9,000`)).toBe(reading)
	);

	it.each([
		['the pound lost 3 times its value since 2020', 'value weaker 300% since 2020-01-01'],
		['the pound fell 3 times since 2020', 'value weaker ×3 since 2020-01-01'],
		['the value of the pound fell 3 times since 2020', 'value weaker ×3 since 2020-01-01'],
		['the pound loses 3 times its value since 2020', 'value weaker 300% since 2020-01-01'],
		['خسارة الليرة 3 مرات من قيمتها منذ 2020', 'value weaker 300% since 2020-01-01']
	])('%s: %s', (sentence, reading) => expect(short(sentence)).toBe(reading));
});

describe('a bound', () => {
	const before = [
		[
			'over, above, in excess of, more than, upwards of, exceeding, tops, >, فوق, أكثر من, أعلى من, ما يزيد عن, يفوق',
			'over'
		],
		['under, below, less than, fewer than, just under, <, دون, تحت, أقل من, أدنى من', 'under'],
		['at least, no less than, not less than, a minimum of, >=, ≥, ما لا يقل عن, لا يقل عن, على الأقل', 'least'],
		['at most, up to, no more than, as much as, a maximum of, <=, ≤, ما لا يزيد عن, لا يتجاوز, كحد أقصى', 'most'],
		['almost, about, nearly, around, roughly, close to, ~, ≈, قرابة, نحو, حوالي, تقريباً', 'about']
	] as const;
	it.each(each(before))('%s 9,000: %s', (word, bound) =>
		expect(short(`the dollar is ${word} 9,000`)).toBe(`${bound} at 9000`)
	);

	const behind = [
		['or more, or higher, minimum, at least, أو أكثر, على الأقل', 'least at 9000'],
		['or less, or lower, maximum, at most, أو أقل, على الأكثر, كحد أقصى', 'most at 9000'],
		['or so, approx', 'about at 9000'],
		['more than', 'left-over: more than'],
		['up to', 'left-over: up to'],
		['exceeded', 'left-over: exceeded']
	] as const;
	it.each(each(behind))('9,000 %s: %s', (word, reading) => expect(short(`the dollar is 9,000 ${word}`)).toBe(reading));

	const past = [
		['exceeded, topped, surpassed, passed, crossed, broke through', 'over at 9000 undated'],
		['تجاوز, تخطى, كسر', 'over at 9000 undated'],
		['يتجاوز, يتخطى, يفوق', 'over at 9000'],
		['لا يتجاوز, لا يتخطى', 'most at 9000']
	] as const;
	it.each(each(past))('the dollar %s 9,000: %s', (verb, reading) =>
		expect(short(`the dollar ${verb} 9,000`)).toBe(reading)
	);
});

describe('a bound behind a direction', () => {
	it.each([
		['fell below 10,000', 'under at 10000 undated'],
		['fell under 10,000', 'under at 10000 undated'],
		['rose above 10,000', 'over at 10000 undated'],
		['rose by over 1,000', 'price weaker over by 1000'],
		['rose by just over 1,000', 'price weaker over by 1000'],
		['rose more than 1,000', 'price weaker over by 1000'],
		['rose over 1,000', 'left-over: over 1,000'],
		['rose just over 1,000', 'left-over: just over 1,000'],
		['rose just under 1,000', 'left-over: just under 1,000'],
		['jumped up to 18,000', 'left-over: up to 18,000'],
		['rose over 25%', 'price weaker over 25%'],
		['rose up to 25%', 'price weaker most 25%']
	])('the dollar %s: %s', (words, reading) => expect(short(`the dollar ${words}`)).toBe(reading));
});

describe('a currency', () => {
	const known = [
		['dollar, US dollar, greenback, USD, $, US$, دولار, الدولار الأمريكي, الدولار', 'at 9000'],
		['euro, EUR, €, يورو, اليورو', 'syp-parallel-eur at 9000'],
		['Turkish lira, TRY, ₺, ليرة تركية', 'syp-parallel-try at 9000']
	] as const;
	it.each(each(known))('%s is 9,000 pounds: %s', (word, reading) =>
		expect(short(`${word} is 9,000 pounds`)).toBe(reading)
	);

	const counted = [
		['Lebanese pounds, LBP, ليرة لبنانية', 'lbp-parallel at 9000'],
		['Iranian rials, IRR, rials, ريال إيراني', 'irr-parallel at 9000'],
		['toman, tomans, تومان, توماناً', 'irr-parallel at 90000'],
		['Iraqi dinars, IQD, دينار عراقي', 'iqd-parallel at 9000'],
		['Egyptian pounds, EGP, جنيه مصري', 'egp-official at 9000'],
		['Sudanese pounds, SDG, جنيه سوداني', 'sdg-parallel at 9000'],
		['pounds, Syrian pounds, SYP, £S, S£, LS, ليرة, ليرة سورية, ل.س', 'at 9000']
	] as const;
	it.each(each(counted))('the dollar is 9,000 %s: %s', (word, reading) =>
		expect(short(`the dollar is 9,000 ${word}`)).toBe(reading)
	);

	const signs = [
		['SYP, £S, LS', 'at 9000'],
		['LBP', 'lbp-parallel at 9000'],
		['IRR', 'irr-parallel at 9000'],
		['IQD', 'iqd-parallel at 9000']
	] as const;
	it.each(each(signs))('a dollar is %s9,000: %s', (sign, reading) =>
		expect(short(`a dollar is ${sign}9,000`)).toBe(reading)
	);

	const inPounds = [
		['British pound, pound sterling, sterling, GBP, جنيه إسترليني, باوند, إسترليني', 'syp-parallel-gbp at 9000'],
		['Saudi riyal, SAR, ريال سعودي', 'syp-parallel-sar at 9000'],
		['dirham, UAE dirham, AED, درهم إماراتي, درهم', 'syp-parallel-aed at 9000'],
		['Jordanian dinar, JOD, دينار أردني', 'syp-parallel-jod at 9000'],
		['Kuwaiti dinar, KWD, دينار كويتي', 'syp-parallel-kwd at 9000']
	] as const;
	it.each(each(inPounds))('%s is quoted in pounds', (word, reading) =>
		expect(short(`${word} is 9,000 Syrian pounds`)).toBe(reading)
	);

	it.each(
		[
			'Swiss franc, CHF, فرنك سويسري',
			'Canadian dollar, CAD, دولار كندي',
			'Australian dollar, AUD, دولار أسترالي',
			'yen, JPY, ين ياباني',
			'yuan, CNY, يوان صيني',
			'krona, SEK, كرونة سويدية',
			'gold, ذهب'
		].flatMap((words) => words.split(', '))
	)('there is no rate of the %s', (word) => expect(short(`${word} is 9,000 Syrian pounds`)).toBe(`no-rate: ${word}`));
});

describe('a market', () => {
	const markets = [
		['parallel, parallel market, black market, market, street, unofficial, السوق, السوق السوداء, الموازي', 'at 9000'],
		['official, central bank, bulletin, الرسمي, المركزي, النشرة', 'syp-official at 9000'],
		['remittance, remittances, حوالات, سعر الحوالات', 'syp-remittance at 9000']
	] as const;
	it.each(each(markets))('%s rate: %s', (word, reading) => expect(short(`${word} rate is 9,000`)).toBe(reading));
});
