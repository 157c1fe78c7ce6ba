import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatNumber } from '#lib/format/index.ts';
import type { FreshnessChip } from '#lib/wording/freshness.ts';
import { freshness } from './freshness.ts';

/** How many series of a group are fresh, old and stale. */
export interface FreshnessCount {
	readonly title: string;
	/** One for each that there is. */
	readonly chips: readonly FreshnessChip[];
}

const FRESHNESS_ORDER = ['fresh', 'old', 'stale'] as const;

/**
 * How up to date the groups of series are.
 *
 * @example freshnessCounts(context)[0]?.chips // [{ freshness: 'fresh', text: '2 series up to date' }, …]
 */
export function freshnessCounts(context: ViewContext): readonly FreshnessCount[] {
	const { words, locale } = context;
	const texts = { fresh: m.fresh_count, old: m.fresh_count_old, stale: m.fresh_count_stale };
	return freshness(context).map(({ title, rows }) => ({
		title,
		chips: FRESHNESS_ORDER.flatMap((kind) => {
			const count = rows.filter(({ chip }) => chip.freshness === kind).length;
			return count === 0 ? [] : [{ freshness: kind, text: texts[kind]({ count: formatNumber(count, locale) }, words) }];
		})
	}));
}
