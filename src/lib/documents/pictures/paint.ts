import { directionOf } from '#i18n/language.ts';
import { render } from 'svelte/server';
import type { Component } from 'svelte';
import type { Language } from '#lib/record/index.ts';
import type { Theme } from '#lib/query/index.ts';
import { leanCss, leanMarkup } from '#lib/documents/lean.ts';
import type { ChartFile } from '#lib/view/pictures/chart-file.ts';
import type { Picture } from '#lib/view/pictures/picture.ts';
import type { Badge } from '#lib/view/pictures/badge.ts';
import BadgePicture from './BadgePicture.svelte';
import chartCss from '#lib/chart/paint/chart.css?raw';
import moreLinesCss from '#lib/chart/paint/more-lines.css?raw';
import ChartPicture from './ChartPicture.svelte';
import pictureCss from './picture.css?raw';
import { PALETTES } from './palette.ts';
import SocialPicture from './SocialPicture.svelte';

/** The families of a file, its own direction's first: a painter that looks for letters elsewhere forgets their weight. */
const FONTS = {
	ltr: "'Noto Sans', 'Noto Sans Arabic', system-ui, 'Segoe UI', sans-serif",
	rtl: "'Noto Sans Arabic', 'Noto Sans', system-ui, 'Segoe UI', sans-serif"
};

/**
 * Charts with their title and sources as an SVG file that needs nothing else: plain colours, its styles inside.
 *
 * @param theme - the colours; a file does not know its reader's
 * @returns the file's text
 * @example paintChart(chartFile(context, comparisonOf(context, [parallel])), 'light') // '<svg xmlns="http://www.w3.org/2000/svg" width="960" …'
 */
export function paintChart(picture: ChartFile, theme: Theme): string {
	return painted(ChartPicture, { picture }, theme);
}

/**
 * The picture of a shared address as an SVG file, 1200 × 630: the number, both readings of the last move, and the chart.
 *
 * @example paintSocial(seriesPicture(context, parallel, subjects), 'dark') // '<svg xmlns="http://www.w3.org/2000/svg" width="1200" …'
 */
export function paintSocial(picture: Picture, theme: Theme): string {
	return painted(SocialPicture, { picture }, theme);
}

/**
 * A rate on one line as an SVG file.
 *
 * @example paintBadge(badgeOf(context, parallel), 'light') // '<svg xmlns="http://www.w3.org/2000/svg" width="286" height="24" …'
 */
export function paintBadge(picture: Badge, theme: Theme): string {
	return painted(BadgePicture, { picture }, theme, pictureCss);
}

/** The first tag with its attributes; a name in one of them may hold “>”. */
const FIRST_TAG = /^\s*<svg((?:"[^"]*"|[^">])*)>/;

/** Text may hold this in HTML and not in XML. */
const CLOSES_CDATA = ']]>';

function painted<Props extends { readonly picture: { readonly language: Language } }>(
	component: Component<Props>,
	props: Props,
	theme: Theme,
	css = chartCss + moreLinesCss + pictureCss
): string {
	const { body } = render(component, { props });
	const direction = directionOf(props.picture.language);
	const root = `<svg xmlns="http://www.w3.org/2000/svg" font-family="${FONTS[direction]}"`;
	const markup = leanMarkup(body);
	return (direction === 'rtl' ? withMinus(markup) : markup)
		.replaceAll(CLOSES_CDATA, ']]&gt;')
		.replace(FIRST_TAG, (_, attributes: string) => `${root}${attributes}><style>${styles(css, theme)}</style>`)
		.trim();
}

/** Letters of a file that hold a minus. */
const WITH_MINUS = /(<text[^>]*>)([^<]*−[^<]*)/g;

/** The minus of the Arabic family is as short as a hyphen: it is taken from the other one. */
function withMinus(markup: string): string {
	const minus = `<tspan font-family="${FONTS.ltr}">−</tspan>`;
	return markup.replaceAll(WITH_MINUS, (_, tag: string, text: string) => tag + text.replaceAll('−', minus));
}

/** A style sheet with this theme's colours in the place of the variables. */
function styles(css: string, theme: Theme): string {
	const colours = new Map<string, string>(Object.entries(PALETTES[theme]));
	return leanCss(css).replaceAll(/var\(--([a-z]+)\)/g, (whole, name: string) => colours.get(name) ?? whole);
}
