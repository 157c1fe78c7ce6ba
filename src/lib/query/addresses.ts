/** Everything that the site answers, as data: nothing here renders, so that the cache, the worker and the build can read it. */
import type { Group } from './fields/groups.ts';
import type { AddressKind, Ending } from './endings.ts';
import type { Widget } from './widgets.ts';

/** How long an answer's caches may keep it: for good, for an hour (the embeds' loader), while it is live, or never unasked (the service worker). */
export type Freshness = 'immutable' | 'loader' | 'live' | 'worker';

/** One subject of the site, in the base language; each is answered below every language's name, too. */
export interface Address {
	/** Its path; `[id]` stands for one part without a slash or a dot, `[...file]` for anything. */
	readonly path: string;
	readonly kind: AddressKind;
	/** The other forms it is answered in, each behind a dot. */
	readonly endings?: readonly Ending[];
	/** How long it may be cached; defaults to `live`. */
	readonly freshness?: Freshness;
	/** Whether scripts of other sites may fetch it although it is a page. */
	readonly open?: true;
	/** The widget that shows what it shows, or that it is. */
	readonly widget?: Widget;
	/** The groups of the table of parameters that it takes, beside what trackers add. */
	readonly takes: readonly Group[];
	/** The groups that its endings take, where those are others. */
	readonly endingsTake?: readonly Group[];
}

/**
 * Two lists as one. To a bundler a spread may have effects, and a list that is spread stays in every script that names one
 * address; a call that is marked as pure does not.
 */
function joined<const A extends Ending, const B extends Ending>(a: readonly A[], b: readonly B[]): readonly (A | B)[] {
	return [...a, ...b];
}

/** What programs read: each answer in four forms. */
const API = { kind: 'shared', endings: ['json', 'csv', 'ndjson', 'txt'] } as const;

/** What feed readers subscribe to. */
const FEED = { kind: 'shared', endings: ['atom', 'json'] } as const;

/** What a table is answered in. */
const TABLE_ENDINGS = ['xlsx', 'csv', 'excel.csv', 'json'] as const;

const CHART_ENDINGS = /* @__PURE__ */ joined(TABLE_ENDINGS, ['svg', 'png', 'chart.json', 'offline.html', 'md']);

/** What a rate between two currencies is answered in for ledgers. */
export const LEDGER_ENDINGS = ['journal', 'beancount', 'gnucash.csv'] as const;

/** Those that the offline page names: its script carries these alone. */
export const NAMED_OFFLINE = {
	latest: { path: '/latest.json', kind: 'shared', takes: ['chart'] },
	convert: { path: '/convert', kind: 'page', endings: ['json', 'md'], widget: 'convert', takes: ['convert'] },
	offline: { path: '/offline', kind: 'page', takes: [] }
} as const satisfies Readonly<Record<string, Address>>;

/** All quotes: where a point has more of them than are listed. */
export const QUOTES = {
	path: '/api/v1/quotes',
	...API,
	takes: ['api-dated', 'api-quotes']
} as const satisfies Address;

/** The worker, which every page names. */
export const WORKER = {
	path: '/service-worker.js',
	kind: 'page',
	freshness: 'worker',
	takes: []
} as const satisfies Address;

/** How the server is: a page that the worker leaves to the network. */
export const HEALTH = { path: '/healthz', kind: 'page', takes: [] } as const satisfies Address;

/** Whether it may be sent readers: another such page. */
export const READY = { path: '/readyz', kind: 'page', takes: [] } as const satisfies Address;

/** The one address below `/embed/` that is no widget. */
export const HOST = '/embed/host';

/** Any file of a release. */
export const RELEASE_FILE = '/releases/[...file]';

