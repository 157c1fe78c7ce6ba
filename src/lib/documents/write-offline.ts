import { directionOf } from '#i18n/language.ts';
import { render } from 'svelte/server';
import chartCss from '#lib/chart/paint/chart.css?raw';
import looksCss from '#lib/chart/paint/looks.css?raw';
import moreLinesCss from '#lib/chart/paint/more-lines.css?raw';
import type { OfflinePage as Page } from '#lib/view/offline/offline-page.ts';
import { leanCss, leanMarkup } from './lean.ts';
import { escaped } from '#lib/format/html.ts';
import offlineCss from './offline.css?raw';
import OfflinePage from './OfflinePage.svelte';
import chipCss from '#lib/components/rates/chip.css?raw';
import pageCss from '#lib/components/page.css?raw';
import paintingsCss from '#lib/components/chart/paintings.css?raw';

/**
 * Writes the file: one HTML document with its styles inside, without a script and without anything to fetch.
 *
 * @returns the document, at most 100 kB for the longest series of the record
 * @example writeOffline(page) // '<!doctype html><html lang="ar" dir="rtl">…'
 */
export function writeOffline(page: Page): string {
	const body = leanMarkup(render(OfflinePage, { props: { page } }).body);
	const styles = leanCss([pageCss, chipCss, looksCss, chartCss, moreLinesCss, paintingsCss, offlineCss].join(''));
	const direction = directionOf(page.language);
	return [
		`<!doctype html><html lang="${page.language}" dir="${direction}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${escaped(page.title)}</title>`,
		`<style>${styles}</style></head><body>${body}</body></html>\n`
	].join('');
}
