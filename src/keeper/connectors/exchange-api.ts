/** exchange-api: mid-market rates of a free feed, one version a day, through the npm registry. */
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import { fileInTar } from '../formats/tar.ts';
import { parseDay } from '#lib/series/index.ts';
import type { AnswerBody, Connector, DateRange, Extraction } from './connector.ts';
import { wanted } from './connector.ts';
import { figure, unitOn, type QuoteCells, type UnitFacts } from './quote-cells.ts';

const ADDRESS = 'https://registry.npmjs.org/@fawazahmed0/currency-api';
const FILE = 'package/v1/currencies/usd.json';
const MOST_UNPACKED = 200_000_000;

/** The codes that are read, per US dollar, with their units. The pound's is read as published; the record's checks hold it. */
const UNITS: Readonly<Record<string, UnitFacts>> = {
	syp: [{ from: '', unit: 'syp-old' }],
	...always('eur', 'try', 'lbp', 'egp', 'iqd', 'rub', 'irr', 'jod', 'sar', 'aed', 'kwd', 'gbp', 'sek', 'inr', 'sdg'),
	ves: [
		{ from: '', unit: 'ves' },
		{ from: '2021-10-01', unit: 'ved' }
	],
	...always('ars'),
	xau: [{ from: '', unit: 'xau-ounce' }]
};

function always(...codes: readonly string[]): Readonly<Record<string, UnitFacts>> {
	return Object.fromEntries(codes.map((code) => [code, [{ from: '', unit: code }]]));
}

const listing = v.object({
	versions: v.record(v.string(), v.object({ dist: v.object({ tarball: v.string(), integrity: v.string() }) }))
});
const rates = v.object({ date: v.string(), usd: v.record(v.string(), v.string()) });

export const exchangeApi: Connector = {
	facts: {
		id: 'exchange-api',
		publisher: { en: 'exchange-api (reference rates)', ar: 'exchange-api (أسعار مرجعية)' },
		address: ADDRESS,
		licence: 'CC0-1.0',
		cadence: { every: 1, unit: 'day' },
		hasHistory: true
	},
	start: () => [
		{ address: ADDRESS, kind: 'json', accept: 'application/vnd.npm.install-v1+json', maxBytes: 50_000_000 }
	],
	read: (answer, range) => (answer.address === ADDRESS ? versions(answer, range) : ratesOf(answer))
};

/** The archives of the days that are wanted. */
function versions({ address, bytes }: AnswerBody, range: DateRange): Extraction {
	const listed = Object.entries(readJson(address, bytes, listing).versions).flatMap(([version, { dist }]) => {
		const date = dateOf(version);
		return date === undefined ? [] : [{ date, ...dist }];
	});
	if (listed.length === 0) throw new InputFault({ file: address, column: 'versions', rule: 'nothing', found: '' });
	const next = wanted(listed, range).map(({ tarball, integrity }) => ({
		address: tarball,
		kind: 'archive' as const,
		integrity,
		maxBytes: 50_000_000
	}));
	return { quotes: [], next };
}

/** The day that a version is named after: `2026.9.29`. */
function dateOf(version: string): string | undefined {
	const [, year = '', month = '', date = ''] = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(version) ?? [];
	const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return parseDay(iso) === undefined ? undefined : iso;
}

function ratesOf({ address, bytes }: AnswerBody): Extraction {
	return ratesOfFile(`${address} ${FILE}`, unpacked(address, bytes));
}

function unpacked(address: string, bytes: Uint8Array): Uint8Array {
	const fault = (found: string) => new InputFault({ file: address, column: FILE, rule: 'archive', found });
	let archive;
	try {
		archive = gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
	} catch {
		throw fault('bytes that cannot be unpacked');
	}
	const file = fileInTar(archive, FILE);
	if (!file) throw fault('no such file');
	return file;
}

/**
 * The rates of one day's `usd.json`, each as it stands there, and a fault for each code that is missing.
 *
 * @throws InputFault where the file is of another shape
 * @example ratesOfFile('usd.json', encode('{"date":"2024-12-06","usd":{…}}')).quotes[0].mid // '13001.85513345'
 */
function ratesOfFile(file: string, bytes: Uint8Array): Extraction {
	const { date, usd } = readJson(file, bytes, rates);
	if (parseDay(date) === undefined) throw new InputFault({ file, column: 'date', rule: 'date', found: date });
	const placeOf = (code: string) => ({ file, column: `usd.${code}` });
	const missing = Object.keys(UNITS).filter((code) => usd[code] === undefined);
	const quotes = Object.entries(UNITS).flatMap(([code, units]) => {
		const rate = usd[code];
		return rate === undefined ? [] : [quoteOf(code, date, figure(rate, placeOf(code)), unitOn(units, date))];
	});
	const faults = missing.map(
		(code) => new InputFault({ ...placeOf(code), rule: 'column-missing', found: 'no such code' })
	);
	return { quotes, next: [], faults };
}

function quoteOf(code: string, date: string, mid: string, unit: string): QuoteCells {
	return {
		date,
		precision: 'day',
		market: 'reference',
		series: `${code}-reference`,
		place: 'national',
		mid,
		unit,
		source: 'exchange-api'
	};
}
