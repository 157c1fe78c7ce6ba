import type { Scene } from '#lib/context/context.ts';
import { leadingRate } from '#lib/record/index.ts';
import { SYNONYMS, type Entry, type SearchIndex } from '#lib/search/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { seriesGroups } from '#lib/view/parts/series-groups.ts';
import { keeping } from './kept.ts';
import { pageEntries, wordEntries } from './page-entries.ts';
import { claimEntries, comparisonEntries, eventEntries, placeEntries, storyEntries } from './record-entries.ts';
import { seriesEntry } from './series-entry.ts';

/** The rank of the events that every chart names. */
const MAIN = 1;

/** Every series that has an observation by the day, in the order of the index of series. */
function seriesEntries(scene: Scene): readonly Entry[] {
	const infos = seriesGroups(scene).flatMap((group) => group.infos);
	return infos.filter(({ id }) => scene.series(id).points.length > 0).map((info) => seriesEntry(scene, info));
}

/** What can be found: everything, or what a search box suggests, which is small enough to be sent to it. */
type Extent = 'all' | 'suggested';

function entriesOf(scene: Scene, extent: Extent): readonly Entry[] {
	return [
		...seriesEntries(scene),
		...placeEntries(scene),
		...pageEntries(scene),
		...wordEntries(scene),
		...storyEntries(scene),
		...comparisonEntries(scene),
		...eventEntries(scene, extent === 'all' ? undefined : MAIN),
		...(extent === 'all' ? claimEntries(scene) : [])
	];
}

/**
 * What can be found as of the day.
 *
 * @param extent - all of it, or what a search box suggests: of the events the main ones, and no claims
 */
export function searchIndex(scene: Scene, extent: Extent): SearchIndex {
	const leading = leadingRate(scene.record);
	const first = leading && scene.series(leading.id).points[0]?.day;
	return {
		entries: entriesOf(scene, extent).map((entry) => ({ ...entry, path: keeping(scene, entry.path) })),
		synonyms: SYNONYMS,
		first: isoDay(first ?? scene.day),
		last: isoDay(scene.day)
	};
}
