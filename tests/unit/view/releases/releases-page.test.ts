import { describe, expect, it } from 'vitest';
import { releasesPage, type ReleaseFacts } from '#lib/view/releases/releases-page.ts';
import { day } from '#lib/series/index.ts';
import { context } from '#tests/support/view/context.ts';

const first: ReleaseFacts = {
	release: '2026-11-23-c0ffee12ab34',
	date: '2026-11-23',
	version: 'c0ffee12ab34',
	previous: null,
	files: [
		{ path: 'data/places.csv', bytes: 1499, sha256: 'a1' },
		{ path: 'record.json', bytes: 1_250_000, sha256: 'b2' },
		{ path: 'parquet/places.parquet', bytes: 12, sha256: 'c3' }
	]
};
const second: ReleaseFacts = {
	...first,
	release: '2026-11-25-0123456789ab',
	date: '2026-11-25',
	version: '0123456789ab',
	previous: { release: first.release }
};

/** The releases as they are listed, seen as of a day. */
const shownOn = (asOf: string) => releasesPage(context({ asOf: day(asOf) }), [first, second], []).releases;

describe('the list of releases', () => {
	it('has the newest first, with what each follows', () => {
		expect(shownOn('2026-11-26').map(({ heading, follows }) => [heading, follows])).toEqual([
			['25 November 2026, version 0123456789ab', 'Previous release: 2026-11-23-c0ffee12ab34.'],
			['23 November 2026, version c0ffee12ab34', 'First release.']
		]);
	});

	it('has those up to the day on which it is read', () => {
		expect(shownOn('2026-11-24').map(({ id }) => id)).toEqual([first.release]);
		expect(shownOn('2026-11-22')).toEqual([]);
	});

	it('leads to each file, its manifest, and the site from the release', () => {
		const [entry] = shownOn('2026-11-23');
		expect(entry).toMatchObject({
			size: 'Files: 3 (1.3 MB)',
			seePath: '/?release=2026-11-23-c0ffee12ab34',
			manifest: '/releases/2026-11-23-c0ffee12ab34/manifest.json',
			record: '/releases/2026-11-23-c0ffee12ab34/record.json',
			zip: undefined
		});
		expect(entry?.files.map(({ path, size }) => [path, size])).toEqual([
			['/releases/2026-11-23-c0ffee12ab34/data/places.csv', '1 kB'],
			['/releases/2026-11-23-c0ffee12ab34/record.json', '1.3 MB'],
			['/releases/2026-11-23-c0ffee12ab34/parquet/places.parquet', '1 kB']
		]);
	});

	it('leads to the zip of a release that has one', () => {
		const zipped = { ...first, files: [...first.files, { path: 'record.zip', bytes: 900_000, sha256: 'd4' }] };
		expect(releasesPage(context(), [zipped], []).releases[0]?.zip).toBe('/releases/2026-11-23-c0ffee12ab34/record.zip');
	});

	it('says what was wrong in its address', () => {
		const problems = [{ name: 'unit', given: 'gold', expected: ['old', 'new'] }] as const;
		expect(releasesPage(context(), [], problems).notices).toHaveLength(1);
	});
});
