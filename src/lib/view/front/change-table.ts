import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import {
	asOf,
	changeOver,
	changeSince,
	day,
	isMissing,
	type Change,
	type Day,
	type Missing
} from '#lib/series/index.ts';
import { markedBase } from '#lib/wording/base-note.ts';
import { observationAmount, baseInWords } from '#lib/wording/change.ts';
import { periodName, sinceInWords } from '#lib/wording/since.ts';
import { namesInWords } from '#lib/wording/names.ts';
import type { Composed } from '#lib/record/index.ts';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { unitAfter } from '#lib/context/unit.ts';
import { barRows, type BarRow, type NamedChange } from './bars.ts';

/** The derived changes of one series, counted back from its last quote. */
export interface ChangeTable {
	readonly lineRole: 'market' | 'official';
	readonly caption: string;
	readonly rows: readonly BarRow[];
	/** What has no row, and why; blank where nothing is left out. */
	readonly leftOut: string;
}

const PERIODS = ['day', 'week', 'month', 'year'] as const;

/** Days from which a fall is measured, if the record has a main event on them. */
const LANDMARKS = ['2011-03-15', '2024-12-08'].map(day);

/** Of the headline and of the official rate: changes over a day, week, month and year, and since the landmarks that lie before the last quote. */
export function changeTables(context: ViewContext): readonly ChangeTable[] {
	const tables = [
		tableOf(context, inRole(context, 'headline'), 'market'),
		tableOf(context, inRole(context, 'official'), 'official')
	];
	return tables.flatMap((table) => table ?? []);
}

function tableOf(
	context: ViewContext,
	composed: Composed | undefined,
	lineRole: ChangeTable['lineRole']
): ChangeTable | undefined {
	const last = composed?.points[composed.points.length - 1];
	if (!composed || !last) return undefined;
	const { words, locale, unit } = context;
	const end = asOf(composed.series, context.query.asOf ?? last.day);
	const caption = lineRole === 'market' ? m.changes_market : m.changes_official;
	const value = observationAmount(context, { value: last.value, unit: composed.info.unit });
	const inputs = {
		value,
		unit: unitAfter(value, unit, words),
		day: formatDay(last.day, last.precision, locale)
	};
	const all = isMissing(end) ? [] : changesOf(context, composed, last.day);
	const known = all.flatMap(({ name, change }) => (isMissing(change) ? [] : [named(context, composed, name, change)]));
	const missing = all.flatMap(({ name, change }) => (isMissing(change) ? [name] : []));
	const names = namesInWords(missing, words);
	return {
		lineRole,
		caption: caption(inputs, words),
		rows: barRows(context, known),
		leftOut: isMissing(end) ? m.none_end({}, words) : names && m.changes_left_out({ names }, words)
	};
}

interface Named {
	readonly name: string;
	readonly change: Change | Missing;
}

function changesOf(context: ViewContext, { series }: Composed, last: Day): readonly Named[] {
	const at = context.query.asOf ?? last;
	return [
		...PERIODS.map((period) => {
			const change = changeOver(series, at, period);
			const name = isMissing(change) ? periodName(context, period) : sinceInWords(context, change, period, 'short');
			return { name, change };
		}),
		...landmarks(context)
			.filter(({ since }) => since < last)
			.map(({ since, name }) => ({ name, change: changeSince(series, since, at) }))
	];
}

/** A change with its base; where the quotes of that day lie apart, with their lowest and highest. */
function named(context: ViewContext, { points, info }: Composed, name: string, change: Change): NamedChange {
	const base = markedBase(context, info, change, baseInWords(context, change.from, 'short'));
	const point = points[change.from.index];
	if (!point || point.low >= point.high) return { name, note: base, change };
	const [low, high] = [point.low, point.high].map((value) => observationAmount(context, { value, unit: info.unit }));
	return { name, note: m.base_range({ base, low: low ?? '', high: high ?? '' }, context.words), change };
}

function landmarks({ record, locale, words }: ViewContext): readonly { readonly since: Day; readonly name: string }[] {
	return LANDMARKS.flatMap((since) => {
		const event = record.events.find(({ date, rank }) => date === since && rank === 1);
		const inputs = { day: formatDay(since, 'day', locale), event: textIn(event?.short, words) };
		return event ? [{ since, name: m.since_event(inputs, words) }] : [];
	});
}
