/** `release` and `known_on`: which record an answer is made from, and what is refused. */
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { readOembed } from '#lib/server/resources/oembed.ts';
import { answer, page } from '#lib/server/resources/resource.ts';
import { series } from '#lib/server/resources/series.ts';
import { chooseVintage } from '#lib/server/vintage.ts';
import type { Site } from '#lib/server/site.ts';
import { addRow, TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';
import { NO_RELEASES, SITE } from '#tests/support/site.ts';

const RELEASE = '2026-11-02-c0ffee12ab34';
const released = { ...smallRecord(), version: 'c0ffee12ab34' };

/** A quote of 7 January 2026 was added since the release, on its very day. */
const small: Site = {
	...SITE,
	today: TODAY,
	version: 'v2',
	releases: {
		...NO_RELEASES,
		all: [{ name: RELEASE, manifest: undefined, sha256: '' }],
		record: async () => released
	},
	record: smallRecord(addRow('quotes/pound.csv', 8, { date: '2026-01-07', mid: '12000', recorded: '2026-11-02' }))
};

function eventOf(query: string, ending?: string) {
	const locals: App.Locals = { language: 'en', site: small, status: undefined };
	const headers: Record<string, string> = {};
	return {
		url: new URL(`/series/syp-parallel${query}`, small.origin),
		locals,
		params: { id: 'syp-parallel', ...(ending === undefined ? {} : { ending }) },
		headers,
		setHeaders: (more: Record<string, string>) => void Object.assign(headers, more)
	};
}
const file = async (query: string) => {
	const response = await answer(series)(eventOf(query, 'json'));
	return { response, json: await response.json() };
};
const lastOf = async (query: string) => (await file(query)).json.points.at(-1);

describe('a file', () => {
	it('has the figures of a release, or those that were known on a day', async () => {
		expect(await lastOf('')).toMatchObject({ day: '2026-01-07' });
		expect(await lastOf(`?release=${RELEASE}`)).toMatchObject({ day: '2026-01-06' });
		expect(await lastOf('?known_on=2026-11-01')).toMatchObject({ day: '2026-01-06' });
		expect(await lastOf('?known_on=2026-11-02')).toMatchObject({ day: '2026-01-07' });
	});

	it('says which, under the version of the record that is served', async () => {
		const { response, json } = await file(`?known_on=2026-11-01&release=${RELEASE}`);
		expect(json.recordVersion).toBe(RELEASE.slice(11));
		expect(json.request).toMatchObject({ release: RELEASE, knownOn: '2026-11-01' });
		expect(json.request.query).toBe(`?release=${RELEASE}&known_on=2026-11-01`);
		expect(response.headers.get('x-record-version')).toBe('v2');
	});

	it.each([
		['?release=2026-01-01-000000000000', `There is no release “2026-01-01-000000000000”. Choose from: ${RELEASE}.`],
		['?release=latest', `There is no release “latest”. Choose from: ${RELEASE}.`],
		[
			'?known_on=2026-10-31',
			'“known_on” must be 2026-11-01, when the record’s history begins, or a later date, not 2026-10-31.'
		],
		['?known_on=2026-11-03', '“known_on” must be today or an earlier date, not 2026-11-03.'],
		['?known_on=then', '“known_on” must be a date such as 2024-12-06 or a month such as 2024-12, not “then”.']
	])('is refused for %s', async (query, message) => {
		const { response, json } = await file(query);
		expect(response.status).toBe(400);
		expect(json.errors.map((error: { message: string }) => error.message)).toEqual([message]);
	});
});

describe('a page', () => {
	it('says what it is made from, and leads to the newest figures', async () => {
		const { page: shown } = await page(series)(eventOf(`?known_on=2026-11-01&release=${RELEASE}&unit=new`));
		expect(shown.asOf).toEqual({
			text: `From the release of 2 November 2026, version ${RELEASE.slice(11)}. As known on 1 November 2026, without later additions and corrections.`,
			latestHref: '?unit=new'
		});
	});

	it('shows the newest figures under 400 where the requested one does not exist, and says so', async () => {
		const event = eventOf('?known_on=2020-01-01');
		const { page: shown, path } = await page(series)(event);
		expect(event.locals.status).toBe(400);
		expect(shown.notices).toEqual([
			'“known_on” must be 2026-11-01, when the record’s history begins, or a later date, not 2020-01-01. Showing the latest instead.'
		]);
		expect([shown.asOf, path]).toEqual([undefined, '/series/syp-parallel']);
	});
});

describe('an embed code', () => {
	const ask = (query: string) =>
		readOembed(new URLSearchParams({ url: `${small.origin}/series/syp-parallel${query}` }), small);

	it('keeps the release', async () => {
		expect(await ask(`?release=${RELEASE}`)).toMatchObject({
			oembed: { html: expect.stringContaining(`release=${RELEASE}`) }
		});
	});

	it('is none for a release that there is not', async () => {
		expect(await ask('?release=x')).toEqual({
			status: 404,
			message: 'The address holds what cannot be shown: release=x.'
		});
	});
});

describe('the record that is chosen', () => {
	const choose = (query: string, site = small) => chooseVintage(new URLSearchParams(query), site);

	it('is the one that is served by default', async () => {
		const { site, problems } = await choose('unit=new');
		expect(site.record).toBe(small.record);
		expect(problems).toEqual([]);
	});

	it('is none of a release before one was made', async () => {
		expect((await choose(`release=${RELEASE}`, SITE)).problems).toEqual([
			{ name: 'release', given: RELEASE, expected: { releases: [] } }
		]);
	});

	it('of the published record begins on 23 November 2026', async () => {
		const { problems } = await choose('known_on=2026-11-22', SITE);
		expect(problems).toEqual([{ name: 'known_on', given: '2026-11-22', expected: { earliest: day('2026-11-23') } }]);
		expect((await choose('known_on=2026-11-23', SITE)).problems).toEqual([]);
	});

	it('takes away from the address only what names no record', async () => {
		const { parameters } = await choose('known_on=2020-01-01&release=x&unit=new');
		expect(parameters.toString()).toBe('unit=new');
	});
});
