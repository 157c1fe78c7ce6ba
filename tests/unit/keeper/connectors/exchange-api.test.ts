import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { exchangeApi } from '../../../../src/keeper/connectors/exchange-api.ts';
import { fetched, line, page } from '#tests/support/keeper/fetched.ts';
import { tarOf } from '#tests/support/keeper/tar.ts';

const LISTING = '/@fawazahmed0/currency-api';
const CODES = 'syp eur try lbp egp iqd rub irr jod sar aed kwd gbp sek inr sdg ves ars xau'.split(' ');
const usdFile = (date: string, more: Readonly<Record<string, number>> = {}) =>
	JSON.stringify({
		date,
		usd: { ...Object.fromEntries(CODES.map((code, i) => [code, i + 1.5])), btc: 0.00001, ...more }
	});

function archive(date: string, text = usdFile(date)) {
	return gzipSync(tarOf({ 'package/package.json': '{}', 'package/v1/currencies/usd.json': text }));
}

function pagesOf(archives: Readonly<Record<string, Buffer>>) {
	const versions = Object.fromEntries(
		Object.entries(archives).map(([version, bytes]) => {
			const tarball = `https://registry.npmjs.org${LISTING}/-/currency-api-${version}.tgz`;
			const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
			return [version, { dist: { tarball, integrity } }];
		})
	);
	const tarballs = Object.entries(archives).map(
		([version, bytes]) => [`${LISTING}/-/currency-api-${version}.tgz`, page('application/octet-stream', bytes)] as const
	);
	return { [LISTING]: JSON.stringify({ versions }), ...Object.fromEntries(tarballs) };
}

it('reads the newest version, each code as published, in the unit of its day', async () => {
	const xau = usdFile('2026-09-29').replace(/"xau":[\d.]+/, '"xau":4.79927e-4');
	const pages = pagesOf({ '2026.9.29': archive('2026-09-29', xau), '2026.9.3': archive('2026-09-03') });
	const { quotes, faults } = await fetched(exchangeApi, pages);
	expect(faults).toEqual([]);
	expect(quotes).toHaveLength(CODES.length);
	expect(quotes.map(line)).toContain('2026-09-29 day eur-reference national //2.5 eur');
	expect(quotes.map(line)).toContain('2026-09-29 day ves-reference national //17.5 ved');
	expect(quotes.map(line)).toContain('2026-09-29 day syp-reference national //1.5 syp-old');
	expect(quotes.map(line)).toContain('2026-09-29 day xau-reference national //0.000479927 xau-ounce');
	expect(new Set(quotes.map(({ market, source }) => `${market} ${source}`))).toEqual(
		new Set(['reference exchange-api'])
	);
});

it('reads every version of a range, and no other', async () => {
	const pages = pagesOf({
		'2024.3.2': archive('2024-03-02'),
		'2024.12.1': archive('2024-12-01'),
		'2025.1.1': archive('2025-01-01'),
		'1.0.0': archive('2024-12-01')
	});
	const { quotes, answers } = await fetched(exchangeApi, pages, { from: '2024-03-03', to: '2024-12-31' });
	expect(new Set(quotes.map(({ date }) => date))).toEqual(new Set(['2024-12-01']));
	expect(answers).toBe(2);
});

it('reports a copy without the pound, and reads its other rates', async () => {
	const text = usdFile('2024-12-01').replace(/"syp":[\d.]+,/, '');
	const { quotes, faults } = await fetched(exchangeApi, pagesOf({ '2024.12.1': archive('2024-12-01', text) }));
	expect(faults).toHaveLength(1);
	expect(faults[0]).toContain('usd.syp [column-missing] found "no such code"');
	expect(quotes.map(({ series }) => series)).toEqual(CODES.slice(1).map((code) => `${code}-reference`));
});

it('refuses an archive that is not the announced one, and goes on', async () => {
	const pages = pagesOf({ '2026.9.29': archive('2026-09-29'), '2026.9.28': archive('2026-09-28') });
	const changed = {
		...pages,
		[`${LISTING}/-/currency-api-2026.9.29.tgz`]: page('application/octet-stream', archive('2026-01-01'))
	};
	const { quotes, faults } = await fetched(exchangeApi, changed, { from: '2026-09-01' });
	expect(new Set(quotes.map(({ date }) => date))).toEqual(new Set(['2026-09-28']));
	expect(faults).toHaveLength(1);
	expect(faults[0]).toContain('[integrity]');
});

it.each([
	['bytes that are no archive', Buffer.from('not packed'), '[archive] found "bytes that cannot be unpacked"'],
	['an archive without the file', gzipSync(tarOf({ 'package/readme': 'a' })), '[archive] found "no such file"'],
	['an archive that is cut off', gzipSync(archive('2026-09-29').subarray(0, 0)), '[archive] found "no such file"'],
	['a day that is none', archive('2026-02-31', usdFile('2026-02-31')), 'date [date] found "2026-02-31"'],
	[
		'a rate that is none',
		archive('2026-09-29', usdFile('2026-09-29').replace('"eur":2.5', '"eur":"n/a"')),
		'usd.eur [number] found "n/a"'
	]
])('names %s', async (_, bytes, message) => {
	const { quotes, faults } = await fetched(exchangeApi, pagesOf({ '2026.9.29': bytes }));
	expect(quotes).toEqual([]);
	expect(faults.join()).toContain(message);
});

it('names a listing without a version', async () => {
	const { faults } = await fetched(exchangeApi, { [LISTING]: '{"versions":{}}' });
	expect(faults.join()).toContain('versions [nothing]');
});
