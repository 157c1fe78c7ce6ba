import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { writeSpec, type BadParameter, type Spec } from '#lib/spec/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { changeTable, type ChangeTable } from './change-table.ts';
import type { ChartInput } from './chart-input.ts';
import { freshness, type FreshGroup } from './freshness.ts';
import { frontChart } from './front-chart.ts';
import { noticeOf } from './notices.ts';
import { premiumLine, type PremiumLine } from './premium-line.ts';
import { provenance, type Provenance } from './provenance.ts';
import { rateCard, type RateCard } from './rate-card.ts';
import type { Scene } from './scene.ts';
import { story, type Story } from './story.ts';
import { worstWeeks, type WeekRow } from './worst-weeks.ts';

/** One choice of a control: a link to the same page with one thing changed. */
export interface Choice {
	readonly text: string;
	readonly href: string;
	readonly current: boolean;
}

export interface Controls {
	readonly scale: readonly Choice[];
	readonly unit: readonly Choice[];
	/** For the form that asks for a day: what it shows, its latest day, and what it must keep. */
	readonly asOf: {
		readonly value: string;
		readonly latest: string;
		readonly keep: readonly { name: string; value: string }[];
	};
}

/** Everything that the front page shows. */
export interface FrontPage {
	readonly title: string;
	readonly description: string;
	readonly notices: readonly string[];
	/** Set when the page is seen as of a day. */
	readonly asOf: { readonly text: string; readonly latestHref: string } | undefined;
	readonly cards: readonly RateCard[];
	readonly premium: PremiumLine;
	readonly changes: readonly ChangeTable[];
	/** Undefined as of a day before the first quote. */
	readonly chart: ChartInput | undefined;
	/** The day of the first quote that may be a point of the chart. */
	readonly begins: string;
	readonly controls: Controls;
	readonly events: readonly { readonly day: string; readonly title: string; readonly href: string }[];
	readonly story: Story | undefined;
	readonly weeks: readonly WeekRow[];
	readonly freshness: readonly FreshGroup[];
	readonly provenance: Provenance;
	readonly recordVersion: string;
}

/**
 * The front page of a scene.
 *
 * @param bad - what could not be used of the address
 * @param today - the latest day that can be asked for, as `YYYY-MM-DD`
 */
export function frontPage(scene: Scene, bad: readonly BadParameter[], today: string): FrontPage {
	const { spec, words, locale, language, record } = scene;
	const cards = [rateCard(scene, 'syp-parallel', 'market'), rateCard(scene, 'syp-official', 'official')];
	const chart = frontChart(scene);
	return {
		...head(scene, cards),
		notices: bad.map((one) => noticeOf(one, words)),
		asOf: spec.asOf === undefined ? undefined : asOfBanner(scene),
		cards,
		premium: premiumLine(scene),
		changes: [changeTable(scene, 'syp-parallel', 'market'), changeTable(scene, 'syp-official', 'official')].flatMap(
			(table) => table ?? []
		),
		chart: chart.series.some(({ points }) => points.length > 0) ? chart : undefined,
		begins: beginsOf(scene),
		controls: controlsOf(scene, today),
		events: record.events
			.filter(({ rank, date }) => rank === 1 && date <= scene.day)
			.map(({ date, precision, title, source }) => ({
				day: formatDay(date, precision, locale),
				title: title[language],
				href: source.address
			})),
		story: story(scene),
		weeks: worstWeeks(scene),
		freshness: freshness(scene),
		provenance: provenance(scene),
		recordVersion: m.record_version({ version: record.version }, words)
	};
}

function head(scene: Scene, [market, official]: readonly RateCard[]): Pick<FrontPage, 'title' | 'description'> {
	const { words, locale } = scene;
	const last = scene.series('syp-parallel').points.at(-1);
	if (!last || !market || !official)
		return { title: m.page_title_empty({}, words), description: m.site_tagline({}, words) };
	const day = formatDay(last.day, last.precision, locale);
	const rate = scene.spec.unit === 'old' ? market.amount : market.otherAmount;
	return {
		title: m.page_title({ rate, day }, words),
		description: m.page_description(
			{ day, market: `${market.amount} ${market.unit}`, official: `${official.amount} ${official.unit}` },
			words
		)
	};
}

function beginsOf({ record, locale }: Scene): string {
	const first = record.quotes
		.filter(({ series, context }) => (series === 'syp-parallel' || series === 'syp-official') && context === undefined)
		.reduce((a, b) => (b.date < a.date ? b : a));
	return formatDay(first.date, first.precision, locale);
}

function asOfBanner({ spec, day, locale, words }: Scene): FrontPage['asOf'] {
	return {
		text: m.as_of_banner({ day: formatDay(day, 'day', locale) }, words),
		latestHref: hrefOf({ ...spec, asOf: undefined })
	};
}

function controlsOf({ spec, words }: Scene, today: string): Controls {
	const choice = (text: string, changed: Partial<Spec>, current: boolean): Choice => ({
		text,
		href: `${hrefOf({ ...spec, ...changed })}#chart`,
		current
	});
	const kept = new URLSearchParams(writeSpec({ ...spec, asOf: undefined }));
	return {
		scale: [
			choice(m.scale_log({}, words), { scale: 'log' }, spec.scale === 'log'),
			choice(m.scale_linear({}, words), { scale: 'linear' }, spec.scale === 'linear')
		],
		unit: [
			choice(m.unit_old({}, words), { unit: 'old' }, spec.unit === 'old'),
			choice(m.unit_new({}, words), { unit: 'new' }, spec.unit === 'new')
		],
		asOf: {
			value: spec.asOf === undefined ? today : isoDay(spec.asOf),
			latest: today,
			keep: [...kept].map(([name, value]) => ({ name, value }))
		}
	};
}

/** The same page with another spec: relative, so that it stays in its language. */
function hrefOf(spec: Spec): string {
	return writeSpec(spec) || '?';
}
