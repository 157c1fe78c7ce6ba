import { m } from '#i18n/compiled/messages.js';
import { isoDay } from '#lib/series/index.ts';
import { FIELDS, type Show, type Spec } from '#lib/query/index.ts';
import { queryOf, type Scene } from '#lib/context/context.ts';
import { axisKindOf } from '#lib/chart/data/transform.ts';
import type { Abilities } from '#lib/context/abilities.ts';

/** One choice of a control: a link to the same page with one thing changed. */
export interface Choice {
	readonly text: string;
	readonly href: string;
	readonly current: boolean;
}

/** One control: what it decides, and its choices. */
export interface ChoiceGroup {
	readonly label: string;
	readonly choices: readonly Choice[];
}

/** The controls of a chart. Each is a link or a field of a form, so that all work without a script. */
export interface Controls {
	/** The ones that most readers use. */
	readonly main: readonly ChoiceGroup[];
	readonly more: readonly ChoiceGroup[];
	readonly form: Form;
	/** The page as it is when nothing was chosen; undefined when nothing was. */
	readonly resetHref: string | undefined;
}

/** The form for days: what its fields hold, and what it must keep of the address. */
export interface Form {
	readonly from: string;
	readonly to: string;
	readonly asOf: string;
	/** The day on which an index is 100; undefined where none is shown. */
	readonly base: string | undefined;
	readonly latest: string;
	/** The part of the page that the reader comes back to, as `#chart`. */
	readonly target: string;
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

type Words = Scene['words'];
type Message = (inputs: object, options: Words) => string;

const RANGE_WORDS: Readonly<Record<Spec['range'], Message>> = {
	'1m': m.range_1m,
	'3m': m.range_3m,
	'1y': m.range_1y,
	'5y': m.range_5y,
	'2011': m.range_2011,
	all: m.range_all
};
const SHOW_WORDS: Readonly<Record<Show, Message>> = {
	rate: m.show_rate,
	value: m.show_value,
	index: m.show_index,
	week: m.show_week,
	month: m.show_month,
	year: m.show_year,
	premium: m.show_premium,
	drawdown: m.show_drawdown
};
const READING_WORDS: Readonly<Record<Spec['reading'], Message>> = { price: m.reading_price, value: m.reading_value };
const SCALE_WORDS: Readonly<Record<Spec['scale'], Message>> = { log: m.scale_log, linear: m.scale_linear };
const UNIT_WORDS: Readonly<Record<Spec['unit'], Message>> = { old: m.unit_old, new: m.unit_new };
const BAND_WORDS: Readonly<Record<Spec['band'], Message>> = { off: m.band_off, on: m.band_on };
const PANEL_WORDS: Readonly<Record<Spec['panel'], Message>> = { none: m.band_off, premium: m.band_on };
const EVENT_WORDS: Readonly<Record<Spec['events'], Message>> = {
	main: m.events_main,
	all: m.events_all,
	none: m.events_none,
	political: m.events_political,
	military: m.events_military,
	economic: m.events_economic,
	policy: m.events_policy,
	sanctions: m.events_sanctions
};

/** What is chosen from a few words: what it decides, and each word's meaning, by its name in an address. */
export const CHOICE_WORDS = {
	range: { label: m.range_label, values: FIELDS.range.values, words: RANGE_WORDS },
	show: { label: m.show_label, values: FIELDS.show.values, words: SHOW_WORDS },
	reading: { label: m.reading_label, values: FIELDS.reading.values, words: READING_WORDS },
	scale: { label: m.scale_label, values: FIELDS.scale.values, words: SCALE_WORDS },
	unit: { label: m.unit_label, values: FIELDS.unit.values, words: UNIT_WORDS },
	band: { label: m.band_label, values: FIELDS.band.values, words: BAND_WORDS },
	panel: { label: m.panel_label, values: FIELDS.panel.values, words: PANEL_WORDS },
	events: { label: m.events_label, values: FIELDS.events.values, words: EVENT_WORDS }
} as const;

/** What is drawn, in words. */
export function showText(show: Show, words: Words): string {
	return SHOW_WORDS[show]({}, words);
}

/** Which events are meant, in words. */
export function eventsText(events: Spec['events'], words: Words): string {
	return EVENT_WORDS[events]({}, words);
}

/** The controls of a page's chart: only those that change something in what is shown now. */
export function controlsOf(scene: Scene, today: string, { shows, twoUnits, paired }: Abilities): Controls {
	const { spec, words } = scene;
	const group = <Value extends string>(
		label: Message,
		values: readonly Value[],
		texts: Readonly<Record<Value, Message>>,
		now: Value,
		change: (value: Value) => Partial<Spec>
	): ChoiceGroup => ({
		label: label({}, words),
		choices: values.map((value) => ({
			text: texts[value]({}, words),
			href: `${queryOf(scene, { page: scene.defaults.page, ...change(value) })}#chart`,
			current: value === now
		}))
	});
	const kind = axisKindOf(spec.show);
	const turns = spec.show === 'index' || spec.show === 'week' || spec.show === 'month' || spec.show === 'year';
	const spanned = spec.from !== undefined || spec.to !== undefined;
	const range = group(m.range_label, FIELDS.range.values, RANGE_WORDS, spec.range, (value) => ({
		range: value,
		from: undefined,
		to: undefined
	}));
	return {
		main: [
			spanned ? { ...range, choices: range.choices.map((choice) => ({ ...choice, current: false })) } : range,
			...(kind === 'percent'
				? []
				: [group(m.scale_label, FIELDS.scale.values, SCALE_WORDS, spec.scale, (scale) => ({ scale }))]),
			...(twoUnits && kind === 'amount'
				? [group(m.unit_label, FIELDS.unit.values, UNIT_WORDS, spec.unit, (unit) => ({ unit }))]
				: [])
		],
		more: [
			...(shows.length > 1 ? [group(m.show_label, shows, SHOW_WORDS, spec.show, (show) => ({ show }))] : []),
			...(turns
				? [group(m.reading_label, FIELDS.reading.values, READING_WORDS, spec.reading, (reading) => ({ reading }))]
				: []),
			group(m.events_label, FIELDS.events.values, EVENT_WORDS, spec.events, (events) => ({ events })),
			...(spec.show === 'rate'
				? [group(m.band_label, FIELDS.band.values, BAND_WORDS, spec.band, (band) => ({ band }))]
				: []),
			...(paired && spec.show === 'rate'
				? [group(m.panel_label, FIELDS.panel.values, PANEL_WORDS, spec.panel, (panel) => ({ panel }))]
				: [])
		],
		form: formOf(scene, today),
		resetHref: resetOf(scene)
	};
}

/** The page as it is when nothing was chosen but what is compared; undefined when nothing was. */
function resetOf(scene: Scene): string | undefined {
	const { defaults, spec } = scene;
	const usual = queryOf(scene, { ...defaults, series: spec.series });
	return usual === queryOf(scene) ? undefined : `${usual}#chart`;
}

function formOf(scene: Scene, today: string): Form {
	const { spec, defaults } = scene;
	const indexed = spec.show === 'index';
	const days = { asOf: undefined, from: undefined, to: undefined, ...(indexed ? { base: undefined } : {}) };
	const kept = new URLSearchParams(queryOf(scene, { ...days, page: defaults.page }));
	const text = (day: Spec['from']) => (day === undefined ? '' : isoDay(day));
	return {
		from: text(spec.from),
		to: text(spec.to),
		asOf: text(spec.asOf),
		base: indexed ? text(spec.base) : undefined,
		latest: today,
		target: '#chart',
		keep: [...kept].map(([name, value]) => ({ name, value }))
	};
}
