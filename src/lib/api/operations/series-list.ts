import { unitOf } from '#lib/context/unit.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { defaultsOf, readValues, unknownParameters } from '#lib/query/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { seriesList as schema } from '../schema/index.ts';
import { contextFor, headOf, operation } from './operation.ts';

/** Every series, with what is known of it as of a day. */
export const seriesList = operation({
	id: 'listSeries',
	address: ADDRESSES.apiSeriesList,
	schema,
	rows: 'series',
	line: ['id', 'unit', 'observations', 'first_day', 'last_day'],
	example: { query: '' },
	answer(request) {
		const { parameters, today, defaults } = request;
		const requestDefaults = { ...defaultsOf(['api-list']), unit: defaults.unit };
		const { values, problems } = readValues(['api-list'], parameters, requestDefaults, { latest: today });
		const wrong = [...problems, ...unknownParameters(['api-list'], parameters)];
		if (wrong.length > 0) return { problems: wrong };
		const context = contextFor(request, values);
		const series = [...request.record.series.values()].map((info) => {
			const { points } = context.series(info.id);
			const [first, last] = [points[0], points.at(-1)];
			return {
				id: info.id,
				name: info.name,
				note: info.note ?? null,
				currency: info.currency,
				market: info.market,
				places: [...info.places],
				quantity: info.quantity,
				unit: unitOf(context, info).id,
				per: info.per,
				role: info.role ?? null,
				carry_days: info.carryDays,
				observations: points.length,
				first_day: first ? isoDay(first.day) : null,
				last_day: last ? isoDay(last.day) : null
			};
		});
		return { answer: { ...headOf(request), series }, cite: ADDRESSES.allSeries.path };
	}
});
