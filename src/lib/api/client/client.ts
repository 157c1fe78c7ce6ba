import * as schema from '../schema/index.ts';
import type {
	CheckedClaim,
	Claims,
	Comparison,
	Conversion,
	Events,
	Places,
	Quotes,
	Rate,
	Releases,
	SeriesList,
	SeriesPoints,
	Sources
} from './answers.ts';
import type {
	CheckParameters,
	CompareParameters,
	ConvertParameters,
	EventParameters,
	ListParameters,
	QuoteParameters,
	RateParameters,
	SeriesParameters,
	Span
} from './parameters.ts';
import { ask, isRefusal, type Connection, type Refusal } from './request.ts';

/** How a client asks. */
export interface ClientOptions {
	/** The language of texts; English unless given. */
	readonly language?: 'en' | 'ar';
	/** What fetches an address; that of the platform unless given. */
	readonly fetch?: typeof fetch;
}

/**
 * A client of a running site.
 *
 * @param origin - such as `https://sarraf.example`
 * @example const sarraf = createClient('https://sarraf.example');
 */
export function createClient(origin: string, options: ClientOptions = {}): Client {
	const { language = 'en', fetch: own } = options;
	const below = language === 'en' ? '' : `/${language}`;
	return new Client({
		root: `${origin.replace(/\/$/, '')}${below}/api/v1`,
		fetch: (...request) => (own ?? fetch)(...request)
	});
}

/** The operations of the API. Each resolves to its answer, or to the problem by which it was refused. */
export class Client {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/**
	 * What a series was on a day, its age, and the change from the observation before.
	 *
	 * @example await sarraf.getRate({ series: 'syp-parallel', asof: '2024-12-06' }) // { value: 18000, observed: '2024-12-06', … }
	 */
	getRate(parameters: RateParameters = {}): Promise<Rate | Refusal> {
		return ask(this.#connection, schema.rate, '/rate', { ...parameters });
	}

	/** Every series, with its unit and the days that it covers. */
	listSeries(parameters: ListParameters = {}): Promise<SeriesList | Refusal> {
		return ask(this.#connection, schema.seriesList, '/series', { ...parameters });
	}

	/**
	 * The observations of a series: all, or one for each calendar period.
	 *
	 * @example await sarraf.getSeries('syp-parallel', { from: '2024-01', interval: 'month' })
	 */
	getSeries(id: string, parameters: SeriesParameters = {}): Promise<SeriesPoints | Refusal> {
		return ask(this.#connection, schema.points, `/series/${encodeURIComponent(id)}`, { ...parameters });
	}

	/**
	 * An amount in another unit, with every quoted rate on the way.
	 *
	 * @example await sarraf.convert({ amount: 100, from_unit: 'usd', to_unit: 'syp-new' })
	 */
	convert(parameters: ConvertParameters = {}): Promise<Conversion | Refusal> {
		return ask(this.#connection, schema.conversion, '/convert', { ...parameters });
	}

	/** The measures of two to six series, and which moved most. */
	compare(parameters: CompareParameters = {}): Promise<Comparison | Refusal> {
		return ask(this.#connection, schema.comparison, '/compare', { ...parameters });
	}

	/** Events, with their sources. */
	listEvents(parameters: EventParameters = {}): Promise<Events | Refusal> {
		return ask(this.#connection, schema.events, '/events', { ...parameters });
	}

	/** Published claims, each with its verdict. */
	listClaims(parameters: Span = {}): Promise<Claims | Refusal> {
		return ask(this.#connection, schema.claims, '/claims', { ...parameters });
	}

	/**
	 * A claim in plain words, held against the record.
	 *
	 * @example await sarraf.checkClaim('the pound lost 25% in the week to 6 December 2024')
	 */
	checkClaim(q: string, parameters: CheckParameters = {}): Promise<CheckedClaim | Refusal> {
		return ask(this.#connection, schema.check, '/claims/check', { q, ...parameters });
	}

	/** A page of published figures, corrected ones included; its `next` is the `cursor` of the page after it. */
	listQuotes(parameters: QuoteParameters = {}): Promise<Quotes | Refusal> {
		return ask(this.#connection, schema.quotes, '/quotes', { ...parameters });
	}

	/**
	 * Every published figure, page after page, until the last one or a refusal.
	 *
	 * @example for await (const page of sarraf.quotePages({ series: 'syp-parallel' })) console.log(page)
	 */
	async *quotePages(parameters: Omit<QuoteParameters, 'cursor'> = {}): AsyncGenerator<Quotes | Refusal, void> {
		let cursor: string | undefined;
		do {
			const page: Quotes | Refusal = await this.listQuotes({
				...parameters,
				...(cursor === undefined ? {} : { cursor })
			});
			yield page;
			cursor = isRefusal(page) ? undefined : (page.next ?? undefined);
		} while (cursor !== undefined);
	}

	/** Every publication. */
	listSources(): Promise<Sources | Refusal> {
		return ask(this.#connection, schema.sources, '/sources', {});
	}

	/** Every place. */
	listPlaces(): Promise<Places | Refusal> {
		return ask(this.#connection, schema.places, '/places', {});
	}

	/** Every release of the record. */
	listReleases(): Promise<Releases | Refusal> {
		return ask(this.#connection, schema.releases, '/releases', {});
	}
}
