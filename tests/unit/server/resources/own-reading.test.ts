/** What addresses that ask for the value of a currency draw of wages and prices, which have a price only. */
import { expect, it } from 'vitest';
import { points } from '#lib/api/operations/points.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { builder } from '#lib/server/resources/builder.ts';
import { readWidget } from '#lib/server/resources/embed.ts';
import { compare } from '#lib/server/resources/compare.ts';
import { readSeries } from '#lib/server/resources/series.ts';
import { builderPage } from '#lib/view/builder/builder-page.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const QUERY = 'show=index&reading=value';

function requested<Read>(read: Read | Response): Read {
	if (read instanceof Response) throw new RangeError(`the address answers ${read.status}`);
	return read;
}

/** Whether the last value that is drawn of a series is above the first one. */
function rises(context: ViewContext, id: string): boolean {
	const { charts } = comparisonOf(context, [lineSpecOf(context, context.series(id).info)]);
	const values = charts[0]?.input.series[0]?.points.values ?? [];
	return (values[values.length - 1] ?? NaN) > (values[0] ?? NaN);
}

it.each([
	['min-wage-public', 'price', true],
	['syp-parallel', 'value', false]
])('the chart of a series: %s', (id, reading, isRising) => {
	const address = requestTo(`/series/${id}?${QUERY}`);
	const { context, problems } = requested(readSeries(address, SITE));
	expect([context.query.reading, rises(context, id), problems]).toEqual([reading, isRising, []]);
	const parameters = new URLSearchParams(`series=${id}&${QUERY}`);
	const widget = readWidget({ widget: 'chart', parameters, language: 'en' }, SITE);
	expect(widget.context.query.reading).toBe(reading);
	expect(new URLSearchParams(widget.embed.query).has('reading')).toBe(reading === 'value');
});

it.each([
	['min-wage-public', 'index_price'],
	['syp-parallel', 'index_value']
])('the points of a series, for programs: %s', (id, displayed) => {
	const { record, today, origin, settings } = SITE;
	const parameters = new URLSearchParams(QUERY);
	const request = {
		record,
		today,
		origin,
		defaults: settings.defaults,
		language: 'en',
		releases: [],
		id,
		parameters
	} as const;
	expect(points.answer(request)).toMatchObject({ answer: { displayed } });
});

it.each([
	['min-wage-public,wfp-bread-bakery', 'price', 2],
	['min-wage-public,syp-parallel', 'value', 1]
])('a comparison: %s', (series, reading, drawn) => {
	const { context, comparison } = requested(compare.read(requestTo(`/compare?series=${series}&${QUERY}`), SITE));
	expect(context.query.reading).toBe(reading);
	expect(comparison.charts[0]?.input.series).toHaveLength(drawn);
});

it.each([
	['min-wage-public', false],
	['syp-parallel', true]
])('the builder asks for a reading only where there are two: %s', (id, asked) => {
	const { problems, ...built } = builder.read(requestTo(`/embed?widget=chart&series=${id}&${QUERY}`), SITE);
	const { form } = builderPage(built, { problems, today: SITE.today, origin: SITE.origin });
	const names = form.groups.flatMap(({ fields }) => fields.map(({ name }) => name));
	expect(names.includes('reading')).toBe(asked);
});
