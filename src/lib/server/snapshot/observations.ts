/** Every observation of every series as one table, with its unit and where it comes from. */
import { plainNumber } from '#lib/api/writing/number.ts';
import { composedOn, type ComposedPoint, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import type { ColumnType, RecordTable } from './tables.ts';

/** Each column with its type and what it holds, for the descriptor. */
export const OBSERVATION_COLUMNS: readonly {
	readonly name: string;
	readonly type: ColumnType;
	readonly description: string;
}[] = [
	{ name: 'series', type: 'text', description: 'The id of the series' },
	{ name: 'day', type: 'date', description: 'The day, or a day that stands for the month or year' },
	{ name: 'precision', type: 'text', description: 'How exactly it is dated: day, month or year' },
	{ name: 'value', type: 'number', description: 'The median of the quotes of that day, in the unit' },
	{ name: 'low', type: 'number', description: 'The lowest published figure of that day, in the unit' },
	{ name: 'high', type: 'number', description: 'The highest published figure of that day, in the unit' },
	{ name: 'unit', type: 'text', description: 'What the values count: the id of a row of units' },
	{
		name: 'per',
		type: 'text',
		description: 'For how much of what: a currency code or a measure; blank where nothing is counted'
	},
	{ name: 'market', type: 'text', description: 'Whose price it is' },
	{ name: 'quotes', type: 'integer', description: 'How many quotes the value is the median of' },
	{ name: 'one_sided', type: 'text', description: 'yes where only buying or only selling prices were published' },
	{ name: 'flags', type: 'text', description: 'What a reader should know of the quotes, separated by spaces' },
	{ name: 'publishers', type: 'text', description: 'Who published the quotes, separated by semicolons' },
	{ name: 'addresses', type: 'text', description: 'Where they were published, separated by spaces' }
];

/**
 * The observations of a record, series by series, each by ascending days. The values are those of `/api/v1/series/<id>`.
 *
 * @example observationsOf(record).rows[0] // { series: 'syp-parallel', day: '1979-07-01', precision: 'month', value: '3.95', … }
 */
export function observationsOf(record: RateRecord): RecordTable {
	return {
		name: 'observations',
		columns: OBSERVATION_COLUMNS.map(({ name, type }) => ({ name, type })),
		rows: [...record.series.values()].flatMap((info) =>
			composedOn(record, info.id, undefined).points.map((point) => rowOf(info, point))
		)
	};
}

function rowOf(info: SeriesInfo, point: ComposedPoint): Readonly<Record<string, string>> {
	const { day, precision, value, low, high, quotes, oneSided } = point;
	const once = (texts: readonly string[]) => [...new Set(texts)];
	return {
		series: info.id,
		day: isoDay(day),
		precision,
		value: plainNumber(value),
		low: plainNumber(low),
		high: plainNumber(high),
		unit: info.unit.id,
		per: info.per,
		market: info.market,
		quotes: String(quotes.length),
		one_sided: oneSided ? 'yes' : '',
		flags: once(quotes.flatMap(({ flags }) => flags)).join(' '),
		publishers: once(quotes.map(({ source }) => source.publisher.en)).join('; '),
		addresses: once(quotes.map(({ source }) => source.address)).join(' ')
	};
}
