import { isRightToLeft } from '#i18n/language.ts';
import type { InteractiveChart } from '#lib/chart/data/interactive-chart.ts';
import { hrefOn, stripOn } from '#lib/chart/layout/day-strip.ts';
import { formatDay } from '#lib/format/day.ts';
import { formatNumber, pluralForm, type Locale } from '#lib/format/index.ts';
import { toDay } from '#lib/series/day.ts';
import { measure } from './measure.ts';
import type { StripView } from './strip.ts';

/**
 * The content of the strip of an interactive chart.
 *
 * @param day - the chosen one
 * @param from - the day that is measured from; undefined where nothing is measured
 */
export function viewOf({ input, details, words }: InteractiveChart, day: number, from?: number): StripView {
	const locale: Locale = { language: input.language, digits: input.digits };
	const on = (at: number) => stripOn(input.series, (line, point) => details[line]?.[point], words, at);
	const now = on(day);
	const base = {
		href: hrefOn(words.path, toDay(day)),
		quotes: now.quotes,
		premium: words.premium === '' ? undefined : now.premium,
		premiumOf: now.premiumOf
	};
	if (from === undefined || from === day) {
		const note = input.events.find((event) => event.day === day)?.label ?? '';
		return { ...base, title: formatDay(toDay(day), 'day', locale), note, lines: now.lines };
	}
	const [first, last] = from < day ? [from, day] : [day, from];
	const [before, after] = [on(first), on(last)];
	const arrow = isRightToLeft(locale.language) ? '←' : '→';
	const dates = [first, last].map((at) => formatDay(toDay(at), 'day', locale, 'short'));
	return {
		...base,
		title: dates.join(' – '),
		note: daysText(words.days, last - first, locale),
		premium: words.premium === '' ? undefined : `${before.premium || '–'} ${arrow} ${after.premium || '–'}`,
		lines: after.lines.map((line, i) => {
			const series = input.series[i];
			const note = series ? measure(input, words, series, first, last) : words.unmeasured;
			const [value = ''] = line.values;
			const start = before.lines[i]?.values[0] ?? '';
			return { ...line, values: [note === words.unmeasured ? value : spanOf(start, arrow, value)], note };
		})
	};
}

/**
 * A value and what it became; the unit of both is at the end alone.
 *
 * @example spanOf('555 old pounds', '→', '1,055 old pounds') // '555 → 1,055 old pounds'
 */
function spanOf(start: string, arrow: string, end: string): string {
	const unit = /\s.*/.exec(end)?.[0] ?? '';
	const figure = start.endsWith(unit) ? start.slice(0, start.length - unit.length) : start;
	return `${figure} ${arrow} ${end}`;
}

/** So many days in words. */
function daysText(forms: Readonly<Record<string, string>>, count: number, locale: Locale): string {
	return (forms[pluralForm(count, locale.language)] ?? forms.other ?? '{}').replace('{}', formatNumber(count, locale));
}
