import { withVersion } from '#lib/query/trackers.ts';
import { leadingRate } from '#lib/record/index.ts';
import { frontSeries } from '#lib/view/front/subjects.ts';
import { chartQuery, type Scene } from '#lib/context/context.ts';

/**
 * The query of the picture that stands for a page where it is shared: the page's own, as of the last day of its data, with the
 * version of the record. So a new figure has a new address, and whoever keeps pictures by their address never shows an old
 * one.
 *
 * @param ids - the series that the picture shows; those of the front page unless told
 * @returns '' or a query that begins with '?'
 * @example pictureQuery(scene) // '?asof=2026-10-12&unit=new&v=c0ffee12ab34'
 */
export function pictureQuery(scene: Scene, ids: readonly string[] = frontSeries(scene).map(({ id }) => id)): string {
	const lasts = ids.flatMap((id) => scene.series(id).points.at(-1)?.day ?? []);
	const last = lasts.reduce((a, b) => (b > a ? b : a), lasts[0] ?? scene.day);
	const query = chartQuery(scene, { w: undefined, h: undefined, asOf: scene.spec.asOf ?? last });
	return withVersion(query, scene.record.version);
}

/**
 * The query of the front page's picture for a page that is about one figure: as of the last day of the leading rate.
 *
 * @example leadingPictureQuery(scene) // '?asof=2026-10-05&v=c0ffee12ab34'
 */
export function leadingPictureQuery(scene: Scene): string {
	return pictureQuery(
		scene,
		[leadingRate(scene.record)?.id].filter((id) => id !== undefined)
	);
}
