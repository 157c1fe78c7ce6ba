/** Runs a connector: over the network, or over the answers that are stored. */
import { describeFetchFault, isFault } from '../fetch/faults.ts';
import type { FetchClient } from '../fetch/client.ts';
import { mediaTypeFault } from '../fetch/media-type.ts';
import type { RawStore, StoredAnswer } from '../fetch/raw-store.ts';
import { InputFault } from '../formats/input-fault.ts';
import type { AnswerBody, Connector, DateRange, Extraction } from './connector.ts';
import type { QuoteCells } from './quote-cells.ts';

/** What came of a source. Where there is a fault, the rest was found all the same. */
export interface SourceOutcome {
	readonly source: string;
	readonly quotes: readonly QuoteCells[];
	/** A line of text for each answer that did not come or could not be read. */
	readonly faults: readonly string[];
	/** Answers that came, and how many of them had not changed since the last time. */
	readonly answers: number;
	readonly unchanged: number;
}

/**
 * Fetches a source: its first addresses, and those to which their answers lead, one after the other.
 *
 * @param onAnswer - called after each answer with how many have come and how many are known to be left
 * @returns figures and faults; that a source has none of both is a fault, too
 * @example (await fetchSource(ecb, client, { from: '2024-12-01', to: '2024-12-06' })).quotes.length // 125
 */
export async function fetchSource(
	{ facts, start, read }: Connector,
	client: FetchClient,
	range: DateRange,
	onAnswer: (done: number, left: number) => void = () => undefined
): Promise<SourceOutcome> {
	const waiting = [...start(range)];
	const quotes: QuoteCells[] = [];
	const faults: string[] = [];
	let [answers, unchanged] = [0, 0];
	for (let request = waiting.shift(); request; request = waiting.shift()) {
		const fetched = await client.get({ ...request, source: facts.id });
		if (isFault(fetched)) faults.push(describeFetchFault(fetched));
		else {
			answers++;
			if (fetched.unchanged) unchanged++;
			const { at } = fetched.stored;
			const found = extract(read, { address: request.address, at, bytes: fetched.bytes }, range, faults);
			quotes.push(...found.quotes);
			waiting.push(...found.next);
		}
		onAnswer(answers + faults.length, waiting.length);
	}
	return { source: facts.id, quotes: newestOfEach(quotes), faults, answers, unchanged };
}

/**
 * Reads a source's stored answers again, without the network: what its connector makes of them now.
 *
 * @example (await refetchSource(ecb, rawStore('raw'), { from: '2024-12-01' })).quotes
 */
export async function refetchSource(
	{ facts, read }: Connector,
	store: RawStore,
	range: DateRange
): Promise<SourceOutcome> {
	const stored = (await store.list()).filter(({ source, status }) => source === facts.id && status === 200);
	const quotes: QuoteCells[] = [];
	const faults: string[] = [];
	for (const answer of stored) quotes.push(...(await readStored(read, store, answer, range, faults)));
	return { source: facts.id, quotes: newestOfEach(quotes), faults, answers: stored.length, unchanged: stored.length };
}

async function readStored(
	read: Connector['read'],
	store: RawStore,
	{ address, at, sha256, kind, content_type }: StoredAnswer,
	range: DateRange,
	faults: string[]
): Promise<readonly QuoteCells[]> {
	const bytes = await store.read(sha256);
	if (mediaTypeFault(kind, content_type, bytes) !== undefined) return [];
	return extract(read, { address, at, bytes }, range, faults).quotes;
}

function extract(read: Connector['read'], answer: AnswerBody, range: DateRange, faults: string[]): Extraction {
	try {
		const found = read(answer, range);
		faults.push(...(found.faults ?? []).map(({ message }) => message));
		return found;
	} catch (error) {
		if (!(error instanceof InputFault)) throw error;
		faults.push(error.message);
		return { quotes: [], next: [] };
	}
}

/** One row for each day, series and place of a source: the last that was read. Answers overlap, and publishers correct. */
function newestOfEach(quotes: readonly QuoteCells[]): readonly QuoteCells[] {
	const key = ({ date, precision, market, series = '', place, source }: QuoteCells) =>
		[date, precision, market, series, place, source].join(' ');
	return [...new Map(quotes.map((quote) => [key(quote), quote])).values()];
}
