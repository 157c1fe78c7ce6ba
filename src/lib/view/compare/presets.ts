import { m } from '#i18n/compiled/messages.js';
import { day, type Day } from '#lib/series/index.ts';
import { COMPARE_DEFAULTS, DEFAULTS, writeSpec, type Spec } from '#lib/query/index.ts';
import type { Choice } from '#lib/view/parts/controls.ts';
import type { Scene } from '#lib/context/context.ts';

/** A comparison that readers come for. */
interface Preset {
	readonly text: (inputs: object, options: Scene['words']) => string;
	readonly chosen: Partial<Spec>;
}

/** The protests begin; the first quotes of the cities' markets, and of the Lebanese one, in the record. */
const [PROTESTS, CITIES, LEBANON]: readonly [Day, Day, Day] = [day('2011-03-15'), day('2014-09-01'), day('2021-03-15')];

const PRESETS: readonly Preset[] = [
	{ text: m.preset_premium, chosen: COMPARE_DEFAULTS },
	{
		text: m.preset_cities,
		chosen: {
			series: ['syp-parallel', 'syp-parallel-aleppo', 'syp-parallel-idlib', 'syp-parallel-hasakah'],
			from: CITIES
		}
	},
	{
		text: m.preset_neighbours,
		chosen: {
			series: ['syp-parallel', 'lbp-official', 'try-official', 'iqd-official', 'egp-official'],
			show: 'index',
			reading: 'value',
			base: PROTESTS,
			from: day('2010-07-01')
		}
	},
	{
		text: m.preset_lebanon,
		chosen: { series: ['syp-parallel', 'lbp-parallel'], show: 'index', base: LEBANON, from: day('2021-01-01') }
	},
	{ text: m.preset_wage, chosen: { series: ['min-wage-public/syp-parallel', 'min-wage-public/syp-official'] } }
];

/** The comparisons that readers come for, as links that keep the reader's unit, digits and day. */
export function presetsOf({ spec, defaults, words }: Scene): readonly Choice[] {
	const address = ({ chosen }: Preset) => {
		const { unit, digits, asOf } = spec;
		const usual = {
			...DEFAULTS,
			...defaults,
			base: undefined,
			from: undefined,
			to: undefined,
			w: undefined,
			h: undefined
		};
		return writeSpec({ ...usual, unit, digits, asOf, ...chosen }, defaults) || '?';
	};
	const here = writeSpec({ ...spec, w: undefined, h: undefined }, defaults) || '?';
	return PRESETS.map((preset) => {
		const href = address(preset);
		return { text: preset.text({}, words), href, current: href === here };
	});
}
