import { describe, expect, it } from 'vitest';
import type { RateRecord } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { healthReport } from '#lib/server/resources/health.ts';
import type { Health } from '#lib/server/store/running-record.ts';
import { SITE } from '#tests/support/site.ts';
import { goodText, setCells, setFile, TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';

const HEALTH: Health = {
	status: 'ok',
	record: 'loaded',
	version: 'v1',
	loaded: '2026-11-02T12:00:00.000Z',
	problems: []
};

const seriesOf = (record: RateRecord, today: string) => healthReport({ record, today: day(today) }, HEALTH).series;

describe('the health of the published record', () => {
	it('says what became of the files, and how recent the headline and the official rate are', () => {
		expect(healthReport(SITE, HEALTH)).toEqual({
			...HEALTH,
			series: [
				{ id: 'syp-parallel', role: 'headline', freshness: 'old', age: 49, missed: 16 },
				{ id: 'syp-official', role: 'official', freshness: 'old', age: 49, missed: null }
			]
		});
	});

	it('is that of another day, on another day', () => {
		const classes = (today: string) => seriesOf(SITE.record, today).map(({ freshness }) => freshness);
		expect(classes('2026-10-06')).toEqual(['fresh', 'fresh']);
		expect(classes('2028-01-01')).toEqual(['stale', 'stale']);
	});
});

describe('the health of a small record', () => {
	it('passes on that the files on disk were rejected', () => {
		const rejected: Health = { ...HEALTH, status: 'stale', record: 'rejected', problems: ['places.csv:4 …'] };
		expect(healthReport({ record: smallRecord(), today: TODAY }, rejected)).toMatchObject(rejected);
	});

	it('has no age where a series has no quote', () => {
		const bulletin = 'quotes/bulletin.csv';
		const empty = smallRecord(setFile(bulletin, `${goodText(bulletin).split('\n')[0]}\n`));
		expect(seriesOf(empty, '2026-11-02')[1]).toEqual({
			id: 'syp-official',
			role: 'official',
			freshness: null,
			age: null,
			missed: null
		});
	});

	it('leaves out a role that the record lacks', () => {
		const without = smallRecord(setCells('series.csv', 3, { role: '' }));
		expect(seriesOf(without, '2026-11-02').map(({ role }) => role)).toEqual(['headline']);
	});
});
