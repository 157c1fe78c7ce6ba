import { describe, expect, it } from 'vitest';
import { readRecord, type RateRecord } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { healthReport } from '#lib/server/resources/health.ts';
import type { Health } from '#lib/server/store/running-record.ts';
import { SITE } from '#tests/support/site.ts';
import { changedFiles, goodText, setCells, setFile, TODAY, type Change } from '#tests/support/record/record.ts';

const HEALTH: Health = {
	status: 'ok',
	record: 'loaded',
	version: 'v1',
	loaded: '2026-11-02T12:00:00.000Z',
	problems: []
};

function recordOf(...changes: readonly Change[]): RateRecord {
	const result = readRecord(changedFiles(...changes), 'v1', TODAY);
	if ('problems' in result) throw new RangeError(JSON.stringify(result.problems));
	return result.record;
}

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
		expect(healthReport({ record: recordOf(), today: TODAY }, rejected)).toMatchObject(rejected);
	});

	it('has no age where a series has no quote', () => {
		const bulletin = 'quotes/bulletin.csv';
		const empty = recordOf(setFile(bulletin, `${goodText(bulletin).split('\n')[0]}\n`));
		expect(seriesOf(empty, '2026-11-02')[1]).toEqual({
			id: 'syp-official',
			role: 'official',
			freshness: null,
			age: null,
			missed: null
		});
	});

	it('leaves out a role that the record lacks', () => {
		const without = recordOf(setCells('series.csv', 3, { role: '' }));
		expect(seriesOf(without, '2026-11-02').map(({ role }) => role)).toEqual(['headline']);
	});
});
