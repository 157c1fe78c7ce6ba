import { localizeHref } from '#i18n/compiled/runtime.js';
import { exchangeUnits, type Language } from '#lib/record/index.ts';
import { convertDefaults, parseConvert, writeConvert } from '#lib/query/index.ts';
import type { ConvertAsked } from '#lib/view/convert/page.ts';
import { setConvertScene, type ConvertScene } from '#lib/view/convert/context.ts';
import type { Site } from '#lib/server/site.ts';

/** What a request for a conversion asks for. */
export interface AskedConversion extends ConvertAsked {
	readonly scene: ConvertScene;
	/** The address' query in its one order. */
	readonly query: string;
}

/** Reads a conversion's address against the site's record and day. */
export function readConversion(
	url: URL,
	language: Language,
	{ record, today, settings, origin }: Site
): AskedConversion {
	const defaults = convertDefaults(record, settings.defaults);
	const units = exchangeUnits(record).map(({ id }) => id);
	const { spec, bad, otherwise } = parseConvert(url.searchParams, units, today, defaults);
	return {
		scene: setConvertScene(record, spec, today, language, defaults),
		bad,
		otherwise,
		query: writeConvert(spec, defaults),
		today,
		addressIn: (locale, asked) => origin + localizeHref('/convert', { locale }) + asked
	};
}
