import { expect, it } from 'vitest';
import { blockText, datasetOf } from '#lib/api/discovery/dataset.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const ORIGIN = 'https://sarraf.example';

it('says of each series what it is, of which days, in which unit, and where it is', () => {
	for (const language of ['en', 'ar'] as const) {
		const inLanguage = context({}, language);
		for (const info of record.series.values()) {
			const dataset = datasetOf(inLanguage, info, 'A series with its sources.', ORIGIN);
			const { points } = inLanguage.series(info.id);
			expect(dataset).toMatchObject({
				'@context': 'https://schema.org',
				'@type': 'Dataset',
				name: info.name[language],
				inLanguage: language,
				version: record.version
			});
			expect('temporalCoverage' in dataset).toBe(points.length > 0);
		}
	}
});

it('leads to the page and to the files of all observations', () => {
	const info = record.series.get('syp-parallel');
	if (!info) throw new RangeError('the record has no headline');
	expect(datasetOf(context({}, 'ar'), info, 'About it.', ORIGIN)).toMatchObject({
		description: 'About it.',
		url: 'https://sarraf.example/ar/series/syp-parallel',
		license: 'https://creativecommons.org/licenses/by/4.0/',
		temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/2026-\d\d-\d\d$/),
		spatialCoverage: expect.arrayContaining([{ '@type': 'Place', name: 'دمشق' }]),
		variableMeasured: { unitText: 'ليرة قديمة لكل دولار' },
		distribution: [
			{ encodingFormat: 'text/csv', contentUrl: 'https://sarraf.example/ar/api/v1/series/syp-parallel.csv' },
			{ encodingFormat: 'application/json', contentUrl: 'https://sarraf.example/ar/api/v1/series/syp-parallel.json' }
		]
	});
});

it('is a text that ends no script and has nothing to escape', () => {
	const data = { name: '</script><!-- & -->' };
	expect(blockText(data)).not.toMatch(/[<&]/);
	expect(JSON.parse(blockText(data))).toEqual(data);
});
