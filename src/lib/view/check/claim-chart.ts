import { m } from '#i18n/compiled/messages.js';
import type { Finding } from '#lib/record/claims/index.ts';
import { formatAmount, plain } from '#lib/format/index.ts';
import { before, isMissing, restateValue, shift, type Day } from '#lib/series/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery, type ChartQuery } from '#lib/query/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import type { ChartLevel } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf, frameOf } from '#lib/chart/data/chart-input-of.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { unitOf } from '#lib/context/unit.ts';
import { claimedMultiple } from './claimed-change.ts';
import { boundText, ownPublishers } from './phrases.ts';
import { isPremium, isRate } from './verdict.ts';

/** A chart around the days of a claim, and where its quotes are. */
export interface ClaimChart {
	readonly input: ChartInput;
	/** That the claim's own figure is part of it; blank where it is not. */
	readonly note: string;
	/** The address of what stands behind its points, without the language. */
	readonly data: string;
}

/** A chart shows at least so many days on either side, and this part of the span. */
const LEAST_BESIDE = 14;
const BESIDE = 0.25;

/** Around a figure of a month or a year there are other such figures only so many days away. */
const COARSE_BESIDE = 183;

/** Over more days than this, the axis is logarithmic, and only main events are marked. */
const LONG = 500;

/**
 * The rate around the days that a claim speaks of; its title says what happened on these days alone.
 *
 * @returns undefined where the record has nothing to show
 */
export function claimChart(context: ViewContext, finding: Finding): ClaimChart | undefined {
	const days = daysOf(finding);
	if (!days) return undefined;
	const span = days.to - days.from;
	const beside = Math.max(isCoarse(finding) ? COARSE_BESIDE : LEAST_BESIDE, Math.round(span * BESIDE));
	const to = shift(days.to, beside);
	const query: ChartQuery = {
		...context.query,
		from: shift(days.from, -beside),
		to: to < context.day ? to : context.day,
		scale: span > LONG ? 'log' : 'linear',
		events: span > LONG ? 'main' : 'all'
	};
	const around = { ...context, query };
	const subjects = [lineSpecOf(around, finding.info)];
	const drawn = chartInputOf(around, subjects, { ...frameOf(around, subjects), titled: days });
	const input = { ...drawn, level: levelOf(around, finding) };
	const data =
		pathTo(ADDRESSES.series, { id: finding.info.id, ending: 'chart.json' }) + writeChartQuery(query, context.defaults);
	return input.series.some(({ points }) => points.length > 0)
		? { input, note: noteOf(context, finding), data }
		: undefined;
}

/** Whether all that a claimed rate is held against is a figure of a month or a year. */
function isCoarse(finding: Finding): boolean {
	return isRate(finding) && !isMissing(finding.quoted) && finding.quoted.observation.precision !== 'day';
}

/** Where the rate would stand if the claim were right; undefined where the claim does not say. */
function levelOf(context: ViewContext, finding: Finding): ChartLevel | undefined {
	const { words, locale } = context;
	const { info } = finding;
	const claimed = claimedEnd(finding);
	if (claimed === undefined) return undefined;
	const unit = unitOf(context, info);
	const value = restateValue(claimed, info.unit, unit);
	const exact = plain(formatAmount(value, unit.decimals, locale));
	const amount = isRate(finding) ? boundText(context, finding.claim, exact, undefined) : exact;
	const name = isStated(finding) ? m.check_col_claim : m.check_level_implied;
	return { value, label: `${name({}, words)}: ${amount}` };
}

/** Whether a claim states the rate at its end. */
function isStated(finding: Finding): boolean {
	return isRate(finding) || (!isPremium(finding) && finding.claim.value !== undefined);
}

/**
 * The rate at the end of a claim, in the series' unit: as stated, else by the change from the recorded start in the stated
 * reading; undefined where the claim is a range, or a bound of a change.
 */
function claimedEnd(finding: Finding): number | undefined {
	if (isPremium(finding) || finding.claim.upper) return undefined;
	if (isRate(finding)) return finding.stated;
	const { claim, change, info } = finding;
	if (claim.value) return restateValue(claim.value.value, claim.unit, info.unit);
	if (isMissing(change) || claim.bound || claim.kind === 'difference' || claim.measure === 'unstated') return undefined;
	const times = claimedMultiple(claim);
	return times > 0 && Number.isFinite(times) ? change.from.value * times : undefined;
}

function noteOf(context: ViewContext, { claim, ownPoints: [own] }: Finding): string {
	return own ? m.check_chart_own({ publisher: ownPublishers(context, claim, own) }, context.words) : '';
}

function daysOf(finding: Finding): { readonly from: Day; readonly to: Day } | undefined {
	if (isRate(finding)) {
		const { quoted, claim } = finding;
		return isMissing(quoted) ? undefined : { from: claim.from ?? quoted.observation.observed, to: claim.to };
	}
	if (isPremium(finding)) {
		const { premium, claim } = finding;
		return isMissing(premium) ? undefined : { from: claim.from ?? premium.parallel.observed, to: claim.to };
	}
	const { change, last, claim } = finding;
	if (!isMissing(change)) return { from: change.from.observed, to: claim.to };
	return isMissing(last) ? undefined : { from: before(last.observation.observed, 'year'), to: claim.to };
}
