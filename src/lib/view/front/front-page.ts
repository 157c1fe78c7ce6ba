import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { oncePerRecord, type Quote } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { changeTables, type ChangeTable } from './change-table.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { freshnessCounts, type FreshnessCount } from './freshness-summary.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { controlsOf, type Controls } from '#lib/view/parts/controls.ts';
import { dayLabels } from '#lib/wording/problems/field-labels.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { CONVERTER_FIELDS, frontConverter, type Converter } from './converter.ts';
import { goldLine, type GoldLine } from '#lib/view/parts/gold-line.ts';
import { premiumLine, type PremiumLine } from './premium-line.ts';
import { provenance, type Provenance } from './provenance.ts';
import { pageCards, type PageCard } from './page-cards.ts';
import { capabilitiesOfFront } from '#lib/context/capabilities.ts';
import { homeCurrencyName, homeName } from '#lib/wording/home.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { exportMenu, type ExportMenu } from '#lib/view/parts/reuse.ts';
import { falls } from './falls.ts';
import { frontHead } from './front-head.ts';
import { oldNotes, type OldNotes } from '#lib/view/parts/old-notes.ts';
import { wageBuys, type WageBuys } from './wage-buys.ts';
import type { BarRow } from './bars.ts';
import { frontSeries, frontSubjects } from './subjects.ts';

/** Everything that the front page shows. */
export interface FrontPage extends PageHead {
	/** What is shared of a chart that a reader has chosen; undefined of the page as it is. */
	readonly sharedTitle: string | undefined;
	/** What the site is, in one sentence. */
	readonly about: string;
	readonly cards: readonly PageCard[];
	/** Undefined where there is no headline or no official rate. */
	readonly premium: PremiumLine | undefined;
	/** Undefined where the record has no gold dollar. */
	readonly gold: GoldLine | undefined;
	/** Undefined where the market has no rate to convert at. */
	readonly converter: Converter | undefined;
	/** Undefined where nothing had been announced of them. */
	readonly oldNotes: OldNotes | undefined;
	readonly changes: readonly ChangeTable[];
	/** Undefined as of a day before the first quote. */
	readonly chart: ChartInput | undefined;
	/** The day of the first quote that may be a point of the chart. */
	readonly begins: string;
	readonly controls: Controls;
	/** The timeline of the events that the chart shows; blank where it shows none. */
	readonly eventsPath: string;
	/** The steepest falls of two weeks or less; none where no two quotes lie that near. */
	readonly falls: readonly BarRow[];
	/** Undefined where the record has no monthly wage. */
	readonly buys: WageBuys | undefined;
	readonly freshness: readonly FreshnessCount[];
	readonly provenance: Provenance;
	readonly takeAway: ExportMenu;
	/** Whether an older and a newer unit of the home currency were in use on that day. */
	readonly twoUnits: boolean;
	readonly recordVersion: string;
}

/** The front page of a context. */
export function frontPage(context: ViewContext, { problems, addressIn }: PageRequest): FrontPage {
	const { words, locale, record } = context;
	const chart = chartInputOf(context, frontSubjects(context));
	const first = firstQuote(context.record);
	return {
		...frontHead(context, chart, problems),
		sharedTitle: chartQuery(context) === '' ? undefined : chart.title,
		notices: noticesOf(
			problems.filter(({ name }) => !CONVERTER_FIELDS.includes(name)),
			words,
			dayLabels(words)
		),
		asOf: asOfBanner(context),
		about: aboutOf(context),
		cards: pageCards(context),
		premium: premiumLine(context),
		gold: goldLine(context),
		converter: frontConverter(context, problems),
		oldNotes: oldNotes(context),
		changes: changeTables(context),
		chart: chart.series.some(({ points }) => points.length > 0) ? chart : undefined,
		begins: first ? formatDay(first.date, first.precision, locale) : '',
		controls: controlsOf(context, capabilitiesOfFront(record)),
		eventsPath: eventsPath(context, chart),
		falls: falls(context),
		buys: wageBuys(context),
		freshness: freshnessCounts(context),
		provenance: provenance(context),
		takeAway: exportMenu(
			context,
			{ infos: frontSeries(context), window: chart, addressIn },
			ADDRESSES.table.path + chartQuery(context)
		),
		twoUnits: unitsInUse(context).length > 1,
		recordVersion: m.record_version({ version: record.version }, words)
	};
}

/** The timeline of the events that a chart shows, without the language; by itself it shows all kinds. */
function eventsPath(context: ViewContext, { from, to, events }: ChartInput): string {
	if (!events.some(({ day }) => day >= from && day <= to)) return '';
	const { query, defaults, day } = context;
	const { range, sort, page } = defaults;
	const shown = { ...query, range, sort, page, from, to: to < day ? to : undefined };
	return ADDRESSES.events.path + writeChartQuery(shown, { ...defaults, events: 'all' }, ['chart']);
}

/** What the record is about and since when, in one sentence. */
export function aboutOf(context: ViewContext): string {
	const { words, locale } = context;
	const currency = homeCurrencyName(context);
	const first = firstQuote(context.record);
	return first ? m.front_about({ currency, year: formatDay(first.date, 'year', locale) }, words) : homeName(context);
}

/** The first quote of all that may be a point of the chart, whatever the day. */
const firstQuote = oncePerRecord((record) => {
	const ids = frontSeries({ record }).map(({ id }) => id);
	return record.quotes
		.filter(({ series, context }) => series !== undefined && ids.includes(series) && context === undefined)
		.reduce<Quote | undefined>((first, quote) => (first && first.date <= quote.date ? first : quote), undefined);
});
