import { m } from '#i18n/compiled/messages.js';
import { formatAmount, plain, type Digits, textIn } from '#lib/format/index.ts';
import { homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { datedText } from '#lib/wording/freshness.ts';
import { perText } from '#lib/context/per.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, unitOf } from '#lib/context/unit.ts';

/** A rate on one line, for places that take a picture and no more: a README, a forum, a signature. */
export interface Badge {
	readonly language: ViewContext['language'];
	readonly digits: Digits;
	readonly label: string;
	readonly text: string;
	/** In pixels. */
	readonly width: number;
	readonly labelWidth: number;
	/** The same in one sentence. */
	readonly alt: string;
}

/** The size of its type, and the air beside its texts, in pixels. */
const TYPE = 12;
const AIR = 16;

/**
 * The badge of a series' last value.
 *
 * @example badgeOf(context, parallel).text // '18,000 old pounds · 6 December 2024'
 */
export function badgeOf(context: ViewContext, info: SeriesInfo): Badge {
	const { language, locale, words } = context;
	const composed = context.series(info.id);
	const point = composed.points.at(-1);
	const label =
		info.quantity === 'rate' && info.currency === homeCurrency(context.record)
			? marketOf(info, words)
			: textIn(info.name, words);
	const unit = unitOf(context, info);
	const text = point
		? plain(
				`${figureWithUnit(formatAmount(restateValue(point.value, info.unit, unit), unit.decimals, locale), unit, words)} · ${datedText(context, composed)}`
			)
		: m.rate_none({}, words);
	const [labelWidth, textWidth] = [label, text].map((part) => Math.ceil(widthOf(part, TYPE)) + AIR);
	return {
		language,
		digits: locale.digits,
		label,
		text,
		labelWidth: labelWidth ?? 0,
		width: (labelWidth ?? 0) + (textWidth ?? 0),
		alt: `${textIn(info.name, words)}: ${text}`
	};
}

function marketOf(info: SeriesInfo, words: ViewContext['words']): string {
	const { market } = info;
	const per = perText(info, words);
	if (market === 'official') return m.badge_official({ per }, words);
	return market === 'parallel' ? m.badge_parallel({ per }, words) : m.badge_other({ per }, words);
}
