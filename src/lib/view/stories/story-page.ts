import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { checkableClaim, checkClaim, evidenceOf } from '#lib/record/claims/index.ts';
import type { Claim, Story } from '#lib/record/index.ts';
import {
	after,
	asOf,
	changeAfter,
	changeBetween,
	isMissing,
	missing,
	type Change,
	type Day,
	type Missing,
	type Observation
} from '#lib/series/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { chartWords, type ChartWords } from '#lib/view/parts/chart-sums.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { explanation } from '../check/explanation.ts';
import { verdictText } from '../check/verdict.ts';
import { reasonAfter } from '#lib/view/events/event-moves.ts';
import { entryOf, type EventEntry } from '#lib/view/events/events-page.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { moveCells, type MoveRow } from '#lib/wording/change.ts';
import { laterInWords } from '#lib/wording/since.ts';
import { headDescription } from '#lib/wording/head-text.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { premiumLine, type PremiumLine } from '#lib/view/front/premium-line.ts';
import { pageCards, type PageCard } from '#lib/view/front/page-cards.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { inUnitInUse } from '#lib/context/unit.ts';
import { storyChart, storyData, storyContext } from './story-chart.ts';
import { printed, sourceOf, type StorySource } from './short-story.ts';
import { weeksByPlace } from './weeks-by-place.ts';

/** A claim of the story, with a short verdict. */
export interface StoryClaim {
	readonly id: string;
	/** Its figure as printed. */
	readonly figure: string;
	readonly text: string;
	readonly headline: string;
	readonly details: readonly string[];
}

/** A story, made of the parts that every page has. */
export interface StoryPage extends PageHead {
	readonly intro: string;
	readonly source: StorySource;
	readonly dayHeading: string;
	/** The rates as they stood on the story's day. */
	readonly cards: readonly PageCard[];
	readonly premium: PremiumLine | undefined;
	readonly claims: readonly StoryClaim[];
	readonly chart: ChartInput;
	readonly chartWords: ChartWords;
	readonly data: string;
	/** Until when the weeks of each city are. */
	readonly weeksHeading: string;
	readonly weeks: readonly MoveRow[];
	readonly events: readonly EventEntry[];
	readonly after: readonly MoveRow[];
}

/**
 * The page of a story.
 *
 * @param context - the whole record, or as of a day on or after the story's own
 * @param problems - what could not be used of the address
 */
export function storyPage(context: ViewContext, story: Story, problems: readonly ParameterProblem[]): StoryPage {
	const { words, language, locale, record } = context;
	const day = formatDay(story.date, 'day', locale);
	const asOfStory = { ...context.query, asOf: story.date };
	const then = inUnitInUse(viewContext(record, asOfStory, context.day, language, context.defaults));
	const chart = storyChart(storyContext(context, story), story);
	const until = story.toDate < context.day ? story.toDate : context.day;
	return {
		title: textIn(story.title, words),
		description: headDescription(textIn(story.intro, words)),
		intro: textIn(story.intro, words),
		source: sourceOf(
			context,
			story,
			m.check_published({ publisher: textIn(story.source.publisher, words), day }, words)
		),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		dayHeading: m.stories_day({ day }, words),
		cards: pageCards(then),
		premium: premiumLine(then),
		claims: story.claims.map((claim) => claimOf(context, claim)),
		chart,
		chartWords: chartWords(chart),
		data: storyData(context, story),
		weeksHeading: m.stories_cities({ day: formatDay(until, 'day', locale) }, words),
		weeks: weeksByPlace(context, story),
		events: record.events
			.filter(({ date }) => date >= story.fromDate && date <= story.toDate && date <= context.day)
			.map((event) => entryOf(context, event)),
		after: afterRows(context, story)
	};
}

function claimOf(context: ViewContext, claim: Claim): StoryClaim {
	const finding = checkClaim(evidenceOf(context.record, context.day), checkableClaim(context.record, claim));
	return {
		id: claim.id,
		figure: printed(context, claim),
		text: textIn(claim.text, context.words),
		headline: verdictText(context, finding),
		details: explanation(context, finding)
	};
}

/** The moves of the main series from the story's day: a month, a year, and until now. */
function afterRows(context: ViewContext, { date, series: [main] }: Story): readonly MoveRow[] {
	if (!main) return [];
	const { series } = context.series(main.id);
	const { words, day } = context;
	const row = (name: string, change: Change | Missing, end: Day): MoveRow => {
		const cells = moveCells(context, change);
		return isMissing(change)
			? { ...cells, name, note: '', reason: reasonAfter(context, change, end > day) }
			: { ...cells, name, note: spanInWords(context, main, change) };
	};
	const rowAfter = (period: 'month' | 'year', name: string): MoveRow => {
		const change = changeAfter(series, date, period);
		return row(isMissing(change) ? name : laterInWords(context, date, change, period), change, after(date, period));
	};
	return [
		rowAfter('month', m.stories_month_later({}, words)),
		rowAfter('year', m.stories_year_later({}, words)),
		row(m.stories_now({}, words), untilNow(asOf(series, date), asOf(series, day)), day)
	];
}

function untilNow(from: Observation | Missing, to: Observation | Missing): Change | Missing {
	if (isMissing(from)) return missing('base-missing');
	if (isMissing(to)) return to;
	return to.index > from.index ? changeBetween(from, to) : missing('end-missing');
}
