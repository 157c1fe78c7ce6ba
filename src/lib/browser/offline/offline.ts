/** The page that replaces one that is not saved: the last known rates, a converter, and the saved pages. */
import { m } from '#i18n/compiled/messages.js';
import { splitPath } from '#i18n/language.ts';
import { premiumLine } from '#lib/view/front/premium-line.ts';
import { rateCards } from '#lib/view/front/rate-card.ts';
import { NAMED_OFFLINE } from '#lib/query/addresses.ts';
import { LATEST, shellOf } from './shell.ts';
import { holdsPages } from './bounds.ts';
import { DEFAULTS } from '#lib/query/query.ts';
import { offlineConversion } from '#lib/view/offline/conversion.ts';
import { newestContext, whenFetched, type OfflineVisit } from '#lib/view/offline/last-known.ts';
import type { LatestRates } from '#lib/view/offline/latest.ts';
import { answerParts, cardElement, element, optionsOf } from './paint.ts';
import { readLatest, type Newest } from '#lib/view/offline/read-latest.ts';
import { fetchedAt, titleOf } from './stamp.ts';

const { pathname, search } = location;
const { language, path: ownPath } = splitPath(pathname);
const words = { locale: language };

/** What the address asks for, where it is one of a conversion. */
const converts = ownPath === NAMED_OFFLINE.convert.path;
const request = new URLSearchParams(converts ? search : '');
const digits = new URLSearchParams(search).get('digits') === 'arab' ? 'arab' : 'latn';
const visit = (): OfflineVisit => ({ language, digits, defaults: DEFAULTS, now: Date.now() });

if (pathname !== shellOf(pathname)) reveal('[data-never]');
void showRates();
void listPages();

function find(selector: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`the page has no ${selector}`);
	return found;
}

function reveal(selector: string): void {
	find(selector).hidden = false;
}

async function showRates(): Promise<void> {
	try {
		const response = await fetch(LATEST);
		if (!response.ok) throw new Error(`${LATEST} answered ${response.status}`);
		const latest: LatestRates = await response.json();
		const newest = readLatest(latest);
		const context = newestContext(newest, visit());
		find('[data-rates]').replaceChildren(...rateCards(context).map(cardElement));
		find('[data-premium]').textContent = premiumLine(context)?.text ?? '';
		find('[data-fetched]').textContent = m.offline_figures(
			whenFetched(fetchedAt(response) ?? Date.now(), visit()),
			words
		);
		reveal('#rates');
		armConverter(newest);
	} catch {
		reveal('[data-nothing]');
	}
}

/** The form answers as it is filled in; its address stays that of the page that it stands in for. */
function armConverter(newest: Newest): void {
	const form = find('#convert form');
	if (!(form instanceof HTMLFormElement)) throw new Error('the converter has no form');
	convert(newest, form, request, true);
	const filled = () => new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
	form.addEventListener('input', () => convert(newest, form, filled(), false));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		history.replaceState(null, '', form.action + convert(newest, form, filled(), true));
	});
	reveal('#convert');
	if (converts) {
		find('#rates').before(find('#convert'));
		find('[data-never]').textContent = m.offline_convert({}, words);
	}
}

/** @param fill - whether the fields are set, too: not while somebody types in one */
function convert(newest: Newest, form: HTMLFormElement, query: URLSearchParams, fill: boolean): string {
	const conversion = offlineConversion(newest, query, visit());
	const { notices, answer, reasons } = conversion;
	if (fill) fillForm(form, conversion.form);
	find('#answer').replaceChildren(
		...notices.map((notice) => element('p', 'notice', notice)),
		...(answer ? answerParts(answer) : []),
		...(reasons.length > 0 ? [element('h3', '', m.convert_none({}, words))] : []),
		...reasons.map((reason) => element('p', '', reason))
	);
	return conversion.query;
}

function fillForm(form: HTMLFormElement, filled: ReturnType<typeof offlineConversion>['form']): void {
	const lists = { from_unit: filled.fromUnit, to_unit: filled.toUnit, market: filled.markets, side: filled.sides };
	for (const [name, options] of Object.entries(lists)) {
		form.querySelector(`[name="${name}"]`)?.replaceChildren(...optionsOf(options));
	}
	const amount = form.querySelector('[name=amount]');
	if (amount instanceof HTMLInputElement) amount.value = filled.amount;
	const saved = filled.keep.map(({ name, value }) =>
		Object.assign(element('input', ''), { type: 'hidden', name, value })
	);
	form.querySelector('[data-keep]')?.replaceChildren(...saved);
}

interface Link {
	readonly href: string;
	readonly title: string;
	readonly fetched: number;
}

/** The saved pages in the reader's language, the last fetched first. */
async function listPages(): Promise<void> {
	const links: Link[] = [];
	const names = 'caches' in window ? await caches.keys() : [];
	for (const name of names.filter(holdsPages)) {
		const cache = await caches.open(name);
		for (const { url } of await cache.keys()) {
			const saved = await cache.match(url, { ignoreVary: true });
			const { pathname: path, search: query } = new URL(url);
			if (saved && titleOf(saved) !== '' && splitPath(path).language === language)
				links.push({ href: path + query, title: titleOf(saved), fetched: fetchedAt(saved) ?? 0 });
		}
	}
	links.sort((a, b) => b.fetched - a.fetched);
	find('[data-pages]').replaceChildren(...links.map(linkOf));
	if (links.length === 0) reveal('[data-none]');
}

function linkOf({ href, title, fetched }: Link): HTMLElement {
	// Every title ends in the site's name.
	const link = Object.assign(element('a', '', title.replace(/ – [^–]*$/, '')), { href });
	const { day } = whenFetched(fetched, visit());
	return element('li', '', link, ' ', element('span', 'quiet', m.offline_saved_on({ day }, words)));
}
