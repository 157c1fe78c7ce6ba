import { directionOf } from '#i18n/language.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import chartCss from '#lib/chart/paint/chart.css?raw';
import moreLinesCss from '#lib/chart/paint/more-lines.css?raw';
import chipCss from '#lib/components/chip.css?raw';
import stripCss from '#lib/components/chart/strip.css?raw';
import figureCss from '#lib/components/figure.css?raw';
import { PALETTES } from '#lib/documents/pictures/palette.ts';
import start from '#lib/browser/page/start.ts?script&url';
import convert from '#lib/browser/embed/convert.ts?script&inline';
import exported from '#lib/browser/page/exported.ts?script&url';
import height from '#lib/browser/embed/height.ts?script&inline';
import type { EmbedQuery } from '#lib/query/index.ts';
import type { Accent } from '#lib/view/embed/accent.ts';
import type { CompareWidget } from '#lib/view/embed/compare-widget.ts';
import type { ConvertWidget } from '#lib/view/embed/convert-widget.ts';
import type { WidgetProblem } from '#lib/view/embed/widget-problem.ts';
import type { ChartWidget, RateWidget } from '#lib/view/embed/widget.ts';
import { leanCss, leanMarkup } from '#lib/documents/lean.ts';
import fieldsCss from '#lib/components/fields.css?raw';
import { escaped } from '#lib/format/html.ts';
import amountCss from './amount.css?raw';
import Chart from './Chart.svelte';
import Compare from './Compare.svelte';
import compareCss from './compare.css?raw';
import Convert from './Convert.svelte';
import convertCss from './convert.css?raw';
import embedCss from './embed.css?raw';
import fitCss from './fit.css?raw';
import paintingsCss from './paintings.css?raw';
import Problem from './Problem.svelte';
import Rate from './Rate.svelte';
import rateCss from './rate.css?raw';

/** The head of a widget's document. */
export interface WidgetHead {
	readonly accent: Accent | undefined;
	/** The absolute address of its oEmbed description. */
	readonly oembed: string;
	/** The page that it is a part of, absolute. */
	readonly page: string;
}

/** A widget that was exported says what it cannot answer. */
const EXPORTED = `'exported'in document.documentElement.dataset&&import('${exported}')`;

/** Waits for a reader's touch, and comes when the widget has been seen: nobody touches what is not there yet. */
const STARTER = `<script>addEventListener('load',()=>setTimeout(()=>import('${start}')))</script>`;

/** The days and the sources of a strip open beside the page that shows the widget. */
const CHART_HEAD = '<base target="_blank">';

/** What documents with charts have in common. */
const CHART_SHEETS = [chartCss, moreLinesCss, figureCss, stripCss, paintingsCss];

/** Writes a rate card: one document without anything to fetch. */
export function writeRate(widget: RateWidget, head: WidgetHead): string {
	return documentOf(widget.embed, widget.title, head, bodyOf(Rate, { widget }), [chartCss, amountCss, rateCss]);
}

/** Writes a chart: painted, and with the script that waits for its reader's touch. */
export function writeChart(widget: ChartWidget, head: WidgetHead): string {
	const body = bodyOf(Chart, { widget }) + (widget.chart ? STARTER : '');
	return documentOf(widget.embed, widget.title, head, body, CHART_SHEETS);
}

/** Writes a comparison, as a chart is written. Its second line keeps its own colour beside an accent. */
export function writeCompare(widget: CompareWidget, head: WidgetHead): string {
	const body = bodyOf(Compare, { widget }) + (widget.charts.length > 0 ? STARTER : '');
	return documentOf(widget.embed, widget.title, head, body, [...CHART_SHEETS, compareCss]);
}

/** Writes a converter: a form that works by itself, and the script that answers as its reader types. */
export function writeConvert(widget: ConvertWidget, head: WidgetHead): string {
	const body = `${bodyOf(Convert, { widget })}<script>${convert}</script>`;
	return documentOf(widget.embed, widget.title, head, body, [amountCss, fieldsCss, convertCss]);
}

/** Writes the document shown instead of a widget whose address is not valid. */
export function writeProblem(problem: WidgetProblem): string {
	const head = { accent: undefined, oembed: '', page: problem.source.href };
	return documentOf({ ...problem.embed, fill: false }, problem.title, head, bodyOf(Problem, { problem }), []);
}

function bodyOf<Props extends object>(component: Component<Props>, props: Props): string {
	return leanMarkup(render<Component<Props>, Props>(component, { props }).body);
}

function documentOf(
	{ widget, language, theme, fill }: EmbedQuery,
	title: string,
	{ accent, oembed, page }: WidgetHead,
	body: string,
	more: readonly string[]
): string {
	const direction = directionOf(language);
	const scheme = theme === 'auto' ? 'light dark' : theme;
	const sheets = [...more, embedCss, chipCss, fill ? fitCss : ''];
	const styles = coloursOf(theme) + leanCss([...sheets, accent ? accentCss(accent, widget) : ''].join(''));
	return [
		`<!doctype html><html lang="${language}" dir="${direction}"${fill ? ' data-fit' : ''}><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="color-scheme" content="${scheme}">`,
		widget === 'chart' || widget === 'compare' ? CHART_HEAD : '',
		oembed &&
			`<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">`,
		`<title>${escaped(title)}</title><meta name="description" content="${escaped(title)}"><link rel="canonical" href="${escaped(page)}"><link rel="icon" href="data:,">`,
		`<style>${styles}</style></head><body>${body}<script>${height}${EXPORTED}</script></body></html>\n`
	].join('');
}

/** The colours of a theme; of both, where the widget follows its reader. */
function coloursOf(theme: EmbedQuery['theme']): string {
	const rule = (of: keyof typeof PALETTES, scheme: string) => {
		const colours = Object.entries(PALETTES[of]).map(([name, colour]) => `--${name}:${colour}`);
		return `:root{color-scheme:${scheme};${colours.join(';')}}`;
	};
	if (theme !== 'auto') return rule(theme, theme);
	return `${rule('light', 'light dark')}@media (prefers-color-scheme:dark){${rule('dark', 'light dark')}}`;
}

/** Letters have the colour where they can be read in it; else they keep their own. Of several lines one has it. */
function accentCss({ colour, text }: Accent, widget: EmbedQuery['widget']): string {
	const own = text ? '' : '.chart .value,.chart .name{fill:var(--ink)}';
	const official = widget === 'compare' ? '' : `;--official:${colour}`;
	return `:root:root{--market:${colour}${official}}${own}`;
}
