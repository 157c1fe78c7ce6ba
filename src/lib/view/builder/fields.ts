import { m } from '#i18n/compiled/messages.js';
import {
	convertDefaults,
	FIELDS,
	PLAIN_FRAME,
	writeBuilder,
	type ConvertDefaults,
	type UnitChoice
} from '#lib/query/index.ts';
import { fieldsOf } from '#lib/query/fields/read.ts';
import type { Field as Row } from '#lib/query/fields/table.ts';
import { labelOf, type FieldKey } from '#lib/wording/choices.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import type { Built } from './built.ts';
import {
	capabilitiesIn,
	hasReadings,
	languageField,
	marketField,
	givenValue,
	seriesField,
	showField,
	sideField,
	typed,
	unitField,
	worded
} from './field-makers.ts';
import type { BuilderForm, Field } from './form.ts';

/** A parameter of few words as the site's pages have it. */
function chosen(built: Built, key: 'range' | 'unit' | 'reading' | 'scale' | 'band' | 'panel' | 'digits') {
	return worded(built, key, built.context.defaults[key]);
}

type Maker = (built: Built) => Field | undefined;

function usualOf({ context: { record, defaults } }: Built): ConvertDefaults {
	return convertDefaults(record, defaults);
}

function chosenUnit(built: Built): UnitChoice {
	const given = givenValue(built, 'unit');
	return FIELDS.unit.values.find((one) => one === given) ?? built.context.defaults.unit;
}

/** Form fields of parameters whose row does not define one, by what they decide. */
const GROUPS: readonly { readonly legend: typeof m.builder_shown; readonly makers: Readonly<Record<string, Maker>> }[] =
	[
		{
			legend: m.builder_shown,
			makers: {
				amount: typed('amount', 'text', m.convert_amount),
				from_unit: (built) => unitField(built, 'from_unit', m.convert_from_unit, usualOf(built).fromUnit),
				to_unit: (built) => unitField(built, 'to_unit', m.convert_to_unit, usualOf(built).toUnit[chosenUnit(built)]),
				market: marketField,
				side: sideField,
				series: seriesField,
				show: showField,
				unit: (built) => (capabilitiesIn(built).twoUnits ? chosen(built, 'unit') : undefined),
				reading: (built) => (hasReadings(built) ? chosen(built, 'reading') : undefined),
				scale: (built) => (axisKindOf(built.context.query.show) === 'percent' ? undefined : chosen(built, 'scale')),
				band: (built) => (built.context.query.show === 'rate' ? chosen(built, 'band') : undefined),
				panel: (built) =>
					built.context.query.show === 'rate' && capabilitiesIn(built).paired ? chosen(built, 'panel') : undefined
			}
		},
		{
			legend: m.builder_days,
			makers: {
				range: (built) => chosen(built, 'range'),
				asof: typed('asof', 'date', m.builder_asof),
				release: (built) => ifGiven(built, 'release'),
				known_on: (built) => ifGiven(built, 'knownOn'),
				max_age: typed('max_age', 'text', m.convert_max_age),
				from: typed('from', 'date', m.from_label),
				to: typed('to', 'date', m.to_label),
				base: (built) => (built.context.query.show === 'index' ? typed('base', 'date', m.base_label)(built) : undefined)
			}
		},
		{
			legend: m.builder_appearance,
			makers: {
				lang: languageField,
				theme: (built) => worded(built, 'widgetTheme', PLAIN_FRAME.theme),
				digits: (built) => chosen(built, 'digits'),
				fill: (built) => worded(built, 'fill', FIELDS.fill.write(PLAIN_FRAME.fill)),
				accent: typed('accent', 'text', m.builder_accent)
			}
		}
	];

/** A parameter that few ask for: it has a field where the address has it, so that it can be taken back. */
function ifGiven(built: Built, key: 'release' | 'knownOn'): Field | undefined {
	return givenValue(built, FIELDS[key].name) === '' ? undefined : plainField(built, key);
}

/** A name that no line above asks for, as its row has it: one of a few words, else a text. */
function plainField(built: Built, key: FieldKey): Field {
	const { words, defaults } = built.context;
	const { name, values, defaultValue, write }: Row = FIELDS[key];
	if (values.length === 0) return { kind: 'text', name, label: labelOf(key, words), value: givenValue(built, name) };
	const fallback = new Map<string, unknown>(Object.entries(defaults)).get(key) ?? defaultValue;
	return worded(built, key, fallback === undefined ? '' : write(fallback));
}

/**
 * The form of a widget: a field for each name that its address can hold, where it changes something in what is shown now.
 *
 * @example builderForm(built).groups[0]?.fields.map(({ name }) => name) // ['series', 'unit']
 */
export function builderForm(built: Built): BuilderForm {
	const { embed, context } = built;
	const rows = fieldsOf([`${embed.widget}-widget`, 'frame']);
	const names = rows.map(([, { name }]) => name);
	const plain = rows.filter(([, { name }]) => GROUPS.every(({ makers }) => !(name in makers)));
	const groups = GROUPS.map(({ legend, makers }, at) => ({
		legend: legend({}, context.words),
		fields: [
			...Object.entries(makers).flatMap(([name, make]) => (names.includes(name) ? (make(built) ?? []) : [])),
			...(at === 0 ? plain.map(([key]) => plainField(built, key)) : [])
		]
	}));
	const offered = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
	const given = [...new URLSearchParams(writeBuilder(embed, context.language))];
	return {
		groups: groups.filter(({ fields }) => fields.length > 0),
		keep: given.filter(([name]) => !offered.includes(name)).map(([name, value]) => ({ name, value }))
	};
}
