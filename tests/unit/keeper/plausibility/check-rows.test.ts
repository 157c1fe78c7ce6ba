import { describe, expect, it } from 'vitest';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { shift, isoDay, day } from '#lib/series/index.ts';
import { checkRows, missingRates } from '../../../../src/keeper/plausibility/check-rows.ts';
import { Evidence } from '../../../../src/keeper/plausibility/evidence.ts';
import { addRow, setCells, TODAY, type Change } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';

const POUND = 'quotes/pound.csv';
const surrounding = { today: TODAY, newSources: new Set<string>() };

const ROW: Cells = {
	date: '2026-01-07',
	precision: 'day',
	market: 'parallel',
	series: 'syp-parallel',
	place: 'damascus',
	unit: 'syp-old',
	source: 'paper',
	recorded: '2026-11-01',
	use: 'point'
};
const row = (cells: Cells): Cells => ({ ...ROW, ...cells });

function judge(rows: readonly Cells[], ...changes: readonly Change[]) {
	const { passed, held, known } = checkRows(rows, new Evidence(smallRecord(...changes)), surrounding);
	return {
		passed: passed.map(({ row: { date } }) => isoDay(date)),
		rules: held.map(({ reason }) => reason.rule),
		texts: held.map(({ reason }) => reason.text),
		known
	};
}

