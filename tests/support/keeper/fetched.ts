import { fetchSource, type SourceOutcome } from '../../../src/keeper/connectors/run.ts';
import type { Connector, DateRange } from '../../../src/keeper/connectors/connector.ts';
import type { QuoteCells } from '../../../src/keeper/connectors/quote-cells.ts';
import { publisher, testClient } from './publisher.ts';

type Pages = Parameters<typeof publisher>[0];

/** What a connector finds at a publisher on loopback, which stands in for every host that it asks. */
export async function fetched(connector: Connector, pages: Pages, range: DateRange = {}): Promise<SourceOutcome> {
	const site = await publisher(pages);
	const client = await testClient(site.host);
	const local = (address: string) => address.replace(/^https?:\/\/[^/]+/, site.origin);
	const get: typeof client.get = async (request) => client.get({ ...request, address: local(request.address) });
	try {
		return await fetchSource(connector, { get, close: client.close }, range);
	} finally {
		await client.close();
		await client.remove();
		await site.close();
	}
}

/** A page of another kind than JSON. */
export function page(type: string, body: string | Uint8Array): NonNullable<Pages>[string] {
	return (_, response) => void response.writeHead(200, { 'content-type': type }).end(body);
}

/** The figures of a quote in one line: `2024-12-06 day syp-parallel damascus 17900/18100/ syp-old`. */
export function line({ date, precision, series = '', place, bid = '', ask = '', mid = '', unit }: QuoteCells): string {
	return `${date} ${precision} ${series} ${place} ${bid}/${ask}/${mid} ${unit}`;
}
