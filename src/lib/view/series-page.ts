import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, formatNumber } from '#lib/format/index.ts';
import type { Composed, SeriesInfo } from '#lib/record/index.ts';
import { cite } from '#lib/record/cite.ts';
import { isoDay, restateValue, type Day } from '#lib/series/index.ts';
import { writeSpec, type BadParameter } from '#lib/spec/index.ts';
import { asOfBanner, type AsOfBanner } from './as-of-banner.ts';
import { chartOf } from './chart-of.ts';
import type { ChartInput } from './chart-input.ts';
import { citedOf } from './cited.ts';
import { controlsOf, type Controls } from './controls.ts';
import { downloadsOf, type Download } from './downloads.ts';
import { noticeOf } from './notices.ts';
import { COMPARE_DEFAULTS } from './presets.ts';
import { pointTable, type PointTable } from './point-table.ts';
import { ageOf, quoteLine, type QuoteLine } from './rate-card.ts';
import type { Scene } from './scene.ts';
import { statistics, type Statistics } from './statistics.ts';
import { abilitiesOf, subjectOf } from './subject.ts';
import { unitOf, unitText } from './unit-of.ts';

/** The last value of a series, in both units where it has two. */
export interface Latest {
	readonly amount: string;
	readonly unit: string;
	/** The other unit's amount; blank where there is none. */
	readonly other: string;
	readonly age: string;
	readonly quotes: readonly QuoteLine[];
}

/** One series whole. */
export interface SeriesPage {
	readonly title: string;
	readonly description: string;
	readonly name: string;
	readonly note: string;
	readonly notices: readonly string[];
	/** Set when the page is seen as of a day. */
	readonly asOf: AsOfBanner | undefined;
	readonly latest: Latest | undefined;
	readonly chart: ChartInput | undefined;
	readonly controls: Controls;
	readonly statistics: Statistics | undefined;
	readonly table: PointTable;
	readonly method: readonly string[];
	readonly downloads: readonly Download[];
	/** The series beside another one. */
	readonly compareHref: string;
	readonly citations: readonly CitationText[];
}

/** Where and when a page is read, and what could not be used of its address. */
export interface Asked {
	readonly bad: readonly BadParameter[];
	readonly today: Day;
	/** Of this page, absolute: what a citation names. */
	readonly address: string;
}

/** A way to cite what the page shows. */
export interface CitationText {
	readonly name: string;
	readonly text: string;
	/** Program text is left to right in every language. */
	readonly code: boolean;
}

/** The page of a series. */
export function seriesPage(scene: Scene, info: SeriesInfo, { bad, today, address }: Asked): SeriesPage {
	const { words, language } = scene;
	const composed = scene.series(info.id);
	const chart = chartOf(scene, [subjectOf(scene, info)]);
	const name = info.name[language];
	const latest = latestOf(scene, composed);
	return {
		...head(scene, composed, name, latest),
		name,
		note: info.note?.[language] ?? '',
		notices: bad.map((one) => noticeOf(one, words)),
		asOf: asOfBanner(scene),
		latest,
		chart: composed.points.length > 0 ? chart : undefined,
		controls: controlsOf(scene, isoDay(today), abilitiesOf(info)),
		statistics: statistics(scene, composed, chart),
		table: pointTable(scene, composed, chart),
		method: methodOf(scene, info),
		citations: citationsOf(scene, info, address, today),
		downloads: downloadsOf(scene, info.id),
		compareHref: compareHref(scene, info)
	};
}

/** The comparison of a series with the market's rate, of that with the official one. */
function compareHref({ spec, defaults }: Scene, { id }: SeriesInfo): string {
	const [market, official] = COMPARE_DEFAULTS.series;
	const series = id === market || id === official ? COMPARE_DEFAULTS.series : [id, market];
	return `/compare${writeSpec({ ...spec, series, show: defaults.show, page: defaults.page }, { ...defaults, ...COMPARE_DEFAULTS })}`;
}

function latestOf(scene: Scene, composed: Composed): Latest | undefined {
	const { info, points } = composed;
	const point = points.at(-1);
	if (!point) return undefined;
	const { otherUnit, locale, language } = scene;
	const unit = unitOf(scene, info);
	const text = (to: typeof unit) => formatAmount(restateValue(point.value, info.unit, to), to.decimals, locale);
	return {
		amount: text(unit),
		unit: unitText(scene, info, language),
		other: unit.currency === otherUnit.currency ? `${text(otherUnit)} ${otherUnit.name[language]}` : '',
		age: ageOf(scene, composed, point),
		quotes: point.quotes.map((quote) => quoteLine(scene, quote))
	};
}

function head(
	scene: Scene,
	{ points }: Composed,
	name: string,
	latest: Latest | undefined
): Pick<SeriesPage, 'title' | 'description'> {
	const { locale, words } = scene;
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || !latest) return { title: name, description: name };
	const [from, to] = [first, last].map(({ day, precision }) => formatDay(day, precision, locale));
	return {
		title: m.series_title({ name, value: latest.amount, unit: latest.unit, day: to ?? '' }, words),
		description: m.series_description(
			{ name, count: formatNumber(points.length, locale), first: from ?? '', last: to ?? '' },
			words
		)
	};
}

function methodOf({ words, locale, language, record }: Scene, { places, carryDays, draw }: SeriesInfo): string[] {
	const names = places.flatMap((id) => record.places.get(id)?.name[language] ?? []);
	return [
		m.method_places({ places: names.join(language === 'ar' ? '، ' : ', ') }, words),
		m.method_rule({ days: formatNumber(carryDays, locale) }, words),
		...(draw === 'step' ? [m.method_step({}, words)] : [])
	];
}

/** The series and, as of a day, its last point: short and long in both languages, BibTeX and CSL-JSON. */
function citationsOf(scene: Scene, info: SeriesInfo, address: string, accessed: Day): CitationText[] {
	const { words, spec } = scene;
	const point = spec.asOf === undefined ? undefined : scene.series(info.id).points.at(-1);
	const { short, long, bibtex, csl } = cite(citedOf(scene, info, { address, accessed, point }));
	return [
		{ name: m.cite_short({}, words), text: short.en, code: false },
		{ name: m.cite_short_ar({}, words), text: short.ar, code: false },
		{ name: m.cite_long({}, words), text: long.en, code: false },
		{ name: m.cite_long_ar({}, words), text: long.ar, code: false },
		{ name: 'BibTeX', text: bibtex, code: true },
		{ name: 'CSL-JSON', text: JSON.stringify(csl, undefined, 2), code: true }
	];
}
