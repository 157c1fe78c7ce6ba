import { SIDES } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { convertFields, VINTAGE_NAMES, type BadParameter } from '#lib/query/index.ts';
import { convertQuery, type ConvertContext } from './context.ts';
import { marketOptions, unitOptions } from './options.ts';
import { fieldFaults, type FieldFault } from './refusal.ts';
import { sideName } from './words.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';

/** The form of the page: what its fields hold, which is what was typed where that could not be used. */
export interface ConvertForm {
	readonly amount: string;
	readonly of: readonly SelectOption[];
	readonly in: readonly SelectOption[];
	readonly asOf: string;
	readonly then: string;
	readonly most: string;
	/** The latest day that can be asked for. */
	readonly latest: string;
	readonly markets: readonly SelectOption[];
	readonly sides: readonly SelectOption[];
	readonly swapHref: string;
	/** The fields that hold what could not be used, and why. */
	readonly faults: readonly FieldFault[];
	/** The other parameters of the address, for each of the page's two forms. */
	readonly keep: readonly Field[];
	readonly keepForThen: readonly Field[];
}

interface Field {
	readonly name: string;
	readonly value: string;
}

/** The form as it is filled in. */
export function convertForm(context: ConvertContext, bad: readonly BadParameter[]): ConvertForm {
	const { asked, words } = context;
	const typed = (name: string, value: string) => bad.find((one) => one.name === name)?.given ?? value;
	const said = new Map<string, string>(convertFields(asked));
	const field = (name: string) => typed(name, said.get(name) ?? '');
	return {
		amount: field('amount'),
		of: unitOptions(context, asked.of),
		in: unitOptions(context, asked.in),
		asOf: field('asof'),
		then: field('compare_date'),
		most: field('max_age'),
		latest: isoDay(context.today),
		markets: marketOptions(context),
		sides: SIDES.map((side) => ({ value: side, text: sideName(side, words), chosen: side === asked.side })),
		swapHref: convertQuery(context, { of: asked.in, in: asked.of }),
		faults: fieldFaults(bad, words),
		keep: kept(context, ['release', 'known_on', 'unit', 'digits']),
		keepForThen: kept(context, ['to_unit', ...VINTAGE_NAMES, 'market', 'side', 'max_age', 'unit', 'digits'])
	};
}

/** Of what the address says, that which has no field in a form. */
function kept(context: ConvertContext, names: readonly string[]): readonly Field[] {
	const query = new URLSearchParams(convertQuery(context));
	return [...query].filter(([name]) => names.includes(name)).map(([name, value]) => ({ name, value }));
}
