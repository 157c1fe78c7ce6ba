import type { InferOutput } from 'valibot';
import { m } from '#i18n/compiled/messages.js';
import { unitOf } from '#lib/context/unit.ts';
import { formatDay } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import {
	defaultsOf,
	FIELDS,
	readValues,
	unknownParameters,
	writeChartQuery,
	type ParameterProblem
} from '#lib/query/index.ts';
import { vintageOf } from '#lib/query/vintage.ts';
import {
	freshnessOn,
	leadingRate,
	sideOf,
	type ComposedPoint,
	type NamedUnit,
	type SeriesInfo
} from '#lib/record/index.ts';
import { isoDay, priceChange, restateValue, valueChange } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { daysInWords } from '#lib/wording/age.ts';
import { rate as schema } from '../schema/index.ts';
import { quotePart } from '../v1/series-file.ts';
import { digitsOf } from './digits.ts';
import { contextFor, headOf, operation } from './operation.ts';

type Answer = InferOutput<typeof schema>;

/** One number: what a series was on a day, and the observation before. */
export const rate = operation({
	id: 'getRate',
	address: ADDRESSES.apiRate,
	schema,
	line: ['value'],
	example: { query: '?series=syp-parallel&asof=2024-12-06' },
	answer(request) {
		const { parameters, today, record, defaults } = request;
		const requestDefaults = { ...defaultsOf(['api-rate']), unit: defaults.unit };
		const { values, problems } = readValues(['api-rate'], parameters, requestDefaults, { latest: today });
		const { seriesId = leadingRate(record)?.id ?? '', unit, side, maxAge } = values;
		const info = record.series.get(seriesId);
		const unknown = info
			? []
			: [{ name: FIELDS.seriesId.name, given: seriesId, expected: 'id' } satisfies ParameterProblem];
		const wrong = [...problems, ...unknownParameters(['api-rate'], parameters), ...unknown];
		if (!info || wrong.length > 0) return { problems: wrong };
		const context = contextFor(request, { ...vintageOf(values), unit });
		const found = observationOf(context, info, side);
		if (!found) {
			const missing = m.api_not_observed({ series: info.id, day: isoDay(context.day) }, context.words);
			return { missing, parameter: { name: FIELDS.asOf.name, given: isoDay(context.day) } };
		}
		if (maxAge !== undefined && found.age > maxAge) {
			const inputs = { series: info.id, day: found.observed, age: String(found.age), most: String(maxAge) };
			return {
				missing: m.api_too_old(inputs, context.words),
				parameter: { name: FIELDS.maxAge.name, given: inputs.most }
			};
		}
		return {
			answer: { ...headOf(request), ...found, rule: ruleOf(context, maxAge ?? info.carryDays) },
			cite:
				pathTo(ADDRESSES.series, info) +
				writeChartQuery({ ...defaults, ...vintageOf(values), unit, asOf: context.day }, defaults)
		};
	}
});

/** What a series was on a context's day; undefined where nothing had been observed. */
function observationOf(
	context: ViewContext,
	info: SeriesInfo,
	side: Parameters<typeof sideOf>[1]
): Omit<Answer, 'record_version' | 'licence' | 'rule'> | undefined {
	const composed = context.series(info.id);
	const [before, point] = [composed.points.at(-2), composed.points.at(-1)];
	const known = freshnessOn(composed, context.day);
	if (!point || !known) return undefined;
	const unit = unitOf(context, info);
	const sided = sideOf(point, side, info.unit);
	const value = restateValue(sided.value, info.unit, unit);
	return {
		series: { id: info.id, name: info.name, unit: unit.id, per: info.per },
		day: isoDay(context.day),
		value,
		digits: sided.value === point.value ? digitsOf(point, info.unit, unit) : null,
		observed: isoDay(point.day),
		precision: point.precision,
		age: known.age,
		state: known.freshness,
		side: sided.found,
		low: restateValue(point.low, info.unit, unit),
		high: restateValue(point.high, info.unit, unit),
		previous: before ? previousOf(info, before, point, unit) : null,
		quotes: point.quotes.map((quote) => ({ ...quotePart(quote), flags: [...quote.flags] }))
	};
}

/** The observation before, and the change from it: of the points' own values, for which there is a ratio where both are above zero. */
function previousOf(
	info: SeriesInfo,
	before: ComposedPoint,
	point: ComposedPoint,
	unit: NamedUnit
): Answer['previous'] {
	if (before.value <= 0 || point.value <= 0) return null;
	return {
		value: restateValue(before.value, info.unit, unit),
		digits: digitsOf(before, info.unit, unit),
		observed: isoDay(before.day),
		precision: before.precision,
		days: point.day - before.day,
		price_change: priceChange(before.value, point.value),
		value_change: valueChange(before.value, point.value)
	};
}

function ruleOf(context: ViewContext, maxAge: number): string {
	const { words, locale, day } = context;
	return m.convert_rule({ day: formatDay(day, 'day', locale), limit: daysInWords(context, maxAge) }, words);
}
