/** What `fetch` does with one source, against a publisher on loopback. */
import type { LookupFunction } from 'node:net';
import { DISK } from '#lib/server/store/disk.ts';
import { publisher, testClient, type Publisher } from '#tests/support/keeper/publisher.ts';
import { TODAY } from '#tests/support/record/record.ts';
import { ownFileConnector } from '../../src/keeper/connectors/own-file.ts';
import { fetchSource } from '../../src/keeper/connectors/run.ts';
import { sourceRow } from '../../src/keeper/connectors/source-row.ts';
import { takeIn } from '../../src/keeper/intake/intake.ts';

export type Pages = NonNullable<Parameters<typeof publisher>[0]>;

/** What differs from a source that answers as it should. */
export interface FetchOptions {
	/** Where the source is; its own publisher's `/rates.json` where nothing is given. */
	readonly address?: (site: Publisher) => string;
	readonly lookup?: LookupFunction;
	/** A host that the operator has named, beside the publisher’s own. */
	readonly allow?: string;
	/** The column of the selling price beside that of the rate. */
	readonly sides?: { readonly bid: string; readonly ask: string };
	/** From which day on the publisher is known to mean old pounds. */
	readonly unitFrom?: string;
}

/**
 * Fetches the rates of a source and takes them into the record of a folder.
 *
 * @returns what the operator reads: faults, and reasons of rows that are held, a line each
 */
export async function fetchInto(dir: string, pages: Pages, options: FetchOptions = {}): Promise<string> {
	const { address = ({ origin }) => `${origin}/rates.json`, lookup, allow = '', sides, unitFrom = '' } = options;
	const site = await publisher(pages);
	const client = await testClient(`${site.host} ${allow}`, lookup);
	const connector = ownFileConnector({
		kind: 'json',
		id: 'radio',
		publisher: { en: 'A radio', ar: 'إذاعة' },
		address: address(site),
		cadence: { every: 1, unit: 'day' },
		hasHistory: true,
		market: 'parallel',
		series: 'syp-parallel',
		place: 'damascus',
		units: [{ from: unitFrom, unit: 'syp-old' }],
		rows: '',
		columns: { date: 'day', ...(sides ?? { mid: 'rate' }) }
	});
	try {
		const { quotes, faults } = await fetchSource(connector, client, { from: '2000-01-01' });
		const rows = quotes.map((quote) => ({ ...quote }));
		const sources = [sourceRow(connector.facts)];
		const { held } = await takeIn({ dir, today: TODAY, disk: DISK }, { rows, sources, origin: 'radio' });
		return [...faults, ...held.map(({ reason }) => reason.text)].join('\n');
	} finally {
		await client.close();
		await client.remove();
		await site.close();
	}
}
