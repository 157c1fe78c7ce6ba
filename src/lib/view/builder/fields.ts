import { m } from '#i18n/compiled/messages.js';
import { languages, nameOf, type Language } from '#i18n/language.ts';
import { EXCHANGE_MARKETS, exchangeUnits, SIDES } from '#lib/record/index.ts';
import { FRAME_NAMES, PLAIN_FRAME, shownNames, writeBuilder } from '#lib/spec/index.ts';
import { chooserOf, seriesGroups } from '../chooser.ts';
import { CHOICE_WORDS } from '../controls.ts';
import { marketName, sideName } from '../convert-words.ts';
import { abilitiesOfAll, abilitiesOf } from '../subject.ts';
import { axisKindOf } from '../transform.ts';
import type { Built } from './built.ts';

/** One choice of a list; the usual one has a blank value, so that an address does not hold it. */
export interface Option {
	readonly value: string;
	readonly text: string;
	readonly chosen: boolean;
	/** Of its text, where that is not the page's. */
	readonly language?: Language | undefined;
}

/** Choices under a title; without one where all are of a kind. */
export interface OptionGroup {
	readonly title: string;
	readonly options: readonly Option[];
}

/** One of a few words. */
export interface ListField {
	readonly kind: 'list';
	readonly name: string;
	readonly label: string;
	readonly groups: readonly OptionGroup[];
}

/** Several of many. */
export interface TickField {
	readonly kind: 'ticks';
	readonly name: string;
	readonly label: string;
	readonly groups: readonly OptionGroup[];
}

/** A day or a text that is typed. */
export interface TypedField {
	readonly kind: 'date' | 'text';
	readonly name: string;
	readonly label: string;
	readonly value: string;
}

export type Field = ListField | TickField | TypedField;

/** Fields that belong together. */
export interface FieldGroup {
	readonly legend: string;
	readonly fields: readonly Field[];
}

