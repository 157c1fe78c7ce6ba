import { directionOf } from '#i18n/language.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import chartCss from '#lib/chart/paint/chart.css?raw';
import moreLinesCss from '#lib/chart/paint/more-lines.css?raw';
import chipCss from '#lib/components/rates/chip.css?raw';
import stripCss from '#lib/components/chart/strip.css?raw';
import figureCss from '#lib/components/chart/figure.css?raw';
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
import type { ChartWidget, RateWidget, WidgetModel } from '#lib/view/embed/widget.ts';
import { leanCss, leanMarkup } from '#lib/documents/lean.ts';
import fieldsCss from '#lib/components/fields/labelled-fields.css?inline';
import { escaped } from '#lib/format/html.ts';
import { paintingsOf, type Painting } from '#lib/view/embed/paintings.ts';
import amountCss from './amount.css?raw';
import chartWidgetCss from './chart.css?raw';
import Chart from './Chart.svelte';
import Compare from './Compare.svelte';
import compareCss from './compare.css?raw';
import Convert from './Convert.svelte';
import convertCss from './convert.css?raw';
import embedCss from './embed.css?raw';
import fitCss from './fit.css?raw';
import { paintingRules } from './painting-rules.ts';
import Problem from './Problem.svelte';
import Rate from './Rate.svelte';
import rateCss from './rate.css?raw';

/** The head of a widget's document. */
export interface WidgetHead {
	readonly accent: Accent | undefined;
	/** What it is where nothing else of it is seen. */
	readonly title: string;
	/** The absolute address of its oEmbed description. */
	readonly oembed: string;
	/** The page that it is a part of, absolute. */
	readonly page: string;
}

/** A widget that was exported says what it cannot answer. */
const EXPORTED = `'exported'in document.documentElement.dataset&&import('${exported}');`;

/** Lets the strip be laid out, and fetches what waits for a reader's touch: nobody touches what is not there yet. */
const STARTER = `document.documentElement.classList.add('seen');import('${start}')`;

/** The days and the sources of a strip open beside the page that shows the widget. */
const CHART_HEAD = '<base target="_blank">';

/** Writes a rate card: one document without anything to fetch. */
export function writeRate(widget: RateWidget, head: WidgetHead): string {
	const body = bodyOf(Rate, { widget });
	return documentOf(widget, head, { body, sheets: [chartCss, amountCss, rateCss] });
}

/** Writes a chart: painted, and with the script that waits for its reader's touch. */
export function writeChart(widget: ChartWidget, head: WidgetHead): string {
	const { embed, chart } = widget;
	const paintings = chart ? paintingsOf([chart], embed.fill) : [];
	const body = bodyOf(Chart, { widget, paintings });
	return documentOf(widget, head, { body, ...chartParts(embed, paintings) });
}

/** Writes a comparison, as a chart is written. Its second line keeps its own colour beside an accent. */
export function writeCompare(widget: CompareWidget, head: WidgetHead): string {
	const { embed, charts } = widget;
	const inputs = charts.map(({ input }) => input);
	const paintings = inputs.length > 0 ? paintingsOf(inputs, embed.fill) : [];
	const parts = chartParts(embed, paintings);
	const body = bodyOf(Compare, { widget, paintings });
	return documentOf(widget, head, { ...parts, body, sheets: [...parts.sheets, compareCss] });
}

/** Writes a converter: a form that works by itself, and the script that answers as its reader types. */
export function writeConvert(widget: ConvertWidget, head: WidgetHead): string {
	const body = `${bodyOf(Convert, { widget })}<script>${convert}</script>`;
	return documentOf(widget, head, { body, sheets: [amountCss, fieldsCss, convertCss] });
}

/** Writes the document shown instead of a widget whose address is not valid. */
export function writeProblem(problem: WidgetProblem): string {
	const head = { accent: undefined, title: problem.title, oembed: '', page: problem.source.href };
	const embed = { ...problem.embed, fill: false };
	return documentOf({ ...problem, embed }, head, { body: bodyOf(Problem, { problem }), sheets: [] });
}

function bodyOf<Props extends object>(component: Component<Props>, props: Props): string {
	return leanMarkup(render<Component<Props>, Props>(component, { props }).body);
}

/** What a kind of widget has of its own. */
interface WidgetParts {
	readonly body: string;
	readonly sheets: readonly string[];
	/** A statement that is run when the first frame has been shown. */
	readonly then?: string;
}

/** What widgets with charts have in common. */
function chartParts({ fill }: EmbedQuery, paintings: readonly Painting[]): Omit<WidgetParts, 'body'> {
	return {
		sheets: [chartCss, moreLinesCss, figureCss, stripCss, chartWidgetCss, paintingRules(paintings, fill)],
		then: paintings.length > 0 ? STARTER : ''
	};
}

function documentOf(
	{ embed }: Pick<WidgetModel, 'embed'>,
	{ accent, title, oembed, page }: WidgetHead,
	{ body, sheets, then = '' }: WidgetParts
): string {
	const { widget, language, theme, fill } = embed;
	const scheme = theme === 'auto' ? 'light dark' : theme;
	const all = [...sheets, embedCss, chipCss, fill ? fitCss : '', accent ? accentCss(accent, widget) : ''];
	return [
		`<!doctype html><html lang="${language}" dir="${directionOf(language)}"${fill ? ' data-fit' : ''}><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta name="color-scheme" content="${scheme}">`,
		widget === 'chart' || widget === 'compare' ? CHART_HEAD : '',
		oembed &&
			`<link rel="alternate" type="application/json+oembed" href="${escaped(oembed)}" title="${escaped(title)}">`,
		`<title>${escaped(title)}</title><meta name="description" content="${escaped(title)}"><link rel="canonical" href="${escaped(page)}"><link rel="icon" href="data:,">`,
		`<style>${coloursOf(theme)}${leanCss(all.join(''))}</style></head><body>${body}<script>${height}${afterFirstFrame(EXPORTED + then)}</script></body></html>\n`
	].join('');
}

/** A statement that waits until the document has been seen: a browser that reads or fetches scripts shows nothing meanwhile. */
function afterFirstFrame(statements: string): string {
	return `addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>{${statements}})))`;
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
