import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { BOUNDS, CLAIM_KINDS, DIRECTIONS, STATED_READINGS } from '#lib/record/claims/index.ts';
import { isoDay } from '#lib/series/index.ts';
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
	/** The latest day that can be chosen. */
	readonly latest: string;
	readonly fields: readonly (SelectField | InputField)[];
	/** What the form keeps of the address: the day as of which all is seen, and the digits. */
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

type Words = ViewContext['words'];
type Message = (inputs: object, options: Words) => string;

/** The form for a claim; its fields hold what was understood, or what is usual. */
export function claimForm(context: ViewContext, claim: ClaimQuery | undefined): ClaimForm {
	const { words } = context;
	const held = heldIn(claim);
	const select = (name: string, label: Message, options: readonly (readonly [string, string])[]): SelectField => ({
		name,
		label: label({}, words),
		options: options.map(([value, text]) => ({ value, text, chosen: value === (held.get(name) ?? '') }))
	});
	const input = (name: string, label: Message, type: InputField['type'] = 'text'): InputField => ({
		name,
		label: label({}, words),
		value: held.get(name) ?? '',
		type
	});
	const texts = <Value extends string>(
		values: readonly Value[],
		all: Readonly<Record<Value, Message>>
	): (readonly [Value, string])[] => values.map((value) => [value, all[value]({}, words)]);
	return {
		latest: isoDay(context.day),
		fields: [
			select('kind', m.check_kind, texts(CLAIM_KINDS, KIND_WORDS)),
			select(
				'market',
				m.check_market,
				claimableSeries(context).map(({ id, name }) => [id, textIn(name, words)])
			),
			select('measure', m.check_measure, texts(STATED_READINGS, MEASURE_WORDS)),
			select('direction', m.check_direction, texts(DIRECTIONS, DIRECTION_WORDS)),
			input('percent', m.check_percent),
			input('multiple', m.check_multiple),
			input('difference', m.check_difference),
			input('start', m.check_start),
			input('value', m.check_value),
			input('upper', m.check_upper),
			select('bound', m.check_bound, [['', m.check_bound_none({}, words)], ...texts(BOUNDS, BOUND_WORDS)]),
			select('unit', m.unit_label, [
				['', m.check_unit_unstated({}, words)],
				...texts(FIELDS.claimUnit.values, UNIT_WORDS)
			]),
			select('approximate', m.check_about_label, [
				['no', m.check_exactly({}, words)],
				['yes', m.check_about({}, words)]
			]),
			input('from', m.check_from, 'date'),
			...((held.get('latest_from') ?? '') === '' ? [] : [input('latest_from', m.check_began, 'date')]),
			select('period', m.check_period, [
				['', m.check_period_none({}, words)],
				...texts(FIELDS.period.values, PERIOD_WORDS)
			]),
			input('to', m.check_to, 'date')
		],
		keep: otherFields(context)
	};
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
