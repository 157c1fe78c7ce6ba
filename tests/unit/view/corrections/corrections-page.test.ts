import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { viewContext } from '#lib/context/context.ts';
import { correctionsPage } from '#lib/view/corrections/corrections-page.ts';
import { correctedRow, replacement, withdrawn } from '#tests/support/record/corrected.ts';
import { addRow, setCells, TODAY, type Change } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';

const withdrawnRate = setCells('quotes/bulletin.csv', 2, {
	use: 'replaced',
	replaced_on: '2026-11-01',
	why_en: 'It was never published.',
	why_ar: 'لم يُنشر قط.'
});

function pageOf(changes: readonly Change[], query: Partial<typeof DEFAULTS> = {}, language: 'en' | 'ar' = 'en') {
	const context = viewContext(smallRecord(...changes), { ...DEFAULTS, ...query }, TODAY, language, DEFAULTS);
	return correctionsPage(context, [], '?');
}

describe('the list of corrections', () => {
	it('is empty where nothing was corrected', () => {
		expect(pageOf([])).toMatchObject({ title: 'Corrections', corrections: [] });
	});

	it('has what was wrong, what is right, the day and the reason, the latest first', () => {
		const { corrections } = pageOf([withdrawnRate, ...correctedRow]);
		expect(corrections).toMatchObject([
			{
				name: 'Parallel market',
				seriesPath: '/series/syp-parallel',
				place: 'Damascus',
				day: '6 January 2026',
				dayPath: '/day/2026-01-06',
				was: { text: expect.stringContaining('11,900') },
				is: { text: expect.stringContaining('11,800') },
				iso: '2026-11-02',
				corrected: 'Corrected on 2 November 2026: A misprint.'
			},
			{ seriesPath: '/series/syp-official', place: '', is: undefined, iso: '2026-11-01' }
		]);
	});

	it('gives both days where the day was wrong, and none where it was right', () => {
		const moved = replacement({ date: '2026-01-07' });
		expect(pageOf([withdrawn, moved]).corrections).toMatchObject([
			{ was: { day: '6 January 2026' }, is: { day: '7 January 2026' } }
		]);
		expect(pageOf(correctedRow).corrections).toMatchObject([{ was: { day: '' }, is: { day: '' } }]);
	});

	it('is written in Arabic, too', () => {
		const [entry] = pageOf(correctedRow, {}, 'ar').corrections;
		expect(entry?.corrected).toBe('صُحّح في 2 تشرين الثاني 2026: خطأ مطبعي.');
	});

	it('has those of quotes up to the day on which it is seen, and says so', () => {
		const page = pageOf([withdrawnRate, ...correctedRow], { asOf: day('2024-12-31') });
		expect(page.corrections.map(({ iso }) => iso)).toEqual(['2026-11-01']);
		expect(page.asOf?.latestHref).toBe('?');
	});

	it('names the market of a quote that is of no series', () => {
		const loose = addRow('quotes/bulletin.csv', 2, {
			series: '',
			market: 'reference-feed',
			use: 'replaced',
			replaced_on: '2026-11-02',
			why_en: 'A slip.',
			why_ar: 'زلّة.'
		});
		expect(pageOf([loose]).corrections).toMatchObject([{ name: 'reference-feed', seriesPath: undefined }]);
	});
});