/** Everything that a widget can be asked, as a form. */
export interface BuilderForm {
	readonly groups: readonly FieldGroup[];
	/** What the address says besides, that has no field now. */
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

type Maker = (built: Built) => Field | undefined;

/** How each name of an address is asked for, by what it decides. */
const GROUPS: readonly { readonly legend: typeof m.builder_shown; readonly makers: Readonly<Record<string, Maker>> }[] =
	[
		{
			legend: m.builder_shown,
			makers: {
				amount: typed('amount', 'text', m.convert_amount),
				of: (built) => unitField(built, 'of', m.convert_of, 'usd'),
				in: (built) =>
					unitField(built, 'in', m.convert_in, `syp-${saidOf(built, 'unit') || built.scene.defaults.unit}`),
				market: marketField,
				side: sideField,
				series: seriesField,
				show: (built) => worded(built, 'show', abilitiesIn(built).shows),
				unit: (built) => (abilitiesIn(built).pounds ? worded(built, 'unit') : undefined),
				reading: (built) => (hasReadings(built) ? worded(built, 'reading') : undefined),
				scale: (built) => (axisKindOf(built.scene.spec.show) === 'percent' ? undefined : worded(built, 'scale')),
				events: (built) => worded(built, 'events'),
				band: (built) => (built.scene.spec.show === 'rate' ? worded(built, 'band') : undefined)
			}
		},
		{
			legend: m.builder_days,
			makers: {
				range: (built) => worded(built, 'range'),
				asof: typed('asof', 'date', m.builder_asof),
				most: typed('most', 'text', m.convert_most),
				from: typed('from', 'date', m.from_label),
				to: typed('to', 'date', m.to_label),
				base: (built) => (built.scene.spec.show === 'index' ? typed('base', 'date', m.base_label)(built) : undefined)
			}
		},
		{
			legend: m.builder_look,
			makers: {
				lang: languageField,
				theme: themeField,
				digits: digitsField,
				fit: fitField,
				accent: typed('accent', 'text', m.builder_accent)
			}
		}
	];

/**
 * The form of a widget: a field for each name that its address can hold, where it changes something in what is shown now.
 *
 * @example builderForm(built).groups[0]?.fields.map(({ name }) => name) // ['series', 'unit']
 */
export function builderForm(built: Built): BuilderForm {
	const { embed, scene } = built;
	const names = [...shownNames(embed.widget), ...FRAME_NAMES];
	const groups = GROUPS.map(({ legend, makers }) => ({
		legend: legend({}, scene.words),
		fields: Object.entries(makers).flatMap(([name, make]) => (names.includes(name) ? (make(built) ?? []) : []))
	}));
	const asked = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
	const said = [...new URLSearchParams(writeBuilder(embed, scene.language))];
	return {
		groups: groups.filter(({ fields }) => fields.length > 0),
		keep: said.filter(([name]) => !asked.includes(name)).map(([name, value]) => ({ name, value }))
	};
}

/** What the address of the builder says of a name; blank where it is the usual. */
function saidOf({ embed, scene }: Built, name: string): string {
	return new URLSearchParams(writeBuilder(embed, scene.language)).get(name) ?? '';
}

function abilitiesIn({ scene }: Built) {
	const infos = scene.spec.series.map((id) => scene.series(id).info);
	const [only] = infos;
	return infos.length === 1 && only ? abilitiesOf(only) : abilitiesOfAll(infos);
}

function hasReadings({ scene }: Built): boolean {
	return ['index', 'week', 'month', 'year'].includes(scene.spec.show);
}

function listOf(
	built: Built,
	name: string,
	label: string,
	texts: readonly (readonly [value: string, text: string, language?: Language])[],
	usual: string
): ListField {
	const now = saidOf(built, name) || usual;
	const options = texts.map(([value, text, language]) => ({
		value: value === usual ? '' : value,
		text,
		chosen: value === now,
		language
	}));
	return { kind: 'list', name, label, groups: [{ title: '', options }] };
}

/** A name whose values are few words that the chart's own controls have. */
function worded(
	built: Built,
	name: keyof typeof CHOICE_WORDS,
	values: readonly string[] = CHOICE_WORDS[name].values
): ListField {
	const { words, defaults } = built.scene;
	const { label, words: texts } = CHOICE_WORDS[name];
	const texted = Object.entries(texts).filter(([value]) => values.includes(value));
	// Keys that look like numbers come first in an object; the order is that of the values.
	const ordered = texted.sort(([a], [b]) => values.indexOf(a) - values.indexOf(b));
	return listOf(
		built,
		name,
		label({}, words),
		ordered.map(([value, text]) => [value, text({}, words)]),
		defaults[name]
	);
}

function typed(name: string, kind: TypedField['kind'], label: typeof m.from_label): (built: Built) => TypedField {
	return (built) => ({ kind, name, label: label({}, built.scene.words), value: saidOf(built, name) });
}

/** One series from a list, or where a widget usually has several, some to tick. */
function seriesField({ scene }: Built): ListField | TickField {
	const { record, spec, defaults, language, words } = scene;
	if (defaults.series.length > 1) return tickField(scene);
	const [usual, [now]] = [defaults.series.join(), spec.series];
	const groups = seriesGroups(scene).map(({ title, ids }) => ({
		title,
		options: ids.map((id) => ({
			value: id === usual ? '' : id,
			text: record.series.get(id)?.name[language] ?? id,
			chosen: id === now
		}))
	}));
	return { kind: 'list', name: 'series', label: m.builder_series({}, words), groups };
}

function tickField(scene: Built['scene']): TickField {
	const groups = chooserOf(scene).groups.map(({ title, candidates }) => ({
		title,
		options: candidates.map(({ id, name, chosen }) => ({ value: id, text: name, chosen }))
	}));
	return { kind: 'ticks', name: 'series', label: m.builder_ticked({}, scene.words), groups };
}

function unitField(built: Built, name: string, label: typeof m.convert_of, usual: string): ListField {
	const { record, language, words } = built.scene;
	const texts = exchangeUnits(record).map((unit): [string, string] => [unit.id, unit.name[language]]);
	return listOf(built, name, label({}, words), texts, usual);
}

function marketField(built: Built): ListField {
	const { words } = built.scene;
	const texts = EXCHANGE_MARKETS.map((market): [string, string] => [market, marketName(market, words)]);
	return listOf(built, 'market', m.convert_market({}, words), texts, 'parallel');
}

function sideField(built: Built): ListField {
	const { words } = built.scene;
	const texts = SIDES.map((side): [string, string] => [side, sideName(side, words)]);
	return listOf(built, 'side', m.convert_side({}, words), texts, 'mid');
}

/** Each language as it calls itself. */
function languageField(built: Built): ListField {
	const { words, language } = built.scene;
	const texts = languages.map((one): [string, string, Language] => [one, nameOf(one), one]);
	return listOf(built, 'lang', m.builder_lang({}, words), texts, language);
}

function themeField(built: Built): ListField {
	const { words } = built.scene;
	const texts = [
		['light', m.builder_theme_light({}, words)],
		['dark', m.builder_theme_dark({}, words)],
		['auto', m.builder_theme_auto({}, words)]
	] as const;
	return listOf(built, 'theme', m.builder_theme({}, words), texts, PLAIN_FRAME.theme);
}

function digitsField(built: Built): ListField {
	const { words, defaults } = built.scene;
	const texts = [
		['latn', m.builder_digits_latn({}, words)],
		['arab', m.builder_digits_arab({}, words)]
	] as const;
	return listOf(built, 'digits', m.builder_digits({}, words), texts, defaults.digits);
}

function fitField(built: Built): ListField {
	const { words } = built.scene;
	const texts = [
		['0', m.builder_fit_no({}, words)],
		['1', m.builder_fit_yes({}, words)]
	] as const;
	return listOf(built, 'fit', m.builder_fit({}, words), texts, '0');
}
