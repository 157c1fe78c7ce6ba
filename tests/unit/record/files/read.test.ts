import { describe, expect, it } from 'vitest';
import { readRecord, type Files, type RateRecord } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import {
	addRow,
	changedFiles,
	goodFiles,
	goodText,
	replaceText,
	setCells,
	setFile,
	TODAY,
	type Change
} from '#tests/support/record/record.ts';

const POUND = 'quotes/pound.csv';

function recordOf(files: Files): RateRecord {
	const result = readRecord(files, 'v1', TODAY);
	if ('problems' in result) throw new Error(JSON.stringify(result.problems));
	return result.record;
}

const headerOf = (path: string) => `${goodText(path).split('\n')[0]}\n`;

describe('a record that keeps the rules', () => {
	const record = recordOf(goodFiles());

	it('carries the name of its content and every row', () => {
		const { version, currencies, units, places, sources, series, quotes, events, claims, stories } = record;
		const sizes = [currencies, units, places, sources, series].map(({ size }) => size);
		const lengths = [quotes, events, claims, stories].map(({ length }) => length);
		expect([version, ...sizes, ...lengths]).toEqual(['v1', 3, 5, 3, 2, 3, 9, 2, 2, 1]);
	});

	it('follows references, keeps digits as published, and tells blanks as undefined', () => {
		const quote = record.quotes.find(({ date }) => date === day('2026-01-05'));
		expect(quote).toMatchObject({
			precision: 'day',
			market: 'parallel',
			series: 'syp-parallel',
			place: { id: 'damascus', name: { en: 'Damascus', ar: 'دمشق' } },
			unit: { id: 'syp-new', perBase: 1, validFrom: day('2026-01-01'), validTo: undefined },
			source: { publisher: { en: 'A newspaper', ar: 'صحيفة' }, title: { en: 'The pound, today', ar: 'الليرة اليوم' } },
			bid: { value: 118.4, digits: '118.40' },
			ask: undefined,
			mid: undefined,
			recorded: day('2026-11-01'),
			flags: ['one-sided'],
			context: undefined,
			note: undefined
		});
	});

	it('takes figures, texts and identifiers as long as they may be', () => {
		const id = 'a'.repeat(64);
		const text = `${'x'.repeat(1996)}\t\n\u200f\u200c`.padEnd(2000, 'x');
		const places = recordOf(
			changedFiles(
				setCells(POUND, 8, { mid: '100000000000000.000000000001', flags: 'checked', note_en: text, note_ar: 'صباحاً.' }),
				setCells('units.csv', 4, { decimals: '12' }),
				setCells('series.csv', 2, { carry_days: '99999' }),
				setCells('sources.csv', 3, { cadence_days: '99999' }),
				addRow('places.csv', 4, { id, name_en: 'Rif Dimashq', name_ar: 'ريف دمشق' })
			)
		).places;
		expect(places.has(id)).toBe(true);
	});

	it('keeps flags in their order, notes in both languages, and the reason of what is only context', () => {
		expect(record.quotes[1]?.flags).toEqual(['checked', 'second-hand']);
		expect(record.quotes[2]?.note).toEqual({ en: 'In the morning, early.', ar: 'صباحاً.' });
		expect(record.quotes[4]?.context).toEqual({ en: 'Nobody traded at this price.', ar: 'لم يتعامل أحد بهذا السعر.' });
	});

	it('reads series, events and claims with their own types', () => {
		expect(record.series.get('syp-official')).toMatchObject({
			places: ['national'],
			draw: 'step',
			carryDays: 120,
			maxStep: 2,
			ended: undefined,
			unit: { id: 'syp-old' }
		});
		expect(record.events[0]).toMatchObject({
			date: day('2024-11-30'),
			rank: 1,
			place: { id: 'aleppo' },
			note: undefined
		});
		expect(record.claims[0]).toMatchObject({
			percent: 25,
			fromDate: day('2024-11-29'),
			toDate: day('2024-12-06'),
			fromValue: undefined,
			toValue: 18000
		});
		expect(record.stories[0]).toMatchObject({
			date: day('2024-12-06'),
			fromDate: day('2024-11-29'),
			series: [{ id: 'syp-parallel' }, { id: 'syp-official' }],
			claims: [{ id: 'plunged' }, { id: 'plunged-again' }],
			source: { id: 'paper' }
		});
	});
});

