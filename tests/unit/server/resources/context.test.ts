import { describe, expect, it } from 'vitest';
import { groupsAt } from '#lib/query/addresses.ts';
import { namesOf } from '#lib/query/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { readScene } from '#lib/server/resources/context.ts';
import { readWidget } from '#lib/server/resources/embed.ts';
import { requestTo, settingsOf, SITE } from '#tests/support/site.ts';

const request = (query = '') => requestTo(`/table${query}`);

describe('what a request is answered from', () => {
	it('is the day that the site hands in', () => {
		const past = { ...SITE, today: day('2024-12-06') };
		expect(isoDay(readScene(request(), past).scene.day)).toBe('2024-12-06');
		expect(readScene(request('?asof=2024-12-07'), past).bad).toEqual([
			{ name: 'asof', given: '2024-12-07', expected: 'past' }
		]);
		expect(readScene(request('?asof=2024-12-07'), SITE).bad).toEqual([]);
	});

	it('is the record that the site hands in', () => {
		const other = { ...SITE, record: { ...SITE.record, version: 'another' } };
		expect(readScene(request(), other).scene.record.version).toBe('another');
	});

	it('is what the operator has set, on pages and in widgets', () => {
		const site = { ...SITE, settings: settingsOf({ DEFAULT_UNIT: 'new' }) };
		expect(readScene(request(), site).scene.spec.unit).toBe('new');
		const widget = { widget: 'rate', language: 'en', parameters: new URLSearchParams() } as const;
		expect(readWidget(widget, site).scene.spec.unit).toBe('new');
		expect(readWidget(widget, SITE).scene.spec.unit).toBe('old');
	});

	it('names addresses below the origin that the site hands in', () => {
		const site = { ...SITE, origin: 'https://rates.example' };
		expect(readScene(request(), site).addressIn('ar', '?unit=new')).toBe('https://rates.example/ar/table?unit=new');
	});
});

describe('what an address takes', () => {
	it.each(['/table', '/series/syp-parallel', '/series/syp-parallel.csv', '/compare.csv'])(
		'%s lists observations, and takes an interval',
		(path) => {
			const { scene, bad } = readScene(requestTo(`${path}?interval=month`), SITE);
			expect([scene.spec.interval, bad]).toEqual(['month', []]);
		}
	);

	it.each(['/', '/compare', '/series/syp-parallel.svg', '/series/syp-parallel.json', '/compare.json', '/stories'])(
		'%s refuses one',
		(path) => {
			const { scene, bad } = readScene(requestTo(`${path}?interval=month`), SITE);
			expect(scene.spec.interval).toBe('all');
			const known = namesOf(groupsAt(path));
			expect(known).not.toContain('interval');
			expect(bad).toEqual([{ name: 'interval', given: 'month', expected: { known } }]);
		}
	);

	it('refuses an interval that there is not, with those that there are', () => {
		expect(readScene(requestTo('/table?interval=decade'), SITE).bad).toEqual([
			{ name: 'interval', given: 'decade', expected: ['all', 'month'] }
		]);
	});
});
