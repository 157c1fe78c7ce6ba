import { ratioParts, ratioInfo, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing, type Missing } from '#lib/series/index.ts';
import { MOST_SERIES, type ParameterProblem } from '#lib/query/index.ts';

/** What can be compared of the series that an address names, and what was wrong with the others. */
export interface SeriesSelection {
	readonly ids: readonly string[];
	readonly problems: readonly ParameterProblem[];
}

/** A comparison needs this many. */
export const LEAST = 2;

/**
 * What a series or a ratio is.
 *
 * @returns undefined where the record has no such series; why, where two cannot be divided
 */
export function infoOf(record: RateRecord, id: string): SeriesInfo | Missing | undefined {
	const legs = ratioParts(id);
	if (!legs) return record.series.get(id);
	const [a, b] = legs.map((leg) => record.series.get(leg));
	return a && b ? ratioInfo(a, b) : undefined;
}

/**
 * Chooses what is compared: every series that there is and every ratio that can be made, each once and the first six, or
 * the usual ones where fewer than two are left.
 *
 * @param named - what the address names
 * @param defaults - what is compared where it names nothing usable
 * @example selectionOf(record, ['syp-parallel', 'gold'], usual).problems // [{ name: 'series', given: 'gold', expected: 'listed' }]
 */
export function selectionOf(
	record: RateRecord,
	named: readonly string[],
	defaults: readonly string[]
): SeriesSelection {
	const ids = [...new Set(named)];
	const wrong = ids.flatMap((id): ParameterProblem[] => {
		const info = infoOf(record, id);
		if (info === undefined) return [{ name: 'series', given: id, expected: 'listed' }];
		return isMissing(info) ? [{ name: 'series', given: id, expected: 'divisible' }] : [];
	});
	const usable = ids.filter((id) => !wrong.some(({ given }) => given === id));
	const problems = [...wrong, ...repeatedOf(named, usable), ...surplusOf(usable)];
	const left = usable.slice(0, MOST_SERIES);
	if (left.length >= LEAST) return { ids: left, problems };
	const few: readonly ParameterProblem[] =
		problems.length > 0 ? [] : [{ name: 'series', given: ids.join(','), expected: 'several' }];
	return { ids: defaults, problems: [...problems.map((one) => ({ ...one, isReplaced: true })), ...few] };
}

/** What is named twice, and compared once. */
function repeatedOf(named: readonly string[], usable: readonly string[]): readonly ParameterProblem[] {
	const repeated = usable.filter((id) => named.indexOf(id) < named.lastIndexOf(id));
	return repeated.map((given) => ({ name: 'series', given, expected: 'compared' }));
}

/** What there is no room for. */
function surplusOf(usable: readonly string[]): readonly ParameterProblem[] {
	return usable.slice(MOST_SERIES).map((given) => ({ name: 'series', given, expected: 'full' }));
}
