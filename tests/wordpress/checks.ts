/** What must hold of a WordPress whose posts hold our addresses. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { readPost, readWithoutScript, touchPost, type Reading, type ShownEmbed } from './post.ts';
import { Report } from './report.ts';
import type { Post, Site } from './site.ts';

/** What a post holds, the widget that must appear in its place, and a figure that it must show. */
const PASTED = [
	{ path: '/', widget: '/embed/rate', figure: /\d\d,\d{3}/ },
	{ path: '/?asof=2024-12-06', widget: '/embed/rate?asof=2024-12-06', figure: /18,000/ },
	{ path: '/series/syp-parallel?unit=new', widget: '/embed/chart?unit=new', figure: /\d{3}\.\d/ },
	{ path: '/ar', widget: '/embed/rate?lang=ar', figure: /\d\d,\d{3}/ },
	{ path: '/ar/series/syp-official', widget: '/embed/chart?series=syp-official&lang=ar', figure: /\d\d,\d{3}/ },
	{ path: '/compare', widget: '/embed/compare', figure: /\d\d,\d{3}/ },
	{ path: '/convert?asof=2024-12-06', widget: '/embed/convert?asof=2024-12-06', figure: /1,800,000/ }
] as const;
/** An address that no page of ours has: it must stay a link. */
const NOWHERE = '/nowhere';
const WIDTHS = [360, 1280];

/** What each post holds. */
export const addressesAt = (ours: string) => [NOWHERE, ...PASTED.map(({ path }) => path)].map((path) => ours + path);

/** An address as WordPress writes it in markup. */
const entities = (address: string) => address.replaceAll('&', '&#038;');

async function checkRequests(report: Report, { requested }: Site, ours: string): Promise<void> {
	const requests = await requested();
	for (const { path } of PASTED) {
		const page = requests.findIndex(({ status, address }) => status === '200' && address === ours + path);
		const oembed = requests.findIndex(({ status, address }, at) => {
			const { pathname, searchParams } = new URL(address);
			return at > page && status === '200' && pathname === '/oembed' && searchParams.get('url') === ours + path;
		});
		report.check(`${path}: WordPress reads the page, then asks /oembed`, page >= 0 && oembed > page, requests);
	}
}

async function checkStored(report: Report, { name, kept }: Post, ours: string): Promise<void> {
	const all = await kept();
	for (const { path, widget } of PASTED) {
		const markup = all.find((html) => html.includes(`<a href="${entities(ours + path)}">`));
		const framed = markup?.includes(`src="${entities(ours + widget)}#?secret=`) === true;
		report.check(`${name}, ${path}: keeps a quotation and an iframe of ${widget}`, framed, markup ?? all);
	}
	const unknown = all.filter((html) => html === '{{unknown}}').length;
	report.check(`${name}, ${NOWHERE}: is no embed, and all others are`, unknown === 1, all);
}

function checkEmbed(report: Report, name: string, embed: ShownEmbed, figure: RegExp): void {
	const { sandbox, visible, quotationVisible, height, contentHeight, scrolls, text, chartWidth } = embed;
	report.check(`${name}: in an iframe that may run scripts and nothing else`, sandbox === 'allow-scripts', sandbox);
	report.check(`${name}: shown in place of its quotation`, visible && !quotationVisible, { visible, quotationVisible });
	report.check(`${name}: ${height} pixels high, between 200 and 1000`, height >= 200 && height <= 1000);
	const fits = !scrolls && height === Math.max(200, contentHeight);
	report.check(`${name}: as high as what it holds`, fits, { height, contentHeight, scrolls });
	report.check(`${name}: tells its figure`, figure.test(text), text);
	if (!embed.src.includes('/embed/convert'))
		report.check(`${name}: draws its line, ${Math.round(chartWidth)} pixels wide`, chartWidth > 100);
}

function checkReading(report: Report, name: string, read: Reading, ours: string, home: string): void {
	const found = read.embeds.map(({ src }) => src);
	report.check(`${name}: ${PASTED.length} embeds`, found.length === PASTED.length, found);
	for (const [at, { path, widget, figure }] of PASTED.entries()) {
		const embed = read.embeds[at];
		const right = embed?.src.startsWith(`${ours}${widget}#?secret=`) === true;
		report.check(`${name}, ${path}: ${widget} with WordPress's secret`, right, embed?.src);
		if (embed) checkEmbed(report, `${name}, ${path}`, embed, figure);
	}
	report.check(`${name}: nothing in the console`, read.complaints.length === 0, read.complaints);
	report.check(`${name}: no cookie`, read.cookies.length === 0, read.cookies);
	const foreign = read.origins.filter((origin) => origin !== ours && origin !== home);
	report.check(`${name}: nobody else gets a request`, foreign.length === 0, foreign);
	report.check(`${name}: no wider than its window`, read.overflow <= 0, `${read.overflow} pixels wider`);
}

async function checkTouched(report: Report, browser: Browser, { name, address }: Post, ours: string): Promise<void> {
	const { interactive, led, complaints } = await touchPost(browser, address);
	const charts = PASTED.filter(({ widget }) => /^\/embed\/(?:chart|compare)/.test(widget)).length;
	const alive = interactive.length === charts && interactive.every(Boolean);
	report.check(`${name}: each of ${charts} charts answers a pointer`, alive, interactive);
	report.check(`${name}: the link in a widget leads to its page`, led === ours + PASTED[0].path, led);
	report.check(`${name}: nothing in the console of a post in use`, complaints.length === 0, complaints);
}

async function checkBare(report: Report, browser: Browser, { name, address }: Post, ours: string): Promise<void> {
	const bare = await readWithoutScript(browser, address);
	const quoted = PASTED.every(({ path }) => bare.links.includes(ours + path)) && bare.seen === 0;
	report.check(`${name}, without JavaScript: each quotation links to its page`, quoted, bare);
}

/**
 * Checks the posts of a WordPress in a real browser, then what WordPress did for it. Prints a line for each check.
 *
 * @param ours - our origin
 * @param pictures - the folder for pictures of the posts
 * @returns how many checks failed
 */
export async function checkSite(site: Site, ours: string, pictures: string): Promise<number> {
	const report = new Report();
	const browser = await chromium.launch(await findBrowser());
	try {
		for (const post of site.posts) {
			for (const width of WIDTHS) {
				const read = await readPost(browser, post.address, width, join(pictures, `${post.name}-${width}.png`));
				checkReading(report, `${post.name}, ${width} wide`, read, ours, new URL(post.address).origin);
			}
			await checkTouched(report, browser, post, ours);
			await checkBare(report, browser, post, ours);
			await checkStored(report, post, ours);
		}
		await checkRequests(report, site, ours);
	} finally {
		await browser.close();
	}
	console.log(String(report));
	return report.failed;
}
