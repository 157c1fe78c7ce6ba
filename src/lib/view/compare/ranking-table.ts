import { anchorCurrency, homeCurrency } from '#lib/record/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { isMissing, type Missing } from '#lib/series/index.ts';
import type { LineRole } from '#lib/chart/layout/chart-input.ts';
import { baseReason } from '#lib/chart/data/missing-base.ts';
import type { Comparison } from './comparison.ts';
import { spanInWords } from '#lib/wording/base-note.ts';
import { moveCells, reasonInWords, type MoveRow } from '#lib/wording/change.ts';
import { rankingOf } from './ranking.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** How far a currency came, in both readings, its first and its last figure with their days; or why that cannot be calculated. */
interface RankingRow extends MoveRow {
	readonly lineRole: LineRole;
}

/** Which currency lost most of its value since a day, the greatest loss first. */
export interface RankingTable {
	readonly heading: string;
	/** The heads of both columns: of the dollar and the pound when all rates are the pound's. */
	readonly price: string;
	readonly value: string;
	readonly rows: readonly RankingRow[];
}

const FEWEST = 2;

/** The ranking of the rates that are compared; undefined where there are not two. */
export function rankingTable(context: ViewContext, { subjects, base }: Comparison): RankingTable | undefined {
	const ranked = rankingOf(context, subjects, base);
	if (ranked.length < FEWEST) return undefined;
	const { words } = context;
	const day = formatDay(base, 'day', context.locale);
	const infos = ranked.map(({ subject }) => context.series(subject.id).info);
	const dollars = infos.every(({ per }) => per === anchorCurrency(context.record));
	const pounds = infos.every(({ currency }) => currency === homeCurrency(context.record));
	return {
		heading: m.ranking_heading({ day }, words),
		price: (dollars ? m.changes_price : m.ranking_price)({}, words),
		value: (pounds ? m.changes_value : m.ranking_value)({}, words),
		rows: ranked.map(({ subject, change }) => ({
			name: subject.label,
			lineRole: subject.lineRole,
			...moveCells(context, change),
			...(isMissing(change)
				? { note: '', reason: whyUnranked(context, base, change) }
				: { note: spanInWords(context, subject, change) })
		}))
	};
}

function whyUnranked(context: ViewContext, base: Comparison['base'], why: Missing): string {
	if (why.missing === 'end-missing') return m.ranking_no_end({}, context.words);
	if (why.missing === 'not-observed' || why.missing === 'too-old') return baseReason(context, base, why);
	return reasonInWords(context, why);
}
