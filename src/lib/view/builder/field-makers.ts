/** How the builder asks for each name of an address. */
import { say, textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { languages, nameOf, type Language } from '#i18n/language.ts';
import { exchangeUnits, SIDES } from '#lib/record/index.ts';
import { convertDefaults, FIELDS, writeBuilder } from '#lib/query/index.ts';
import { candidateGroups } from '#lib/view/compare/chooser.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { choiceText, labelOf, showText, type FieldKey } from '#lib/wording/choices.ts';
import { marketName, sideName } from '#lib/view/convert/words.ts';
import { capabilitiesOf, capabilitiesOfAll } from '#lib/context/capabilities.ts';
import type { Built } from './built.ts';
import type { ListField, TickField, TypedField } from './form.ts';

/** The value of a name in the builder's address; blank for the default. */
export function givenValue({ embed, context }: Built, name: string): string {
	return new URLSearchParams(writeBuilder(embed, context.language)).get(name) ?? '';
}

/** What can be shown of the requested series: of one alone, or of several side by side. */
export function capabilitiesIn({ context }: Built) {
	const { record, query } = context;
	const infos = query.series.map((id) => context.series(id).info);
	const [only] = infos;
	return infos.length === 1 && only ? capabilitiesOf(record, only) : capabilitiesOfAll(record, infos);
}

/** Whether the chart shows changes, which have two readings where they are of a currency. */
export function hasReadings(built: Built): boolean {
	return ['index', 'week', 'month', 'year'].includes(built.context.query.show) && capabilitiesIn(built).readings;
}

function listOf(
	built: Built,
	name: string,
	label: string,
	texts: readonly (readonly [value: string, text: string, language?: Language])[],
	defaultValue: string
): ListField {
	const now = givenValue(built, name) || defaultValue;
	const options = texts.map(([value, text, language]) => ({
		value: value === defaultValue ? '' : value,
		text,
		chosen: value === now,
		language
	}));
	return { kind: 'list', name, label, groups: [{ title: '', options }] };
}

/** A parameter whose values are few words. */
export function worded(built: Built, key: FieldKey, defaultValue: string): ListField {
	const { words } = built.context;
	const { values }: { readonly values: readonly string[] } = FIELDS[key];
	const texts = values.map((value): [string, string] => [value, choiceText(key, value, words)]);
	return listOf(built, FIELDS[key].name, labelOf(key, words), texts, defaultValue);
}

/** What the chart shows: only what it can, in words that fit what is measured. */
export function showField(built: Built): ListField {
	const { words, defaults } = built.context;
	const { transforms, quantity } = capabilitiesIn(built);
	const texts = transforms.map((show): [string, string] => [show, showText(show, quantity, words)]);
	return listOf(built, FIELDS.show.name, labelOf('show', words), texts, defaults.show);
}

/** A parameter that is typed. */
export function typed(
	name: string,
	kind: TypedField['kind'],
	label: typeof m.from_label
): (built: Built) => TypedField {
	return (built) => ({ kind, name, label: say(label, {}, built.context.words), value: givenValue(built, name) });
}

/** One series from a list, or where a widget usually has several, some to tick. */
export function seriesField({ context }: Built): ListField | TickField {
	const { query, defaults, words } = context;
	if (defaults.series.length > 1) return tickField(context);
	const [defaultValue, [now]] = [defaults.series.join(), query.series];
	const groups = seriesGroups(context).map(({ title, infos }) => ({
		title,
		options: infos.map(({ id, name }) => ({
			value: id === defaultValue ? '' : id,
			text: textIn(name, words),
			chosen: id === now
		}))
	}));
	return { kind: 'list', name: 'series', label: m.builder_series({}, words), groups };
}

function tickField(context: Built['context']): TickField {
	const groups = candidateGroups(context).map(({ title, candidates }) => ({
		title,
		options: candidates.map(({ id, name, chosen }) => ({ value: id, text: name, chosen }))
	}));
	return { kind: 'ticks', name: 'series', label: m.builder_ticked({}, context.words), groups };
}

/** A unit that can be converted. */
export function unitField(
	built: Built,
	name: string,
	label: typeof m.convert_from_unit,
	defaultValue: string
): ListField {
	const { record, words } = built.context;
	const texts = exchangeUnits(record).map((unit): [string, string] => [unit.id, textIn(unit.name, words)]);
	return listOf(built, name, label({}, words), texts, defaultValue);
}

/** The market at whose rate is converted. */
export function marketField(built: Built): ListField {
	const { context } = built;
	const { markets, market: defaultValue } = convertDefaults(context.record, context.defaults);
	const texts = markets.map((market): [string, string] => [market, marketName(context, market)]);
	return listOf(built, 'market', m.convert_market({}, context.words), texts, defaultValue);
}

/** The price at which is converted: mid, buying or selling. */
export function sideField(built: Built): ListField {
	const { words } = built.context;
	const texts = SIDES.map((side): [string, string] => [side, sideName(side, words)]);
	return listOf(built, 'side', m.convert_side({}, words), texts, 'mid');
}

/** Each language as it calls itself. */
export function languageField(built: Built): ListField {
	const { words, language } = built.context;
	const texts = languages.map((one): [string, string, Language] => [one, nameOf(one), one]);
	return listOf(built, 'lang', m.builder_lang({}, words), texts, language);
}
