/** Addresses that together show every text there is: at least one for each route, and what each makes of a bad address. */
import { ADDRESSES as LISTED, type Address } from '#lib/query/addresses.ts';

/** The places of the routes' folder that have nothing to read. */
export const WITHOUT_TEXT: readonly string[] = [
	'embed/v1.js',
	'healthz',
	'readyz',
	'oembed',
	'latest.json',
	'service-worker.js',
	'embed/host'
];

/** The page of hard cases is for those who develop: it is in English, and in no build that is run without `GALLERY`. */
export const FOR_DEVELOPERS: readonly string[] = ['gallery', 'gallery/[id].json'];

const shows = ['value', 'index', 'week', 'month', 'year', 'premium', 'drawdown'];

/** Of each route, by its folder: what stands after its place. */
export const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
	'': [
		'/',
		'/?asof=2024-12-06&unit=new&events=all',
		'/?asof=1985-01-01',
		'/?asof=2013-07-11&reading=value',
		'/?asof=2026-05-01&scale=linear&band=on&events=none',
		...shows.map((show) => `/?show=${show}`),
		'/?show=week&reading=value&range=1y',
		'/?asof=tomorrow&unit=gold&from=2020-01-01&to=2019-01-01&page=x&unknown=1&unit=old',
		'/?asof=2999-01-01'
	],
	table: ['/table', '/table?show=premium&sort=high', '/table?show=index&asof=2024-12-06'],
	series: ['/series', '/series?q=euro&sort=high', '/series?q=zzzz', '/series?asof=2005-01-01&sort=cheap'],
	search: [
		'/search',
		'/search?q=euro',
		'/search?q=lebanon+zzzz',
		'/search?q=zzzz',
		'/search?q=6/12/2024&asof=2025-01-01',
		'/search?asof=x'
	],
	'search.json': ['/search.json'],
	'series/[id]': [
		'/series/syp-parallel',
		'/series/syp-official?sort=high&unit=new',
		'/series/syp-remittance?show=month',
		'/series/syp-reported?asof=2024-12-06',
		'/series/min-wage-public?show=index&base=2011-03-15',
		'/series/cpi-inflation-yoy',
		'/series/wfp-eggs-30?w=5&theme=blue',
		'/series/lbp-parallel?show=value'
	],
	compare: [
		'/compare',
		'/compare?series=syp-parallel,lbp-parallel,try-market&show=index&base=2011-03-15',
		'/compare?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah&show=premium',
		'/compare?series=min-wage-public/syp-parallel,cpi-index&show=year&reading=value',
		'/compare?series=syp-parallel,cpi-inflation-yoy&show=value&base=1970-01-01',
		'/compare?series=syp-parallel,lbp-parallel&show=drawdown',
		'/compare?series=gold',
		'/compare?series=gold,syp-parallel,cpi-index/syp-parallel'
	],
	convert: [
		'/convert',
		'/convert?amount=100&from=USD&to=SYP-NEW&asof=2024-12-06&compare_date=2011-03-15',
		'/convert?amount=1,23,4&max_age=x&compare_date=2999-01-01',
		'/convert?amount=-5',
		'/convert?amount=10%25',
		'/convert?amount=18000&market=official&side=buy',
		'/convert?market=remittance&asof=2010-01-01'
	],
	check: [
		'/check',
		'/check?q=the+pound+plunged+25+%25+in+a+week&asof=2024-12-06',
		'/check?q=the+dollar+is+32,000+today',
		'/check?q=lost+99+%25+of+its+value+since+2011',
		'/check?q=nothing',
		'/check?q=the+dollar+fell+323+%25+since+2020',
		'/check?q=the+dollar+was+180,000+on+6+December+2024',
		'/check?q=the+pound+changed+5+%25'
	],
	'check/[id]': ['/check/seed-week', '/check/seed-47', '/check/profile-news-2023-12', '/check/ad-diyar-damascus'],
	events: [
		'/events',
		'/events?events=military&from=2024-01-01',
		'/events?asof=1980-01-01',
		'/events?unit=new&events=policy',
		'/events?main_first=1'
	],
	'day/[id]': ['/day/2024-12-06', '/day/2026-11-20', '/day/1989-07-01', '/day/1992-06-01', '/day/2999-01-01', '/day/x'],
	'month/[id]': ['/month/2024-12', '/month/2024-11', '/month/1992-06', '/month/2999-01', '/month/x'],
	'api/recipes': ['/api/recipes', '/api/recipes?unit=gold'],
	months: ['/months', '/months?series=syp-parallel-aleppo&range=all', '/months?series=gold'],
	api: ['/api', '/api?asof=1985-01-01', '/api?unit=gold'],
	stories: ['/stories'],
	data: ['/data', '/data?series=gdp-growth&asof=2026-11-20', '/data?series=none', '/data?asof=1900-01-01'],
	method: ['/method', '/method?asof=x'],
	corrections: ['/corrections', '/corrections?asof=2024-12-06'],
	releases: ['/releases'],
	'releases/[...file]': ['/releases/2026-01-01-000000000000/manifest.json'],
	'stories/[id]': ['/stories/homs-2024'],
	offline: ['/offline'],
	embed: ['/embed', '/embed?widget=chart'],
	'embed/compare': ['/embed/compare'],
	'embed/convert': ['/embed/convert'],
	'embed/rate': [
		'/embed/rate',
		'/embed/rate?series=syp-official&asof=2024-12-06',
		'/embed/rate?series=gold&accent=xx',
		'/embed/rate?accent=eeeeee'
	],
	'embed/chart': [
		'/embed/chart',
		'/embed/chart?show=premium&events=all',
		'/embed/chart?asof=1950-01-01',
		'/embed/chart?show=year&series=lbp-parallel'
	],
	'compare.offline.html': ['/compare.offline.html'],
	'series/[id].offline.html': [
		'/series/syp-parallel.offline.html',
		'/series/syp-official.offline.html?asof=2024-12-06&show=year'
	],
	'compare.svg': ['/compare.svg', '/compare.svg?series=syp-parallel,lbp-parallel,try-market&show=index'],
	'series/[id].svg': ['/series/syp-parallel.svg', '/series/cpi-index.svg?show=year'],
	'badge.svg': ['/badge.svg', '/badge.svg?series=syp-official', '/badge.svg?series=syp-remittance'],
	'chart.json': ['/chart.json', '/chart.json?show=premium'],
	'series/[id].chart.json': ['/series/syp-parallel.chart.json', '/series/min-wage-public.chart.json?show=index'],
	'compare.chart.json': ['/compare.chart.json'],
	'compare.[id].chart.json': ['/compare.1.chart.json?series=syp-parallel,cpi-index'],
	'stories/[id].chart.json': ['/stories/homs-2024.chart.json']
};

