import { describe, expect, it } from 'vitest';
import { groupsAt } from '#lib/query/listed.ts';
import { namesOf } from '#lib/query/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { readContext } from '#lib/server/resources/context.ts';
import { readWidget } from '#lib/server/resources/embed.ts';
import { requestTo, settingsOf, SITE } from '#tests/support/site.ts';

const request = (query = '') => requestTo(`/table${query}`);

describe('what a request is answered from', () => {
	it('is the day that the site hands in', () => {
		const past = { ...SITE, today: day('2024-12-06') };
		expect(isoDay(readContext(request(), past).context.day)).toBe('2024-12-06');
		expect(readContext(request('?asof=2024-12-07'), past).problems).toEqual([
			{ name: 'asof', given: '2024-12-07', expected: 'past' }
		]);
		expect(readContext(request('?asof=2024-12-07'), SITE).problems).toEqual([]);
	});

	it('is the record that the site hands in', () => {
		const other = { ...SITE, record: { ...SITE.record, version: 'another' } };
		expect(readContext(request(), other).context.record.version).toBe('another');
	});

	it('is what the operator has set, on pages and in widgets', () => {
		const site = { ...SITE, settings: settingsOf({ DEFAULT_UNIT: 'new' }) };
		expect(readContext(request(), site).context.query.unit).toBe('new');
		const widget = { widget: 'rate', language: 'en', parameters: new URLSearchParams() } as const;
		expect(readWidget(widget, site).context.query.unit).toBe('new');
		expect(readWidget(widget, SITE).context.query.unit).toBe('old');
	});

	it('names addresses below the origin that the site hands in', () => {
		const site = { ...SITE, origin: 'https://rates.example' };
		expect(readContext(request(), site).addressIn('ar', '?unit=new')).toBe('https://rates.example/ar/table?unit=new');
	});
});

describe('what an address takes', () => {
	it.each(['/table', '/series/syp-parallel', '/series/syp-parallel.csv', '/compare.csv'])(
		'%s lists observations, and takes an interval',
		(path) => {
			const { context, problems } = readContext(requestTo(`${path}?interval=month`), SITE);
			expect([context.query.interval, problems]).toEqual(['month', []]);
		}
	);

	it.each(['/', '/compare', '/series/syp-parallel.svg', '/series/syp-parallel.json', '/compare.json', '/stories'])(
		'%s refuses one',
		(path) => {
			const { context, problems } = readContext(requestTo(`${path}?interval=month`), SITE);
			expect(context.query.interval).toBe('all');
			const known = namesOf(groupsAt(path));
			expect(known).not.toContain('interval');
			expect(problems).toEqual([{ name: 'interval', given: 'month', expected: { known } }]);
		}
	);

	it('refuses an interval that there is not, with those that there are', () => {
		expect(readContext(requestTo('/table?interval=decade'), SITE).problems).toEqual([
			{ name: 'interval', given: 'decade', expected: ['all', 'month'] }
		]);
	});
});
