/** A series as schema.org describes a data set, for search engines and catalogues. */
import type { Dataset, WithContext } from 'schema-dts';
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { unitText } from '#lib/context/unit.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import { typeOf } from '#lib/query/api-forms.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { LICENCE } from '../v1/series-file.ts';

/** The forms of a series that are all of it. */
const WHOLE = ['csv', 'json'] as const;

/**
 * What a series is as data: its name, days, unit, licence and files.
 *
 * @param description - a sentence about it
 * @param origin - where readers meet the site
 * @example datasetOf(context, parallel, '…', 'https://sarraf.example').temporalCoverage // '2011-03-01/2026-11-05'
 */
export function datasetOf(
	context: ViewContext,
	info: SeriesInfo,
	description: string,
	origin: string
): WithContext<Dataset> {
	const { words, language, record } = context;
	const { points } = context.series(info.id);
	const at = (path: string) => origin + pathIn(path, language);
	const [first, last] = [points[0], points.at(-1)];
	const site = { name: m.site_name({}, words), url: at(ADDRESSES.front.path) };
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: textIn(info.name, words),
		description,
		url: at(pathTo(ADDRESSES.series, info)),
		inLanguage: language,
		license: LICENCE.address,
		isAccessibleForFree: true,
		version: record.version,
		creator: { '@type': 'Organization', ...site },
		includedInDataCatalog: { '@type': 'DataCatalog', ...site },
		...(first && last && { temporalCoverage: `${isoDay(first.day)}/${isoDay(last.day)}` }),
		spatialCoverage: info.places.flatMap((id) => {
			const place = record.places.get(id);
			return place ? [{ '@type': 'Place', name: textIn(place.name, words) } as const] : [];
		}),
		variableMeasured: { '@type': 'PropertyValue', name: textIn(info.name, words), unitText: unitText(context, info) },
		distribution: WHOLE.map(
			(ending) =>
				({
					'@type': 'DataDownload',
					encodingFormat: typeOf(ending),
					contentUrl: at(`${pathTo(ADDRESSES.apiSeries, info)}.${ending}`)
				}) as const
		)
	};
}

/**
 * An object as the text of a data block: nothing in it can be taken for markup.
 *
 * @example blockText({ name: '</script> & more' }) // '{"name":"\\u003c/script> \\u0026 more"}'
 */
export function blockText(data: object): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026');
}