describe('one row against the small record, whose last value is 11,900 old pounds of 2026-01-06', () => {
	it.each<[string, Cells]>([
		['a value nearby', { mid: '12000' }],
		['the same in new pounds', { mid: '120.00', unit: 'syp-new' }],
		['a value just within the bound of 2', { mid: '23800' }],
		['a value beyond it that was looked at', { mid: '25000', flags: 'checked' }],
		['a figure of a month', { mid: '12000', precision: 'month' }],
		['equal sides', { bid: '12000', ask: '12000' }],
		['context, however far', { mid: '90000', use: 'context', why_en: 'A rumour.', why_ar: 'إشاعة.' }]
	])('passes %s', (_, cells) => {
		expect(judge([row(cells)])).toMatchObject({ passed: ['2026-01-07'], rules: [] });
	});

	it.each<[string, string, Cells, string | RegExp]>([
		[
			'malformed',
			'a thousands separator',
			{ mid: '12,000' },
			/^mid "12,000": a plain number such as 13800 or 118\.45, without thousands separators/
		],
		[
			'malformed',
			'a day that does not exist',
			{ mid: '12000', date: '2026-02-30' },
			/^date "2026-02-30": a day of the calendar/
		],
		['malformed', 'a missing source', { mid: '12000', source: '' }, /^source "": this column is never blank/],
		['unknown', 'a source without an address', { mid: '12000', source: 'radio' }, 'The record has no source "radio".'],
		['unknown', 'a place', { mid: '12000', place: 'homs' }, 'The record has no place "homs".'],
		['unknown', 'a series', { mid: '12000', series: 'gold' }, 'The record has no series "gold".'],
		['unknown', 'a unit', { mid: '12000', unit: 'syp-newest' }, 'The record has no unit "syp-newest".'],
		[
			'membership',
			'a market of another series',
			{ mid: '12000', market: 'official' },
			'The market official is none of syp-parallel: parallel.'
		],
		[
			'membership',
			'a place of another series',
			{ mid: '12000', place: 'aleppo' },
			'The place aleppo is none of syp-parallel: damascus, national.'
		],
		[
			'membership',
			'a unit of another currency',
			{ mid: '12000', unit: 'lbp' },
			'The unit lbp is none of syp-parallel: units of SYP.'
		],
		[
			'membership',
			'a unit before it was in use',
			{ mid: '120', unit: 'syp-new', date: '2025-12-31' },
			/^The unit syp-new on 2025-12-31 is none of syp-parallel: it was not in use/
		],
		[
			'formula',
			'a note that a spreadsheet runs',
			{ mid: '12000', note_en: '=HYPERLINK("x")', note_ar: 'رابط' },
			/^A spreadsheet would run note_en "=HYPERLINK/
		],
		[
			'future',
			'the day after tomorrow',
			{ mid: '12000', date: '2026-11-04', recorded: '2026-11-04' },
			'It is dated 2026-11-04, while today is 2026-11-02.'
		],
		[
			'sides',
			'a bid above the ask',
			{ bid: '12100', ask: '12000' },
			'The bid 12100 is above the ask 12000: they may be mixed up.'
		],
		[
			'sides',
			'a middle above the ask',
			{ bid: '11000', ask: '12000', mid: '12100' },
			'The mid 12100 is not between 11000 and 12000.'
		],
		['sides', 'a middle below the bid', { bid: '11000', mid: '10900' }, 'The mid 10900 is not between 11000 and ….'],
		[
			'conflict',
			'another figure of the same source and day',
			{ mid: '12000', date: '2026-01-06' },
			'paper already has 11900 for 2026-01-06. If that was wrong, correct it.'
		],
		[
			'unit',
			'a hundredth',
			{ mid: '119' },
			/^119 old pounds is 1\/100 of its value of 2026-01-06\. The unit of paper may have changed/
		],
		['unit', 'eighty times as much', { mid: '952000' }, /^952,000 old pounds is 80 times its value/],
		[
			'zero',
			'ten times as much',
			{ mid: '119000' },
			'119,000 old pounds is 10 times the value of 2026-01-06: one zero too many, perhaps.'
		],
		[
			'zero',
			'a tenth',
			{ mid: '1190' },
			'1,190 old pounds is 1/10 of the value of 2026-01-06: one zero too few, perhaps.'
		],
		[
			'jump',
			'a step beyond the bound',
			{ mid: '23801' },
			/^23,801 old pounds is 2 times the value of 2026-01-06 \(paper\); a step of up to 2 times is plausible/
		],
		['jump', 'a fall beyond the bound', { mid: '5949' }, /^5,949 old pounds is 1\/2 of the value/],
		['jump', 'fifty times as much', { mid: '595000' }, /50 times/],
		[
			'jump',
			'the first figure after a gap',
			{ mid: '30000', date: '2026-10-01' },
			/^30,000 old pounds is 2.52 times the value of 2026-01-06/
		]
	])('holds as %s: %s', (rule, _, cells, text) => {
		const { passed, rules, texts } = judge([row(cells)]);
		expect([passed, rules]).toEqual([[], [rule]]);
		if (typeof text === 'string') expect(texts).toEqual([text]);
		else expect(texts[0]).toMatch(text);
	});

	it('knows a row that says the same, however its digits are written', () => {
		expect(judge([row({ date: '2026-01-06', mid: '11900.0' }), row({ mid: '12000' }), row({ mid: '12000' })])).toEqual({
			passed: ['2026-01-07'],
			rules: [],
			texts: [],
			known: 2
		});
	});

	it('compares with the value before the row, and before all of them with the first after it', () => {
		expect(judge([row({ date: '2011-03-20', mid: '48' })])).toMatchObject({ rules: [] });
		expect(judge([row({ date: '2011-03-20', mid: '12000' })])).toMatchObject({ rules: ['jump'] });
		expect(judge([row({ date: '2011-03-01', mid: '46' })])).toMatchObject({ rules: [] });
	});

	it('takes what passed for evidence, and not what was held', () => {
		const rows = [
			row({ mid: '20000' }),
			row({ date: '2026-01-08', mid: '35000' }),
			row({ date: '2026-01-09', mid: '90000' }),
			row({ date: '2026-01-10', mid: '95000' })
		];
		expect(judge(rows)).toMatchObject({ passed: ['2026-01-07', '2026-01-08'], rules: ['jump', 'jump'] });
		expect(judge([...rows].reverse())).toMatchObject({ passed: ['2026-01-07', '2026-01-08'], rules: ['jump', 'jump'] });
	});

	it('takes a source that comes with the rows for known', () => {
		const { passed } = checkRows([row({ mid: '12000', source: 'radio' })], new Evidence(smallRecord()), {
			today: TODAY,
			newSources: new Set(['radio'])
		});
		expect(passed).toHaveLength(1);
	});

	it('lets a replaced figure be no evidence', () => {
		const wrong = setCells(POUND, 8, {
			mid: '11900',
			use: 'replaced',
			replaced_on: '2026-11-02',
			why_en: 'Misread.',
			why_ar: 'قراءة خاطئة.'
		});
		const far = setCells(POUND, 7, { bid: '200', flags: 'one-sided checked' });
		expect(judge([row({ mid: '20500' })], wrong, far)).toMatchObject({ rules: [] });
		expect(judge([row({ date: '2026-01-06', mid: '11900' })], wrong, far)).toMatchObject({ known: 1 });
	});
});