export const ADDRESSES = {
	front: { path: '/', kind: 'page', widget: 'rate', takes: ['chart', 'front'] },
	frontText: { path: '/index.md', kind: 'shared', takes: ['chart', 'front'] },
	frontChart: { path: '/chart.json', kind: 'shared', takes: ['chart'] },
	picture: { path: '/picture.png', kind: 'shared', takes: ['chart'] },
	badge: { path: '/badge.svg', kind: 'shared', takes: ['rate-widget', 'picture'] },
	rateLines: { path: '/rate.txt', kind: 'shared', takes: ['chart'] },
	latest: NAMED_OFFLINE.latest,
	table: { path: '/table', kind: 'page', takes: ['chart', 'points'] },
	// It took a chart's parameters once, and showed nothing of them; they are no mistake.
	allSeries: { path: '/series', kind: 'page', endings: ['md'], takes: ['list', 'search', 'index', 'chart'] },
	series: {
		path: '/series/[id]',
		kind: 'page',
		endings: /* @__PURE__ */ joined(CHART_ENDINGS, LEDGER_ENDINGS),
		widget: 'chart',
		takes: ['chart', 'points'],
		endingsTake: ['chart']
	},
	compare: { path: '/compare', kind: 'page', endings: CHART_ENDINGS, widget: 'compare', takes: ['chart'] },
	compareChart: { path: '/compare.[id].chart.json', kind: 'shared', takes: ['chart'] },
	search: { path: '/search', kind: 'page', takes: ['list', 'search'] },
	searchIndex: { path: '/search.json', kind: 'shared', takes: ['list'] },
	convert: NAMED_OFFLINE.convert,
	check: { path: '/check', kind: 'page', endings: ['json', 'md'], takes: ['sentence', 'claim'] },
	claim: { path: '/check/[id]', kind: 'page', endings: ['md'], takes: ['chart'] },
	stories: { path: '/stories', kind: 'page', endings: ['md'], takes: ['chart'] },
	story: { path: '/stories/[id]', kind: 'page', endings: ['chart.json', 'md'], takes: ['chart'] },
	events: { path: '/events', kind: 'page', endings: ['md'], takes: ['chart', 'timeline'] },
	day: { path: '/day/[id]', kind: 'page', endings: ['md'], takes: ['chart'] },
	month: { path: '/month/[id]', kind: 'page', endings: ['md'], takes: ['chart'] },
	data: { path: '/data', kind: 'page', endings: ['md'], takes: ['list', 'coverage'] },
	recordZip: { path: '/data/record.zip', kind: 'shared', takes: [] },
	method: { path: '/method', kind: 'page', endings: ['md'], takes: ['list'] },
	corrections: { path: '/corrections', kind: 'page', endings: ['md'], takes: ['list'] },
	months: { path: '/months', kind: 'page', endings: /* @__PURE__ */ joined(TABLE_ENDINGS, ['md']), takes: ['chart'] },
	recordWorkbook: { path: '/record.xlsx', kind: 'shared', takes: ['list'] },
	releases: { path: '/releases', kind: 'page', endings: ['md'], takes: ['list'] },
	releaseFile: { path: RELEASE_FILE, kind: 'shared', freshness: 'immutable', takes: [] },
	offline: NAMED_OFFLINE.offline,
	builder: { path: '/embed', kind: 'page', open: true, takes: ['builder'] },
	host: { path: HOST, kind: 'host', takes: ['builder'] },
	rateWidget: {
		path: '/embed/rate',
		kind: 'embed',
		endings: ['png'],
		widget: 'rate',
		takes: ['rate-widget', 'frame'],
		endingsTake: ['rate-widget', 'picture']
	},
	chartWidget: { path: '/embed/chart', kind: 'embed', widget: 'chart', takes: ['chart-widget', 'frame'] },
	compareWidget: { path: '/embed/compare', kind: 'embed', widget: 'compare', takes: ['compare-widget', 'frame'] },
	convertWidget: { path: '/embed/convert', kind: 'embed', widget: 'convert', takes: ['convert-widget', 'frame'] },
	loader: { path: '/embed/v1.js', kind: 'embed', freshness: 'loader', takes: [] },
	oembed: { path: '/oembed', kind: 'shared', takes: ['oembed'] },
	manifest: { path: '/manifest.webmanifest', kind: 'page', takes: [] },
	worker: WORKER,
	health: HEALTH,
	ready: READY,
	gallery: { path: '/gallery', kind: 'page', takes: [] },
	galleryCase: { path: '/gallery/[id].json', kind: 'shared', takes: [] },
	api: { path: '/api', kind: 'page', endings: ['md'], takes: ['list'] },
	recipes: { path: '/api/recipes', kind: 'page', endings: ['md'], takes: ['list'] },
	apiSeriesList: { path: '/api/v1/series', ...API, takes: ['api-list'] },
	apiSeries: { path: '/api/v1/series/[id]', ...API, takes: ['api-chart', 'api-series'] },
	apiRate: { path: '/api/v1/rate', ...API, takes: ['api-rate'] },
	apiConvert: { path: '/api/v1/convert', ...API, takes: ['api-convert'] },
	apiCompare: { path: '/api/v1/compare', ...API, takes: ['api-chart', 'api-compare'] },
	apiEvents: { path: '/api/v1/events', ...API, takes: ['api-dated', 'api-events'] },
	apiClaims: { path: '/api/v1/claims', ...API, takes: ['api-dated'] },
	apiCheck: { path: '/api/v1/claims/check', ...API, takes: ['sentence'] },
	apiQuotes: QUOTES,
	apiSources: { path: '/api/v1/sources', ...API, takes: [] },
	apiPlaces: { path: '/api/v1/places', ...API, takes: [] },
	apiReleases: { path: '/api/v1/releases', ...API, takes: [] },
	mcp: { path: '/mcp', kind: 'shared', takes: [] },
	moveFeed: { path: '/feed/moves', ...FEED, takes: ['feed-moves'] },
	dataFeed: { path: '/feed/data', ...FEED, takes: ['feed-data'] },
	correctionFeed: { path: '/feed/corrections', ...FEED, takes: [] },
	calendar: { path: '/feed/events', kind: 'shared', endings: ['ics'], takes: ['feed-events'] },
	sitemap: { path: '/sitemap.xml', kind: 'shared', takes: [] },
	sitemapPart: { path: '/sitemap.[id].xml', kind: 'shared', takes: [] },
	robots: { path: '/robots.txt', kind: 'shared', takes: [] },
	outline: { path: '/llms.txt', kind: 'shared', takes: [] },
	// Its parameters are those of another API: `api/frankfurter` reads them.
	frankfurter: { path: '/compat/frankfurter/[...path]', kind: 'shared', takes: [] }
} as const satisfies Readonly<Record<string, Address>>;

/** The endings of one address of the list. */
export type EndingOf<One extends Address> = One extends { readonly endings: readonly (infer Own extends Ending)[] }
	? Own
	: never;
