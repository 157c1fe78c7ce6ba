import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { BOUNDS, CLAIM_KINDS, DIRECTIONS, STATED_READINGS } from '#lib/record/claims/index.ts';
import {
	claimTexts,
	defaultsOf,
	FIELDS,
	textsOf,
	vintageOf,
	writeChartQuery,
	type ClaimQuery
} from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';
import { claimableSeries } from './resolve-claim.ts';

/** A field that is chosen from a list. */
export interface SelectField {
	readonly name: string;
	readonly label: string;
	readonly options: readonly SelectOption[];
}

/** A field that is typed: a number or a day. */
export interface InputField {
	readonly name: string;
	readonly label: string;
	readonly value: string;
	readonly type: 'text' | 'date';
}

/** The form of a claim, filled in with what was understood. */
export interface ClaimForm {
	readonly fields: readonly (SelectField | InputField)[];
	/** What the form keeps of the address: the day as of which all is seen, and the digits. */
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

type Words = ViewContext['words'];
type Message = (inputs: object, options: Words) => string;

/** The words of a form, and the text that each of its fields holds, by its name. */
interface Filled {
	readonly words: Words;
	readonly texts: ReadonlyMap<string, string>;
}

/**
 * The form for a claim; its fields hold what was understood, or the defaults.
 *
 * @param claim - undefined for a form that is not filled in
 */
export function claimForm(context: ViewContext, claim: ClaimQuery | undefined): ClaimForm {
	const filled = { words: context.words, texts: heldIn(claim) };
	return {
		fields: [...subjectFields(context, filled), ...figureFields(filled), ...dayFields(filled)],
		keep: otherFields(context)
	};
}

/** What is claimed of what. */
function subjectFields(context: ViewContext, filled: Filled): ClaimForm['fields'] {
	const markets = claimableSeries(context).map(({ id, name }): [string, string] => [id, textIn(name, filled.words)]);
	return [
		choice(filled, 'kind', m.check_kind, CLAIM_KINDS, KIND_WORDS),
		select(filled, 'market', m.check_market, markets),
		choice(filled, 'measure', m.check_measure, STATED_READINGS, MEASURE_WORDS),
		choice(filled, 'direction', m.check_direction, DIRECTIONS, DIRECTION_WORDS)
	];
}

/** How large it is, and how exactly. */
function figureFields(filled: Filled): ClaimForm['fields'] {
	return [
		input(filled, 'percent', m.check_percent),
		input(filled, 'multiple', m.check_multiple),
		input(filled, 'difference', m.check_difference),
		input(filled, 'start', m.check_start),
		input(filled, 'value', m.check_value),
		input(filled, 'upper', m.check_upper),
		choice(filled, 'bound', m.check_bound, BOUNDS, BOUND_WORDS, m.check_bound_none),
		choice(filled, 'unit', m.unit_label, FIELDS.claimUnit.values, UNIT_WORDS, m.check_unit_unstated),
		choice(filled, 'approximate', m.check_about_label, ['no', 'yes'], { no: m.check_exactly, yes: m.check_about })
	];
}

/** When it was; the last day that it can count from only where a claim has one. */
function dayFields(filled: Filled): ClaimForm['fields'] {
	const latestFrom = input(filled, 'latest_from', m.check_began, 'date');
	return [
		input(filled, 'from', m.check_from, 'date'),
		...(latestFrom.value === '' ? [] : [latestFrom]),
		choice(filled, 'period', m.check_period, FIELDS.period.values, PERIOD_WORDS, m.check_period_none),
		input(filled, 'to', m.check_to, 'date')
	];
}

function input({ words, texts }: Filled, name: string, label: Message, type: InputField['type'] = 'text'): InputField {
	return { name, label: label({}, words), value: texts.get(name) ?? '', type };
}

function select(
	{ words, texts }: Filled,
	name: string,
	label: Message,
	choices: readonly (readonly [value: string, text: string])[]
): SelectField {
	const now = texts.get(name) ?? '';
	const options = choices.map(([value, text]) => ({ value, text, chosen: value === now }));
	return { name, label: label({}, words), options };
}

/** A choice of some values by their words. */
function choice<Value extends string>(
	filled: Filled,
	name: string,
	label: Message,
	values: readonly Value[],
	texts: Readonly<Record<Value, Message>>,
	none?: Message
): SelectField {
	const { words } = filled;
	const choices = values.map((value): [string, string] => [value, texts[value]({}, words)]);
	return select(filled, name, label, none ? [['', none({}, words)], ...choices] : choices);
}

/** What the fields hold: the claim, or an empty one of the pound's value. */
function heldIn(claim: ClaimQuery | undefined): ReadonlyMap<string, string> {
	if (claim) return new Map(claimTexts(claim));
	return new Map(textsOf(['claim'], { ...defaultsOf(['claim']), measure: 'value' }));
}

const KIND_WORDS: Readonly<Record<(typeof CLAIM_KINDS)[number], Message>> = {
	rate: m.check_kind_rate,
	change: m.check_kind_change,
	multiple: m.check_kind_multiple,
	difference: m.check_kind_difference,
	premium: m.check_kind_premium
};
const BOUND_WORDS: Readonly<Record<(typeof BOUNDS)[number], Message>> = {
	over: m.check_bound_name_over,
	under: m.check_bound_name_under,
	least: m.check_bound_name_least,
	most: m.check_bound_name_most
};
const MEASURE_WORDS: Readonly<Record<(typeof STATED_READINGS)[number], Message>> = {
	price: m.check_measure_price,
	value: m.check_measure_value,
	unstated: m.check_measure_unstated
};
const DIRECTION_WORDS: Readonly<Record<(typeof DIRECTIONS)[number], Message>> = {
	weaker: m.check_direction_weaker,
	stronger: m.check_direction_stronger
};
const UNIT_WORDS: Readonly<Record<(typeof FIELDS.claimUnit.values)[number], Message>> = {
	old: m.unit_old,
	new: m.unit_new
};
const PERIOD_WORDS: Readonly<Record<(typeof FIELDS.period.values)[number], Message>> = {
	day: m.check_period_day,
	week: m.check_period_week,
	month: m.check_period_month,
	year: m.check_period_year
};

function otherFields({ query, defaults }: ViewContext): ClaimForm['keep'] {
	const carried = writeChartQuery({ ...defaults, ...vintageOf(query), digits: query.digits }, defaults, ['chart']);
	return [...new URLSearchParams(carried)].map(([name, value]) => ({ name, value }));
}
