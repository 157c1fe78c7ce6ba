/**
 * Controls without a reload. They are links and forms that work without a script; with one, the server's answer for the
 * same address takes the place of the page's content. The server stays the only one that decides what is shown.
 */

import { isoDay, toDay } from '#lib/series/day.ts';
import { addressOf, fetchPage, isPlainClick, renewHead, withoutFragment } from './page-answer.ts';

interface Charts {
	readonly inUse: () => boolean;
	readonly unmount: () => void;
	readonly init: (root: ParentNode, eager: boolean) => void;
}

/** Parts of the page that depend on its address. */
const REPLACED_PARTS = ['header', 'main'];
const LIVE = '[data-live]';
const CHART = '[data-chart]';
/** What the page asks its reader back. */
const QUESTION = '[data-question]';

/** Answers the links and forms below `data-live`, and the browser's back and forward. */
export function navigate(charts: Charts): void {
	// A file has one answer for every query: the page that comes says so.
	if ('exported' in document.documentElement.dataset) return;
	let pending = new AbortController();
	let current = withoutFragment(location.href);
	const go = async (address: string, remember: boolean) => {
		pending.abort();
		pending = new AbortController();
		try {
			const { page, address: found } = await fetchPage(address, { signal: pending.signal });
			if (remember) history.pushState(null, '', found);
			current = withoutFragment(location.href);
			replaceContent(page, charts);
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
		}
	};
	document.addEventListener('click', (event) => {
		const address = linkOf(event);
		if (address === undefined) return;
		event.preventDefault();
		void go(address, true);
	});
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.closest(LIVE)) return;
		event.preventDefault();
		void go(addressOf(form), true);
	});
	document.addEventListener('chart:span', (event) => {
		const address =
			event instanceof CustomEvent && document.querySelector(`${LIVE} form`) ? spanAddress(event.detail) : undefined;
		if (address !== undefined) void go(address, true);
	});
	addEventListener('popstate', () => {
		pending.abort();
		// A link to a place in the page, too, makes history: the page is there already, and its reader on the way to the place.
		if (withoutFragment(location.href) !== current) void go(location.href, false);
	});
}

/** The address of a plain click on a live link to this page. */
function linkOf(event: MouseEvent): string | undefined {
	if (event.defaultPrevented || !isPlainClick(event)) return undefined;
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (!link?.closest(LIVE) || link.origin !== location.origin || link.pathname !== location.pathname) return undefined;
	// A place on the page as it is: the browser goes there.
	return link.getAttribute('href')?.startsWith('#') ? undefined : link.href;
}

/** This page's address with the span that a chart has come to, in days since 1970. */
function spanAddress({ from, to }: { readonly from: number; readonly to: number }): string {
	const address = new URL(location.href);
	address.searchParams.delete('range');
	address.searchParams.set('from', isoDay(toDay(from)));
	address.searchParams.set('to', isoDay(toDay(to)));
	return address.href;
}

function replaceContent(page: Document, charts: Charts): void {
	const eager = charts.inUse();
	const place = placeOfFocus();
	const open = [...document.querySelectorAll('main details')].map((details) => details.hasAttribute('open'));
	charts.unmount();
	renewHead(page);
	for (const part of REPLACED_PARTS) {
		const content = page.querySelector(part);
		if (content) document.querySelector(part)?.replaceWith(document.adoptNode(content));
	}
	// What the reader had unfolded stays so where the page has the same folds.
	const folds = document.querySelectorAll('main details');
	if (folds.length === open.length) folds.forEach((details, i) => details.toggleAttribute('open', open[i]));
	charts.init(document, eager);
	focusOn(place);
	document.querySelector(QUESTION)?.scrollIntoView({ block: 'nearest' });
}

/** Which of the live links or fields has the focus: its group, its place within that one, and its name where it has one. */
function placeOfFocus(): readonly [string, number, (string | null)?] | undefined {
	const { activeElement } = document;
	const group = activeElement?.closest<HTMLElement>('[role=group], form');
	if (activeElement?.matches(CHART)) return [CHART, 0];
	if (!activeElement || !group?.closest(LIVE)) return undefined;
	return [nameOf(group), focusable(group).indexOf(activeElement), activeElement.getAttribute('name')];
}

function focusOn(place: ReturnType<typeof placeOfFocus>): void {
	if (!place) return;
	const [name, index, field] = place;
	if (name === CHART) return document.querySelector<HTMLElement>(CHART)?.focus({ preventScroll: true });
	const group = [
		...document.querySelectorAll<HTMLElement>(`${LIVE} [role=group], ${LIVE} form, ${LIVE}[role=group]`)
	].find((one) => nameOf(one) === name);
	// A form may have other fields now; several of one name are distinguished by their position.
	const named = field && group?.querySelectorAll(`[name="${field}"]`);
	const element = named && named.length === 1 ? named[0] : group && focusable(group)[index];
	if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}

function nameOf(group: HTMLElement): string {
	return group.getAttribute('aria-label') ?? group.tagName;
}

function focusable(group: HTMLElement): Element[] {
	return [...group.querySelectorAll('a, button, select, input:not([type=hidden])')];
}
