import { m } from '#i18n/compiled/messages.js';
import { unitsInUse } from '#lib/context/unit.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { formatNumber, textIn } from '#lib/format/index.ts';
import { vintageOf, writeChartQuery, type ParameterProblem } from '#lib/query/index.ts';
import { anchorCurrency, homeCurrency, type NamedUnit } from '#lib/record/index.ts';
import { asOf, isMissing } from '#lib/series/index.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';
import { errorOf } from '#lib/wording/problems/problems.ts';
import { quickAnswer, type QuickResult, type QuickUnit, type QuickUnits } from './quick-answer.ts';
import { quickUnits } from './quick-units.ts';
import { monthlyWage } from './wage.ts';

/** The converter of the front page: the market's rates, and the amount that the address asks for. */
export interface Converter {
	/** As it was typed. */
	readonly amount: string;
	readonly options: readonly SelectOption[];
	/** What the amount is; none where it could not be read. */
	readonly results: readonly QuickResult[];
	/** The day of the rate that it is converted at, and which price that is. */
	readonly note: string;
	/** Why the amount could not be read, and what would be right; blank where it could. */
	readonly fault: string;
	readonly units: QuickUnits;
	/** When a word for pounds does not state the unit. */
	readonly pounds: string;
	/** Conversions that people ask for, as addresses of the page. */
	readonly examples: readonly { readonly text: string; readonly href: string }[];
	/** What else the converter's own page needs. */
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

/** The parameters of the address that are the converter's. */
export const CONVERTER_FIELDS: readonly string[] = ['amount', 'from_unit'];

/** The amount of the example in a foreign currency. */
const FOREIGN = 100;

/**
 * The converter at the market's rates as of the context's day.
 *
 * @param problems - what could not be used of the address
 * @returns undefined where the market has no rate to convert at
 * @example frontConverter(context, [])?.results[0] // { figure: '1,380,000', unit: 'old pounds' }
 */
export function frontConverter(context: ViewContext, problems: readonly ParameterProblem[]): Converter | undefined {
	const units = quickUnits(context);
	const { amount, fromUnit } = context.query;
	const id = units.has(fromUnit) ? fromUnit : [...units.keys()][0];
	const chosen = units.get(id ?? '');
	if (!chosen) return undefined;
	const fault = problems.find(({ name }) => CONVERTER_FIELDS.includes(name));
	return {
		amount: fault?.name === 'amount' ? fault.given : String(amount),
		options: optionsOf(context, units, id),
		results: fault ? [] : quickAnswer(amount, chosen, context.locale),
		note: chosen.note,
		fault: fault ? errorOf(fault, context.words) : '',
		units: Object.fromEntries(units),
		pounds: unitsInUse(context)[0].id,
		examples: examplesOf(context, units),
		keep: keepOf(context)
	};
}

function optionsOf(
	{ record, words }: ViewContext,
	units: ReadonlyMap<string, QuickUnit>,
	of?: string
): readonly SelectOption[] {
	return [...units.keys()].map((id) => ({
		value: id,
		text: textIn(record.units.get(id)?.name, words),
		chosen: id === of
	}));
}

/** 100 of the first other currency, and a month's wage: each where the record has it. */
function examplesOf(context: ViewContext, units: ReadonlyMap<string, QuickUnit>): Converter['examples'] {
	const { record, words, locale } = context;
	const home = homeCurrency(record);
	const anchor = anchorCurrency(record);
	const all = [...units.keys()].flatMap((id) => record.units.get(id) ?? []);
	const foreign = all.find(({ currency }) => currency !== home && currency !== anchor);
	const pounds = all.find(({ currency }) => currency === home);
	const example = (amount: number, { id, name }: NamedUnit, text?: string) => ({
		text: text ?? `${formatNumber(amount, locale)} ${textIn(name, words)}`,
		href: queryOf(context, { amount, fromUnit: id })
	});
	const wage = monthlyWage(context);
	const reading = wage && asOf(wage.series, context.day);
	const hasWage = reading && !isMissing(reading) && wage.info.unit.id === pounds?.id;
	return [
		...(foreign ? [example(FOREIGN, foreign)] : []),
		...(pounds && hasWage ? [example(reading.value, pounds, m.front_convert_wage({}, words))] : [])
	];
}

function keepOf({ query, defaults }: ViewContext): Converter['keep'] {
	const { unit, digits } = query;
	const carried = writeChartQuery({ ...defaults, ...vintageOf(query), unit, digits }, defaults, ['chart']);
	return [...new URLSearchParams(carried)].map(([name, value]) => ({ name, value }));
}
