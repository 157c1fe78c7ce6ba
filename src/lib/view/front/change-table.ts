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
import { amountOf, moveCells, type MoveRow } from '#lib/wording/change.ts';
import type { Composed } from '#lib/record/index.ts';
import { inRole, type Scene } from '#lib/context/context.ts';

/** The derived changes of one series, counted back from its last quote. */
export interface ChangeTable {
	readonly look: 'market' | 'official';
	readonly caption: string;
	readonly rows: readonly MoveRow[];
}

/** Days from which a fall is told, where the record has a main event on them. */
const LANDMARKS = ['2011-03-15', '2024-12-08'].map(day);

/** Of the headline and of the official rate: changes over a day, week, month and year, and since the landmarks that lie before the last quote. */
export function changeTables(scene: Scene): readonly ChangeTable[] {
	const tables = [
		tableOf(scene, inRole(scene, 'headline'), 'market'),
		tableOf(scene, inRole(scene, 'official'), 'official')
	];
	return tables.flatMap((table) => table ?? []);
}

function tableOf(scene: Scene, composed: Composed | undefined, look: ChangeTable['look']): ChangeTable | undefined {
	if (!composed) return undefined;
	const { series, points } = composed;
	const last = points.at(-1);
	if (!last) return undefined;
	const { words, locale } = scene;
	const end = asOf(series, scene.spec.asOf ?? last.day);
	const from = isMissing(end) ? end.last : end;
	const caption = look === 'market' ? m.changes_market : m.changes_official;
	const value = from ? amountOf(scene, from) : '';
	const told = { value, unit: textIn(scene.unit.name, scene.words), day: formatDay(last.day, last.precision, locale) };
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
			...landmarks(scene)
				.filter(({ since }) => since < last.day)
				.map(({ since, name }) => row(name, changeSince(series, since, at)))
		]
	};
}

function landmarks({ record, locale, words }: Scene): readonly { readonly since: Day; readonly name: string }[] {
	return LANDMARKS.flatMap((since) => {
		const event = record.events.find(({ date, rank }) => date === since && rank === 1);
		const told = { day: formatDay(since, 'day', locale), event: textIn(event?.short, words) };
		return event ? [{ since, name: m.since_event(told, words) }] : [];
	});
}
