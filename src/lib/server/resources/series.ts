import { m } from '#i18n/compiled/messages.js';
import { localizeHref } from '#i18n/compiled/runtime.js';
import type { Language, SeriesInfo } from '#lib/record/index.ts';
import { writeSpec, type BadParameter } from '#lib/query/index.ts';
import { comparisonOf, type Comparison } from '#lib/view/compare/comparison.ts';
import type { Scene } from '#lib/context/context.ts';
import { subjectOf } from '#lib/chart/data/subject.ts';
import { abilitiesOf } from '#lib/context/abilities.ts';
import type { Site } from '#lib/server/site.ts';
import { readScene, type Asked } from './context.ts';
import { badRequest } from './representations.ts';

/** What a request for a file asks for: one series, or several that are compared. */
export interface AskedSeries extends Asked {
	readonly comparison: Comparison;
	/** What the file is named after. */
	readonly name: string;
	/** The page whose file it is, without the language: `/series/syp-parallel`. */
	readonly path: string;
}

/**
 * Reads a request for a file of a series. A file, unlike a page, is never made from an address that holds a mistake: a
 * program would not read the notice.
 *
 * @param id - of the series, as the path names it
 * @returns what is asked for; else the answer to send: 404 as a text, 400 as JSON
 */
export function readSeries(url: URL, language: Language, site: Site, id: string): AskedSeries | Response {
	const asked = readScene(url, language, site);
	const info = asked.scene.record.series.get(id);
	if (!info) return unknownSeries(site, language, id);
	const bad = [...asked.bad, ...cannotShow(asked.scene, info)];
	if (bad.length > 0) return badRequest(bad, asked.scene);
	const comparison = comparisonOf(asked.scene, [subjectOf(asked.scene, info)]);
	return { ...asked, comparison, name: id, path: `/series/${id}` };
}

function unknownSeries({ origin }: Site, locale: Language, id: string): Response {
	const text = m.series_unknown({ id, address: origin + localizeHref('/series', { locale }) }, { locale });
	return new Response(`${text}\n`, {
		status: 404,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
}

/** A series of prices has no premium, one of per cents no index. */
export function cannotShow({ spec, record }: Scene, info: SeriesInfo): readonly BadParameter[] {
	const { shows } = abilitiesOf(record, info);
	return shows.includes(spec.show) ? [] : [{ name: 'show', given: spec.show, expected: shows }];
}

/** The address of the page whose file is asked for, absolute and in the file's language. */
export function pageAddress({ origin }: Site, { scene, path }: AskedSeries): string {
	return origin + localizeHref(path, { locale: scene.language }) + writeSpec(scene.spec, scene.defaults);
}

/** A saved file's name may not be longer than file systems take, with its ending. */
const LONGEST_NAME = 120;

/** How a file is sent. */
export interface FileKind {
	/** Its ending, such as `csv`. */
	readonly ending: string;
	readonly type: string;
}

/**
 * An answer that a browser shows and a reader can save under a name that says what is in it.
 *
 * @example seriesAnswer(asked, '…', { ending: 'csv', type: 'text/csv' }) // saved as sarraf-syp-parallel-asof-2024-12-06.csv
 */
export function seriesAnswer(
	{ scene, name }: AskedSeries,
	body: string | Uint8Array<ArrayBuffer>,
	{ ending, type }: FileKind
): Response {
	const chosen = writeSpec(scene.spec, scene.defaults)
		.slice(1)
		.replaceAll(/[^a-z0-9-]+/g, '-');
	const file = ['sarraf', name, ...(chosen === '' ? [] : [chosen])].join('-').slice(0, LONGEST_NAME);
	return new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `inline; filename="${file}.${ending}"`,
			'x-record-version': scene.record.version
		}
	});
}
