/** The parameters of the API as its document has them, made from the one table. */
import { m } from '#i18n/compiled/messages.js';
import { say, type Words } from '#lib/format/index.ts';
import type { Operation } from '../operations/index.ts';
import { fieldsOf } from '#lib/query/fields/read.ts';
import type { Field } from '#lib/query/fields/table.ts';
import type { FieldKey } from '#lib/wording/choices.ts';

/** A parameter of an operation. */
export interface ApiParameter {
	readonly name: string;
	/** What it decides, in the language of the document. */
	readonly description: string;
	/** What its values are (JSON Schema). */
	readonly schema: ParameterSchema;
	/** A value that the document shows. */
	readonly example: string | number;
	/** Whether its values are ids of the record, so that an example of one record means nothing to another. */
	readonly isOfRecord: boolean;
	readonly required: boolean;
}

export interface ParameterSchema {
	readonly type: 'string' | 'integer';
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly default?: string | number;
}

/** What each parameter decides. */
const DESCRIPTIONS: Partial<Record<FieldKey, typeof m.api_asof>> = {
	q: m.api_q,
	amount: m.api_amount,
	fromUnit: m.api_from_unit,
	toUnit: m.api_to_unit,
	series: m.api_series,
	seriesId: m.api_series_id,
	asOf: m.api_asof,
	release: m.api_release,
	knownOn: m.api_known_on,
	market: m.api_market,
	side: m.api_side,
	compareDate: m.api_compare_date,
	maxAge: m.api_max_age,
	base: m.api_base,
	from: m.api_from,
	to: m.api_to,
	show: m.api_show,
	reading: m.api_reading,
	unit: m.api_unit,
	digits: m.api_digits,
	apiInterval: m.api_interval,
	statistic: m.api_statistic,
	eventKind: m.api_kind,
	recordedAfter: m.api_recorded_after,
	cursor: m.api_cursor,
	limit: m.api_limit
};

const DAY = { schema: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' }, example: '2024-12-06' } as const;
const ID = '[a-z0-9]+(-[a-z0-9]+)*';

/** What values a parameter takes. */
type Values = Pick<ApiParameter, 'schema' | 'example' | 'isOfRecord'>;

/** The values of each kind that is no closed list and no span of numbers. */
const KINDS: Readonly<Record<string, Omit<Values, 'isOfRecord'>>> = {
	'day or first of a month': DAY,
	'day or last of a month': DAY,
	'past day or first of a month': DAY,
	'past day or last of a month': DAY,
	amount: { schema: { type: 'string', minLength: 1 }, example: '100' },
	id: { schema: { type: 'string', pattern: `^${ID}$` }, example: 'syp-parallel' },
	cursor: { schema: { type: 'string', pattern: '^[\\w-]{1,64}$' }, example: '2-7ae2aecc12ad' },
	release: {
		schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}$' },
		example: '2026-11-29-c0ffee12ab34'
	},
	'series list': {
		schema: { type: 'string', pattern: `^${ID}(/${ID})?(,${ID}(/${ID})?)*$` },
		example: 'syp-parallel,lbp-parallel'
	},
	unit: { schema: { type: 'string', pattern: `^${ID}$` }, example: 'syp-old' },
	text: { schema: { type: 'string', minLength: 1 }, example: 'the pound plunged 25% in the week to 6 December 2024' }
};

/** The kinds whose values are ids of the record. */
const OF_RECORD: readonly string[] = ['id', 'series list', 'unit'];

/** Parameters whose default depends on the record or a setting: the document describes every installation. */
const DECIDED_ELSEWHERE: readonly FieldKey[] = ['unit', 'market'];

/** Parameters that are required. */
const REQUIRED: readonly string[] = ['q'];

/**
 * The parameters of an operation, in the order of an address.
 *
 * @throws {RangeError} when one has no description, or its kind has no schema
 * @example parametersOf(rate, { locale: 'en' }).map(({ name }) => name) // ['series', 'asof', 'side', 'max_age', 'unit']
 */
export function parametersOf({ address }: Pick<Operation, 'address'>, words: Words): readonly ApiParameter[] {
	return fieldsOf(address.takes).map(([key, field]) => {
		const describe = DESCRIPTIONS[key];
		if (!describe) throw new RangeError(`the parameter “${field.name}” of the API has no description`);
		return {
			name: field.name,
			description: say(describe, {}, words),
			required: REQUIRED.includes(field.name),
			...valuesOf(field, DECIDED_ELSEWHERE.includes(key) ? '' : defaultOf(field))
		};
	});
}

function defaultOf({ defaultValue, write }: Field): string {
	return defaultValue === undefined ? '' : write(defaultValue);
}

/** @param written - the default as an address writes it; blank where there is none */
function valuesOf({ values, limits, kind }: Field, written: string): Values {
	const isOfRecord = OF_RECORD.includes(kind);
	if (limits) {
		const defaultPart = written === '' ? {} : { default: Number(written) };
		return {
			schema: { type: 'integer', minimum: limits.least, maximum: limits.most, ...defaultPart },
			example: Number(written) || limits.most,
			isOfRecord
		};
	}
	const defaultPart = written === '' ? {} : { default: written };
	const [first] = values;
	if (first !== undefined)
		return { schema: { type: 'string', enum: values, ...defaultPart }, example: first, isOfRecord };
	const known = KINDS[kind];
	if (!known) throw new RangeError(`the document of the API knows no kind “${kind}”`);
	return { ...known, schema: { ...known.schema, ...defaultPart }, isOfRecord };
}