describe('a change of unit', () => {
	it('holds everything of the currency from that source until it is dated, and of no other source', () => {
		const rows = [
			row({ mid: '119' }),
			row({ date: '2026-01-08', mid: '11950' }),
			row({ date: '2026-01-08', mid: '12000', source: 'bulletin' })
		];
		const { passed, rules, texts } = judge(rows);
		expect([passed, rules]).toEqual([['2026-01-08'], ['unit', 'unit']]);
		expect(texts[1]).toMatch(/^11,950 old pounds is 100 times its value of 2026-01-07\./);
	});

	it('is seen at a sister series where the rate itself has no value near', () => {
		const official = { market: 'official', series: 'syp-official', place: 'national', source: 'bulletin' };
		expect(judge([row({ ...official, date: '2024-12-10', mid: '250' })])).toMatchObject({ rules: ['jump'] });
		const sister = judge(
			[row({ ...official, date: '2024-12-10', mid: '176.25' })],
			setCells('quotes/bulletin.csv', 2, { use: 'context', why_en: 'Old.', why_ar: 'قديم.' })
		);
		expect(sister.texts[0]).toMatch(/^176.25 old pounds is 1\/100 of syp-parallel\./);
	});
});

describe('a source that stands still', () => {
	const days = (count: number, apart: number, mid = '12000') =>
		Array.from({ length: count }, (_, i) => row({ date: isoDay(shift(day('2026-01-07'), i * apart)), mid }));

	it.each<[string, readonly Cells[], number]>([
		['three figures over 60 days', days(3, 30), 1],
		['three figures over 58 days', days(3, 29), 0],
		['two figures over 90 days', days(2, 90), 0],
		['thirty figures on thirty days', days(30, 1), 1],
		['twenty-nine figures on as many days', days(29, 1), 0],
		['figures that differ in the seventh digit', days(3, 30).map((cells, i) => ({ ...cells, mid: `12000.0${i}` })), 1],
		[
			'figures that differ by 0.05%',
			[row({ mid: '12000' }), row({ date: '2026-02-07', mid: '12006' }), row({ date: '2026-03-20', mid: '12003' })],
			0
		]
	])('%s: %i held', (_, rows, held) => {
		expect(judge(rows).rules).toEqual(Array.from({ length: held }, () => 'frozen'));
	});

	it('says which figures, and from when to when', () => {
		expect(judge(days(3, 30)).texts).toEqual([
			'The source repeats itself: 3 publications from 2026-01-07 to 2026-03-08 between 12000 and 12000.'
		]);
	});

	it('is described by its last thirty figures, however many there are', () => {
		expect(judge(days(32, 1)).texts).toEqual([
			'The source repeats itself: 30 publications from 2026-01-07 to 2026-02-05 between 12000 and 12000.',
			'The source repeats itself: 30 publications from 2026-01-08 to 2026-02-06 between 12000 and 12000.',
			'The source repeats itself: 30 publications from 2026-01-09 to 2026-02-07 between 12000 and 12000.'
		]);
	});

	it('is found out though its rows come newest first', () => {
		const [held] = judge([...days(3, 30)].reverse()).texts;
		expect(held).toMatch(/3 publications from 2026-01-07 to 2026-03-08/);
	});

	it('is meant to where the series is drawn in steps', () => {
		const official = { market: 'official', series: 'syp-official', place: 'national', source: 'bulletin' };
		expect(judge(days(4, 30).map((cells) => ({ ...cells, ...official })))).toMatchObject({ rules: [] });
	});
});

describe('another market under the same code', () => {
	const official = addRow('quotes/bulletin.csv', 2, { date: '2026-01-05', mid: '40000', flags: 'checked' });

	it('is reported where a jump ends within 15% of a sister series', () => {
		expect(judge([row({ mid: '35000' })], official).texts).toEqual([
			'35,000 old pounds is 2.94 times the value of 2026-01-06, and is 14% from syp-official: another market under the same code.'
		]);
		expect(judge([row({ mid: '34000' })], official)).toMatchObject({ rules: ['jump'] });
	});

	it('is not reported where the rate may have moved there', () => {
		expect(
			judge([row({ mid: '23000' })], addRow('quotes/bulletin.csv', 2, { date: '2026-01-05', mid: '23000' }))
		).toMatchObject({ rules: [] });
	});
});

describe('missing rates', () => {
	const evidence = () => new Evidence(smallRecord());

	it('are those that the source had before and its answer lacks', () => {
		expect(missingRates('paper', [row({ mid: '12000' })], evidence())).toEqual([
			'paper has nothing for syp-official; its last was of 2024-12-01.',
			'paper has nothing for inflation; its last was of 2024-07-01.'
		]);
		expect(missingRates('nobody', [], evidence())).toEqual([]);
	});

	it('do not include one whose row is held because nobody has dated its unit', () => {
		expect(missingRates('paper', [row({ unit: '' })], evidence()).join()).not.toContain('syp-parallel');
		expect(missingRates('paper', [], evidence()).join()).toContain('syp-parallel');
	});
});
