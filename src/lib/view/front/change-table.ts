import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
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
import { amountOf, moveCells, type MoveRow } from '#lib/wording/change.ts';
import type { Scene } from '#lib/context/context.ts';

/** The derived changes of one series, counted back from its last quote. */
export interface ChangeTable {
	readonly look: 'market' | 'official';
	readonly caption: string;
	readonly rows: readonly MoveRow[];
}

/** Days from which the pound's fall is told, and the event of that day. */
const LANDMARKS = ['2011-03-15', '2024-12-08'].map(day);

/** Changes over a day, week, month and year, and since the landmarks that lie before the last quote. */
export function changeTable(scene: Scene, id: string, look: ChangeTable['look']): ChangeTable | undefined {
	const { series, points } = scene.series(id);
	const last = points.at(-1);
	if (!last) return undefined;
	const { words, locale } = scene;
	const end = asOf(series, scene.spec.asOf ?? last.day);
	const from = isMissing(end) ? end.last : end;
	const caption = look === 'market' ? m.changes_market : m.changes_official;
	const value = from ? amountOf(scene, from) : '';
	const told = { value, unit: scene.unit.name[scene.language], day: formatDay(last.day, last.precision, locale) };
	const stale = { price: '', value: '', base: '', reason: m.none_end({}, words) };
	const row = (name: string, change: Change | Missing): MoveRow => {
		const { base, ...cells } = isMissing(end) ? stale : moveCells(scene, change);
		return { name, note: base, ...cells };
	};
	const at = scene.spec.asOf ?? last.day;
	return {
		look,
		caption: caption(told, words),
		rows: [
			row(m.since_day({}, words), changeOver(series, at, 'day')),
			row(m.since_week({}, words), changeOver(series, at, 'week')),
			row(m.since_month({}, words), changeOver(series, at, 'month')),
			row(m.since_year({}, words), changeOver(series, at, 'year')),
			...LANDMARKS.filter((since) => since < last.day).map((since) =>
				row(landmark(scene, since), changeSince(series, since, at))
			)
		]
	};
}

function landmark({ record, locale, language, words }: Scene, since: Day): string {
	const event = record.events.find(({ date, rank }) => date === since && rank === 1);
	const told = formatDay(since, 'day', locale);
	return event ? m.since_event({ day: told, event: event.short[language] }, words) : told;
}
