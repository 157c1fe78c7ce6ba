/** Everything that the site answers, as data: nothing here renders, so that the cache, the worker and the build can read it. */
import type { Group } from './fields/table.ts';
import type { Widget } from './widgets.ts';

/**
 * What an address is to another site: a page of ours, a page that stands in for another site's in ours, a widget made to be
 * framed, or something made to be fetched.
 */
export type AddressKind = 'page' | 'host' | 'embed' | 'shared';

/** How long an answer's caches may keep it: for good, for an hour (the embeds' loader), while it is live, or never unasked (the service worker). */
export type Freshness = 'immutable' | 'loader' | 'live' | 'worker';

/** One subject of the site, in the base language; each is answered below every language's name, too. */
export interface Address {
	/** Its path; `[id]` stands for one part without a slash or a dot, `[...file]` for anything. */
	readonly path: string;
	readonly kind: AddressKind;
	/** The other forms it is answered in, each behind a dot. */
	readonly endings?: readonly Ending[];
	/** How long it may be kept, where that is not `live`. */
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

/** The forms beside a page, of two that end alike the longer one first: what each is to other sites, and whether a reader is offered it to save. */
export const ENDINGS = {
	csv: { kind: 'shared', saved: true, takes: ['points'] },
	'chart.json': { kind: 'shared', saved: false },
	json: { kind: 'shared', saved: true },
	svg: { kind: 'shared', saved: true },
	png: { kind: 'shared', saved: true },
	ndjson: { kind: 'shared', saved: false },
	txt: { kind: 'shared', saved: false },
	xml: { kind: 'shared', saved: false },
	atom: { kind: 'shared', saved: false },
	parquet: { kind: 'shared', saved: false },
	'offline.html': { kind: 'page', saved: true }
} as const satisfies Readonly<Record<string, EndingRow>>;

/** What an ending is, and the groups of parameters that it takes beside those of its address. */
interface EndingRow {
	readonly kind: AddressKind;
	readonly saved: boolean;
	readonly takes?: readonly Group[];
}

export type Ending = keyof typeof ENDINGS;

const isEnding = (name: string): name is Ending => name in ENDINGS;
const endings = Object.keys(ENDINGS).filter(isEnding);

/** What programs read: each answer in four forms. */
const API = { kind: 'shared', endings: ['json', 'csv', 'ndjson', 'txt'] } as const;

const CHART_ENDINGS = ['csv', 'json', 'svg', 'png', 'chart.json', 'offline.html'] as const;

/** Those that the offline page names: its script carries these alone. */
export const NAMED_OFFLINE = {
	latest: { path: '/latest.json', kind: 'shared', takes: ['chart'] },
	convert: { path: '/convert', kind: 'page', endings: ['json'], widget: 'convert', takes: ['convert'] },
	offline: { path: '/offline', kind: 'page', takes: [] }
} as const satisfies Readonly<Record<string, Address>>;

/** The worker, which every page names. */
export const WORKER = {
	path: '/service-worker.js',
	kind: 'page',
	freshness: 'worker',
	takes: []
} as const satisfies Address;

/** How the server is: a page that the worker leaves to the network. */
export const HEALTH = { path: '/healthz', kind: 'page', takes: [] } as const satisfies Address;

/** The one address below `/embed/` that is no widget. */
const HOST = '/embed/host';

/** Any file of a release. */
const RELEASE_FILE = '/releases/[...file]';

export const ADDRESSES = {
	front: { path: '/', kind: 'page', widget: 'rate', takes: ['chart', 'front'] },
	frontChart: { path: '/chart.json', kind: 'shared', takes: ['chart'] },
	picture: { path: '/picture.png', kind: 'shared', takes: ['chart'] },
	badge: { path: '/badge.svg', kind: 'shared', takes: ['rate-widget', 'picture'] },
	rateLines: { path: '/rate.txt', kind: 'shared', takes: ['chart'] },
	latest: NAMED_OFFLINE.latest,
	table: { path: '/table', kind: 'page', takes: ['chart', 'points'] },
	// It took a chart's parameters once, and showed nothing of them; they are no mistake.
	allSeries: { path: '/series', kind: 'page', takes: ['list', 'search', 'index', 'chart'] },
	series: {
		path: '/series/[id]',
		kind: 'page',
		endings: CHART_ENDINGS,
		widget: 'chart',
		takes: ['chart', 'points'],
		endingsTake: ['chart']
	},
	compare: { path: '/compare', kind: 'page', endings: CHART_ENDINGS, widget: 'compare', takes: ['chart'] },
	compareChart: { path: '/compare.[id].chart.json', kind: 'shared', takes: ['chart'] },
	search: { path: '/search', kind: 'page', takes: ['list', 'search'] },
	searchIndex: { path: '/search.json', kind: 'shared', takes: ['list'] },
	convert: NAMED_OFFLINE.convert,
	check: { path: '/check', kind: 'page', endings: ['json'], takes: ['sentence', 'claim'] },
	claim: { path: '/check/[id]', kind: 'page', takes: ['chart'] },
	stories: { path: '/stories', kind: 'page', takes: ['chart'] },
	story: { path: '/stories/[id]', kind: 'page', endings: ['chart.json'], takes: ['chart'] },
	events: { path: '/events', kind: 'page', takes: ['chart', 'timeline'] },
	day: { path: '/day/[id]', kind: 'page', takes: ['chart'] },
	month: { path: '/month/[id]', kind: 'page', takes: ['chart'] },
	corrections: { path: '/corrections', kind: 'page', takes: ['list'] },
	releases: { path: '/releases', kind: 'page', takes: ['list'] },
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
	gallery: { path: '/gallery', kind: 'page', takes: [] },
	galleryCase: { path: '/gallery/[id].json', kind: 'shared', takes: [] },
	api: { path: '/api', kind: 'page', takes: ['list'] },
	apiSeriesList: { path: '/api/v1/series', ...API, takes: ['api-list'] },
	apiSeries: { path: '/api/v1/series/[id]', ...API, takes: ['api-chart', 'api-series'] },
	apiRate: { path: '/api/v1/rate', ...API, takes: ['api-rate'] },
	apiConvert: { path: '/api/v1/convert', ...API, takes: ['api-convert'] },
	apiCompare: { path: '/api/v1/compare', ...API, takes: ['api-chart', 'api-compare'] },
	apiEvents: { path: '/api/v1/events', ...API, takes: ['api-dated', 'api-events'] },
	apiClaims: { path: '/api/v1/claims', ...API, takes: ['api-dated'] },
	apiCheck: { path: '/api/v1/claims/check', ...API, takes: ['sentence'] },
	apiQuotes: { path: '/api/v1/quotes', ...API, takes: ['api-dated', 'api-quotes'] },
	apiSources: { path: '/api/v1/sources', ...API, takes: [] },
	apiPlaces: { path: '/api/v1/places', ...API, takes: [] },
	apiReleases: { path: '/api/v1/releases', ...API, takes: [] }
} as const satisfies Readonly<Record<string, Address>>;

/** What lies below a path is of one kind, listed or not: parts of the program, and what is yet to come. */
const BELOW: readonly (readonly [path: string, kind: AddressKind])[] = [
	['/_app', 'shared'],
	['/api/v1', 'shared'],
	['/oembed', 'shared'],
	['/feed', 'shared']
];

/** The endings of one address of the list. */
export type EndingOf<One extends Address> = One extends { readonly endings: readonly (infer Own extends Ending)[] }
	? Own
	: never;

/** What an address' path is filled with: its `[id]`, and the form that is linked where that is not its own. */
interface Filling<One extends Address> {
	readonly id?: string;
	readonly ending?: EndingOf<One>;
}

/**
 * The path of an address of the list, in the base language.
 *
 * @example pathTo(ADDRESSES.series, { id: 'syp-parallel', ending: 'csv' }) // '/series/syp-parallel.csv'
 * @example pathTo(ADDRESSES.compare, { ending: 'png' }) // '/compare.png'
 */
export function pathTo<One extends Address>({ path }: One, { id = '', ending }: Filling<One>): string {
	const filled = path.replace(/\[[.\w]+\]/, () => id);
	return ending === undefined ? filled : `${filled}.${ending}`;
}

/**
 * Whether an address is answered with an ending, as a route's matcher asks: any other is no route, and its page is not found.
 *
 * @example hasEnding(ADDRESSES.convert)('json') // true
 */
export function hasEnding({ endings = [] }: Address): (ending: string) => boolean {
	return (ending) => endings.some((one) => one === ending);
}

/** An address of the list as a path names it. */
export interface Listed {
	readonly address: Address;
	/** The form that is asked for, where it is not the address' own. */
	readonly ending: Ending | undefined;
	/** The value of `[id]` in the path; blank where the path has no such part. */
	readonly id: string;
}

/**
 * The address of the list that a path names.
 *
 * @param path - in the base language
 * @returns undefined where the site has no such address
 * @example listedAt('/series/syp-parallel.csv') // { address: ADDRESSES.series, ending: 'csv', id: 'syp-parallel' }
 */
export function listedAt(path: string): Listed | undefined {
	for (const address of Object.values<Address>(ADDRESSES)) {
		const own = partOf(address.path, path);
		if (own !== undefined) return { address, ending: undefined, id: own };
		for (const ending of address.endings ?? []) {
			const id = partOf(`${address.path}.${ending}`, path);
			if (id !== undefined) return { address, ending, id };
		}
	}
	return undefined;
}

/**
 * The groups of parameters that a path takes; none where the site has no such address.
 *
 * @param path - in the base language
 * @example groupsAt('/series/syp-parallel.csv') // ['chart', 'points']
 */
export function groupsAt(path: string): readonly Group[] {
	const listed = listedAt(path);
	if (!listed) return [];
	const { address, ending } = listed;
	// What is no page has the same answer in each form.
	if (!ending || address.kind === 'shared') return address.takes;
	const { takes = [] }: EndingRow = ENDINGS[ending];
	return [...(address.endingsTake ?? address.takes), ...takes];
}

/** What a path has in the place of a pattern's bracket; blank where they are equal, undefined where they do not fit. */
function partOf(pattern: string, path: string): string | undefined {
	const [before = '', rest] = pattern.split('[', 2);
	if (rest === undefined) return pattern === path ? '' : undefined;
	const after = rest.slice(rest.indexOf(']') + 1);
	const part = path.slice(before.length, path.length - after.length);
	const fits = path === before + part + after && part !== '' && (rest.startsWith('...') || !/[/.]/.test(part));
	return fits ? part : undefined;
}

/**
 * The form that a path ends in, whether or not the site has the address.
 *
 * @example endingOf('/compare.1.chart.json') // 'chart.json'
 */
export function endingOf(path: string): Ending | undefined {
	return endings.find((ending) => path.endsWith(`.${ending}`) || path.endsWith(`/${ending}`));
}

/**
 * The kind of a path, of one that the site does not have, too: its refusal is fetched and framed as the answer would be.
 *
 * @param path - in the base language
 * @example kindAt('/embed/rate') // 'embed'
 */
export function kindAt(path: string): AddressKind {
	// Not looked up in the list: the offline worker need not carry it.
	if (path.startsWith('/embed/')) return path === HOST ? 'host' : 'embed';
	if (partOf(RELEASE_FILE, path)) return 'shared';
	const below = BELOW.find(([one]) => path === one || path.startsWith(`${one}/`) || path.startsWith(`${one}.`));
	if (below) return below[1];
	const ending = endingOf(path);
	return ending ? ENDINGS[ending].kind : 'page';
}
