import { SIDES } from '#lib/record/index.ts';
import { convertFields, VINTAGE_NAMES, type ParameterProblem } from '#lib/query/index.ts';
import { convertQuery, type ConvertContext } from './context.ts';
import { marketOptions, unitOptions } from './options.ts';
import { sideName } from './words.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';

/** The form of the page: what its fields hold, which is what was typed where that could not be used. */
export interface ConvertForm {
	readonly amount: string;
	readonly fromUnit: readonly SelectOption[];
	readonly toUnit: readonly SelectOption[];
	readonly asOf: string;
	readonly compareDate: string;
	readonly maxAge: string;
	readonly markets: readonly SelectOption[];
	readonly sides: readonly SelectOption[];
	readonly swapHref: string;
	/** Whether one of the advanced fields is invalid. */
	readonly isWrongInMore: boolean;
	/** The other parameters of the address, for each of the page's two forms. */
	readonly keep: readonly Field[];
	readonly keepForThen: readonly Field[];
}

interface Field {
	readonly name: string;
	readonly value: string;
}

/** The advanced fields: folded away until one of them is wrong. */
export const MORE = ['market', 'side', 'asof', 'max_age'];

/** The form as it is filled in. */
export function convertForm(context: ConvertContext, problems: readonly ParameterProblem[]): ConvertForm {
	const { request, words } = context;
	const typed = (name: string, value: string) => problems.find((one) => one.name === name)?.given ?? value;
	const texts = new Map<string, string>(convertFields(request));
	const field = (name: string) => typed(name, texts.get(name) ?? '');
	return {
		amount: field('amount'),
		fromUnit: unitOptions(context, request.fromUnit),
		toUnit: unitOptions(context, request.toUnit),
		asOf: field('asof'),
		compareDate: field('compare_date'),
		maxAge: field('max_age'),
		markets: marketOptions(context),
		sides: SIDES.map((side) => ({ value: side, text: sideName(side, words), chosen: side === request.side })),
		swapHref: convertQuery(context, { fromUnit: request.toUnit, toUnit: request.fromUnit }),
		isWrongInMore: problems.some(({ name }) => MORE.includes(name)),
		keep: keptFields(context, ['release', 'known_on', 'unit', 'digits']),
		keepForThen: keptFields(context, ['to_unit', ...VINTAGE_NAMES, 'market', 'side', 'max_age', 'unit', 'digits'])
	};
}

/** Parameters of the address without a field in the form. */
export function keptFields(context: ConvertContext, names: readonly string[]): readonly Field[] {
	const query = new URLSearchParams(convertQuery(context));
	return [...query].filter(([name]) => names.includes(name)).map(([name, value]) => ({ name, value }));
}