/** Pictures and data: their words are those of the pages they belong to, or none. */
export const OTHERS: readonly string[] = [
	'compare.png',
	'series/[id].png',
	'picture.png',
	'embed/rate.png',
	'series/[id].csv',
	'series/[id].excel.csv',
	'series/[id].journal',
	'series/[id].beancount',
	'series/[id].gnucash.csv',
	'compat/frankfurter/[...path]',
	'series/[id].xlsx',
	'compare.excel.csv',
	'compare.xlsx',
	'months.csv',
	'months.excel.csv',
	'months.json',
	'months.xlsx',
	'record.xlsx',
	'series/[id].json',
	'compare.csv',
	'compare.json',
	'check.json',
	'convert.json',
	'rate.txt',
	'manifest.webmanifest',
	'data/record.zip',
	'index.md',
	'llms.txt',
	'mcp',
	'robots.txt',
	'sitemap.xml',
	'sitemap.[id].xml',
	...Object.values<Address>(LISTED)
		.filter(({ path, endings = [] }) => /^\/(?:api\/v1|feed)\//.test(path) || endings.includes('md'))
		.flatMap(({ path, kind, endings = [] }) =>
			kind === 'page' ? [`${path}.md`] : [path, ...endings.map((ending) => `${path}.${ending}`)]
		)
		.map((path) => path.slice(1))
];
