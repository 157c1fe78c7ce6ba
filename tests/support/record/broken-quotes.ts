import { broken, cells, type Broken } from './broken-files.ts';
import { addRow, setCells } from './record.ts';

const POUND = 'quotes/pound.csv';

/** One field, row or order of a file of quotes that is wrong; problems in the rest of the file are reported as well. */
export const BROKEN_QUOTES: readonly Broken[] = [
	cells('a blank date', 2, { date: '' }, 'required', '""'),
	cells('a blank source', 2, { source: '' }, 'required', '""'),
	cells('a space before', 4, { note_en: ' In the morning.' }, 'space', '" In the morning."'),
	cells('a space behind', 4, { mid: '17000 ' }, 'space', '"17000 "'),
	cells('an unknown unit', 2, { unit: 'syp' }, 'unknown-key', '"syp"'),
	cells('an unknown place', 6, { place: 'homs', series: '' }, 'unknown-key', '"homs"'),
	cells('an unknown source', 2, { source: 'rumour' }, 'unknown-key', '"rumour"'),
	cells('an unknown series', 2, { series: 'syp-black' }, 'unknown-key', '"syp-black"'),
	cells('an unknown market', 2, { market: 'black' }, 'choice', '"black"'),
	cells('an unknown precision', 2, { precision: 'week' }, 'choice', '"week"'),
	cells('a date in another notation', 2, { date: '15/03/2011' }, 'date', '"15/03/2011"'),
	cells('31 February', 4, { date: '2024-02-31' }, 'date', '"2024-02-31"'),
	cells('zero', 8, { mid: '0' }, 'positive', '0'),
	cells('a negative rate', 8, { mid: '-11900' }, 'positive', '-11900'),
	cells('a thousands separator', 8, { mid: '11,900' }, 'number', '"11,900"'),
	cells('an exponent', 8, { mid: '1e5' }, 'number', '"1e5"'),
	cells('no number', 8, { mid: 'NaN' }, 'number', '"NaN"'),
	cells('Arabic digits', 8, { mid: '١١٩٠٠' }, 'number', '"١١٩٠٠"'),
	cells('a number beyond all numbers', 8, { mid: '9'.repeat(400) }, 'number', /"9+…"/),
	cells('a word with a line break', 8, { mid: '119\n00' }, 'number', '"119\\n00"'),
	cells('a bid above the ask', 3, { bid: '14900' }, 'sides', 'bid 14900 above ask 14800'),
	cells('a middle above the sides', 5, { mid: '19500' }, 'sides', 'mid 19500 outside 17500 to 19000'),
	cells('a middle below the bid', 5, { mid: '17000', ask: '' }, 'sides', 'mid 17000 outside 17500 to …'),
	cells('no value at all', 4, { mid: '' }, 'no-value', 'a blank bid, ask and mid'),
	broken(
		'a row that stands twice',
		addRow('quotes/bulletin.csv', 2),
		['quotes/bulletin.csv', 3, '', 'duplicate'],
		'the same as line 2'
	),
	broken(
		'a row that stands in two files',
		addRow('quotes/bulletin.csv', 2, {
			date: '2026-01-06',
			market: 'parallel',
			series: 'syp-parallel',
			place: 'damascus',
			mid: '11900.0'
		}),
		['quotes/bulletin.csv', 3, '', 'duplicate'],
		'the same as quotes/pound.csv:8'
	),
	broken(
		'quotes that do not ascend',
		addRow(POUND, 2, { date: '2026-01-05', precision: 'day', mid: '12000' }),
		[POUND, 9, 'date', 'order'],
		'2026-01-05 after 2026-01-06'
	),
	cells('a zero too many', 8, { mid: '119000' }, 'step', /119000 syp-old, 10\.1 times/),
	cells('a zero too few, on the bid alone', 7, { bid: '11.840' }, 'step', /11\.84 syp-new, 15\.4 times/),
	cells('old pounds called new', 8, { mid: '11900', unit: 'syp-new' }, 'step', /11900 syp-new, 101 times/),
	cells('new pounds called old', 8, { mid: '119' }, 'step', /119 syp-old, 99\.5 times/),
	broken(
		'a jump on the ask alone',
		setCells(POUND, 8, { ask: '30000', mid: '' }),
		[POUND, 8, 'ask', 'step'],
		/30000 syp-old, 2\.53 times/
	),
	broken(
		'a jump of a middle that was not printed',
		setCells(POUND, 5, { bid: '175000', ask: '190000', mid: '' }),
		[POUND, 5, 'bid', 'step'],
		/182500 syp-old, 10\.7 times/
	),
	broken(
		'new pounds before there were any',
		setCells(POUND, 3, { unit: 'syp-new', bid: '146', ask: '148' }),
		[POUND, 3, 'unit', 'unit-time'],
		'syp-new on 2024-11-29'
	),
	broken(
		'old pounds after their time',
		setCells('units.csv', 2, { valid_to: '2026-01-05' }),
		[POUND, 8, 'unit', 'unit-time'],
		'syp-old on 2026-01-06'
	),
	cells('a unit of another currency', 8, { unit: 'lbp' }, 'unit-currency', '"lbp" in syp-parallel (syp-old)'),
	cells('a quote of another market', 8, { market: 'official' }, 'membership', '"official" in syp-parallel (parallel)'),
	cells(
		'a quote of another city',
		8,
		{ place: 'aleppo' },
		'membership',
		'"aleppo" in syp-parallel (damascus, national)'
	),
	cells('an unknown flag', 5, { flags: 'copy doubtful' }, 'flags', '"copy doubtful"'),
	cells('a flag that stands twice', 5, { flags: 'copy copy' }, 'flags', '"copy copy"'),
	cells('flags with two spaces between', 5, { flags: 'copy  implied' }, 'flags', '"copy  implied"'),
	cells('context without a reason', 6, { why_en: '', why_ar: '' }, 'why', 'context without a reason'),
	cells(
		'a point with a reason to be none',
		8,
		{ why_en: 'Nobody traded.', why_ar: 'لم يتعامل أحد.' },
		'why',
		'a point with a reason'
	),
	cells(
		'a correction without a reason',
		4,
		{ why_en: '', use: 'replaced', replaced_on: '2026-11-01' },
		'why',
		'replaced without a reason'
	),
	broken(
		'a correction without its day',
		setCells(POUND, 6, { use: 'replaced' }),
		[POUND, 6, 'replaced_on', 'replaced'],
		'no day'
	),
	cells(
		'a correction before the quote was recorded',
		6,
		{ replaced_on: '2026-10-31', use: 'replaced' },
		'replaced',
		'2026-10-31 for a replaced recorded on 2026-11-01'
	),
	cells(
		'a day of correction of a quote that stands',
		8,
		{ replaced_on: '2026-11-01' },
		'replaced',
		'2026-11-01 for a point'
	),
	cells('a correction that is to come', 6, { replaced_on: '2026-11-04', use: 'replaced' }, 'future', '2026-11-04'),
	cells(
		'a correction of a quote that stands',
		8,
		{ replaces: 'syp-parallel damascus 2024-12-06 paper 17000' },
		'replaces',
		'which 0 replaced quotes are called'
	),
	cells('a note in English alone', 4, { note_ar: '' }, 'translation', '"" for "In the morning, early."'),
	cells('a note in Arabic alone', 4, { note_en: '' }, 'translation', '"صباحاً." for ""'),
	cells('a note that is not translated', 4, { note_ar: 'In the morning, early.' }, 'translation', /"In the morning/),
	cells('a note in a third language', 4, { note_ar: 'Au matin.' }, 'translation', '"Au matin."'),
	broken(
		'a note in Arabic twice',
		setCells(POUND, 4, { note_en: 'صباحاً.' }),
		[POUND, 4, 'note_ar', 'translation'],
		'"صباحاً." for "صباحاً."'
	),
	broken(
		'a name that is not translated',
		setCells('places.csv', 3, { name_ar: 'Damascus' }),
		['places.csv', 3, 'name_ar', 'translation'],
		'"Damascus" for "Damascus"'
	),
	cells(
		'a figure of a month that has not begun',
		8,
		{ date: '2026-12-01', precision: 'month' },
		'future',
		'2026-12-01, while today is 2026-11-02'
	),
	cells('recorded on a day to come', 8, { recorded: '2062-11-01' }, 'future', '2062-11-01, while today is 2026-11-02'),
	cells(
		'recorded before it was published',
		8,
		{ recorded: '2026-01-05' },
		'recorded',
		'2026-01-05 for a quote of 2026-01-06'
	)
];
