import { m } from '#i18n/compiled/messages.js';
import { textIn } from '#lib/format/index.ts';
import { homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import { homeName } from '#lib/wording/home.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { namesInWords } from '#lib/wording/names.ts';
import type { ViewContext } from '#lib/context/context.ts';

export interface FreshRow {
	readonly id: string;
	readonly name: string;
	readonly chip: FreshnessChip;
	readonly publisher: string;
}

export interface FreshGroup {
	readonly title: string;
	readonly rows: readonly FreshRow[];
}

/** The last quote of each series, its age and its publisher. Series that did not exist yet are left out. */
export function freshness(context: ViewContext): readonly FreshGroup[] {
	const { record, words } = context;
	const all = [...record.series.values()];
	const isRate = ({ quantity }: SeriesInfo) => quantity === 'rate';
	const isHome = ({ currency }: SeriesInfo) => currency === homeCurrency(record);
	const groups = [
		{ title: homeName(context), of: all.filter((info) => isRate(info) && isHome(info)) },
		{ title: m.fresh_other({}, words), of: all.filter((info) => isRate(info) && !isHome(info)) },
		{ title: m.fresh_life({}, words), of: all.filter((info) => !isRate(info)) }
	];
	return groups
		.map(({ title, of }) => ({ title, rows: of.flatMap((info) => freshRow(context, info)) }))
		.filter(({ rows }) => rows.length > 0);
}

function freshRow(context: ViewContext, { id, name }: SeriesInfo): FreshRow[] {
	const composed = context.series(id);
	const last = composed.points.at(-1);
	if (!last) return [];
	const { words } = context;
	const publishers = [...new Set(last.quotes.map(({ source }) => textIn(source.publisher, words)))];
	return [
		{
			id,
			name: textIn(name, words),
			chip: freshnessChip(context, composed),
			publisher: namesInWords(publishers, words)
		}
	];
}