describe('what is no mistake', () => {
	const fine: readonly (readonly [string, Change])[] = [
		['a file of quotes with nothing but its header', setFile('quotes/bulletin.csv', headerOf('quotes/bulletin.csv'))],
		['no stories yet', setFile('stories.csv', headerOf('stories.csv'))],
		['a byte order mark', setFile('places.csv', `\uFEFF${goodText('places.csv')}`)],
		['line ends of Windows', setFile(POUND, goodText(POUND).replaceAll('\n', '\r\n'))],
		['no line end after a last row that is whole', setFile(POUND, goodText(POUND).trimEnd())],
		['no line end after a header alone', setFile('stories.csv', headerOf('stories.csv').trimEnd())],
		[
			'no line end in a file of the length that the descriptor gives',
			(files) => {
				const places = new TextEncoder().encode(goodText('places.csv').trimEnd());
				files.set('places.csv', places);
				replaceText('datapackage.json', '"path":"places.csv"', `"path":"places.csv","bytes":${places.length}`)(files);
			}
		],
		['dated tomorrow in Damascus', setCells(POUND, 8, { date: '2026-11-03', recorded: '2026-11-03' })],
		['a figure of a month that has begun', setCells(POUND, 8, { date: '2026-11-30', precision: 'month' })],
		['a figure of a year that has begun', setCells(POUND, 8, { date: '2026-12-31', precision: 'year' })],
		['a story that goes on', setCells('stories.csv', 2, { to_date: '2027-03-01' })],
		[
			'columns in another order',
			setFile('places.csv', 'name_ar,id,name_en\nسورية,national,Syria\nدمشق,damascus,Damascus\nحلب,aleppo,Aleppo\n')
		],
		['a jump that was looked at', setCells(POUND, 8, { mid: '119000', flags: 'checked' })],
		['a fall that was looked at', setCells(POUND, 8, { mid: '1190', flags: 'copy checked' })],
		['new pounds beside old ones', setCells(POUND, 8, { mid: '119', unit: 'syp-new' })],
		['context however far away', setCells(POUND, 6, { mid: '400000' })],
		['a negative per cent', setCells('quotes/statistics.csv', 2, { mid: '-99.5' })],
		['no change in per cent', setCells('quotes/statistics.csv', 2, { mid: '0' })],
		['equal sides', setCells(POUND, 3, { bid: '14600', ask: '14600', mid: '14600' })],
		['a quote of no series', setCells(POUND, 6, { series: '', place: 'aleppo', market: 'reference-feed' })],
		['recorded on its day', setCells(POUND, 8, { recorded: '2026-01-06' })],
		['a month recorded before its end', setCells(POUND, 2, { recorded: '2011-03-10' })],
		['old pounds on their last day', setCells('units.csv', 2, { valid_to: '2026-01-06' })],
		['new pounds on their first day', setCells('units.csv', 3, { valid_from: '2026-01-05' })],
		['29 February', setCells('claims.csv', 2, { from_date: '2024-02-29' })],
		['rows of one day', addRow(POUND, 8, { mid: '11950' })],
		['two reports at one address', addRow('sources.csv', 2, { id: 'paper-2', title_en: 'Later', title_ar: 'لاحقاً' })]
	];

	it.each(fine)('%s', (_, change) => {
		expect(readRecord(changedFiles(change), 'v1', TODAY)).toHaveProperty('record');
	});
});
