/** Faults between a publisher and us: none of them changes the record. */
import { gzipSync } from 'node:zlib';
import { publisher } from '#tests/support/keeper/publisher.ts';
import type { Fault } from './fault.ts';
import { fetchInto, type FetchOptions, type Pages } from './fetch-into.ts';

type Page = Pages[string];

const JSON_TYPE = { 'content-type': 'application/json' };
const RATES = '[{"day":"2026-01-07","rate":"12000"}]';

function fault(name: string, message: RegExp, page: Page, options: FetchOptions = {}, others: Pages = {}): Fault {
	return { name, message, happen: (dir) => fetchInto(dir, { '/rates.json': page, ...others }, options) };
}

function sends(body: string | Uint8Array, headers: Readonly<Record<string, string>> = JSON_TYPE, status = 200): Page {
	return (_, response) => void response.writeHead(status, headers).end(body);
}

const coded = (body: string | Uint8Array, coding: string) => sends(body, { ...JSON_TYPE, 'content-encoding': coding });
const robots = (body: string, status = 200): Pages => ({
	'/robots.txt': sends(body, { 'content-type': 'text/plain' }, status)
});

const cutOff: Page = (_, response) => {
	response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
	response.write('[{"day":', () => response.destroy());
};

const trickle: Page = (_, response) => {
	response.writeHead(200, JSON_TYPE);
	const timer = setInterval(() => response.write(' '), 50);
	response.on('close', () => clearInterval(timer));
};

/** A machine that no longer listens. */
const goneFault: Fault = {
	name: 'nobody listens',
	message: /\[network\].*look whether the address is right/,
	happen: async (dir) => {
		const gone = await publisher();
		await gone.close();
		return fetchInto(dir, {}, { address: () => `${gone.origin}/rates.json`, allow: gone.host });
	}
};

export const NETWORK: readonly Fault[] = [
	fault('the server fails', /\[status\] status 500; look at the address/, sends('broken', JSON_TYPE, 500)),
	fault('the server has too much to do', /\[status\] status 503/, sends('', { 'retry-after': '1' }, 503)),
	fault('the file is gone', /\[status\] status 404/, sends('', JSON_TYPE, 404)),
	fault(
		'a page, declared',
		/text\/html in the place of json; .*look at it/,
		sends('<p>', { 'content-type': 'text/html' })
	),
	fault('a page, called JSON', /a page in the place of json/, sends('<!doctype html><title>Busy</title>')),
	fault('an empty answer', /an empty answer/, sends('')),
	fault('a table', /text\/csv in the place of json/, sends('day,rate\n', { 'content-type': 'text/csv' })),
	fault('a picture', /image\/png in the place of json/, sends('PNG', { 'content-type': 'image/png' })),
	fault('cut off', /\[cut-off\].*nothing of it was used; try again/, cutOff),
	fault('hung up', /\[(?:cut-off|network)\].*try again|look whether/, (_, response) => void response.destroy()),
	fault('cut off, compressed', /\[cut-off\]/, coded(gzipSync(RATES).subarray(0, 20), 'gzip')),
	fault(
		'a gzip bomb',
		/\[too-large\] more than 20000000 bytes; .*before the limit is raised/,
		coded(gzipSync(Buffer.alloc(21_000_000)), 'gzip')
	),
	fault('an unknown coding', /\[coding\] the coding “zstd”/, coded(RATES, 'zstd')),
	fault('a broken coding', /\[coding\]/, coded(RATES, 'gzip')),
	fault(
		'round in circles',
		/\[redirects\] more than 5 redirects; .*find the one/,
		sends('', { location: '/rates.json' }, 302)
	),
	fault('to another protocol', /\[address\] no web address/, sends('', { location: 'ftp://rates.example/' }, 302)),
	fault('robots.txt forbids it', /\[robots\].*ask its owner/, RATES, {}, robots('User-agent: *\nDisallow: /')),
	fault('robots.txt cannot be read', /\[robots\] robots\.txt: unreadable/, RATES, {}, robots('', 503)),
	goneFault
];

/** Faults that take as long as we wait. */
export const SLOW_NETWORK: readonly Fault[] = [
	fault('nothing comes', /\[timeout\].*try again later/, () => undefined),
	fault('a trickle without end', /\[timeout\]/, trickle)
];
