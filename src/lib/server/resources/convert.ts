import { convertFile } from '#lib/api/v1/convert-file.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { convertDefaults, parseConvert, writeConvert } from '#lib/query/index.ts';
import { exchangeUnits } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { convertContext, type ConvertContext } from '#lib/view/convert/context.ts';
import { convertPage, type ConvertRequest } from '#lib/view/convert/page.ts';
import { addressesOf } from './context.ts';
import { ratesPicture } from './front.ts';
import type { Resource, ResourceRequest } from './resource.ts';

/** A request for a conversion. */
interface ConversionRequest extends ConvertRequest {
	readonly context: ConvertContext;
	/** The address' query in its one order. */
	readonly query: string;
}

/** Reads a conversion's address against the site's record and day. */
function readConversion({ url, language, path }: ResourceRequest, site: Site): ConversionRequest {
	const { record, today, settings, origin } = site;
	const defaults = convertDefaults(record, settings.defaults);
	const units = exchangeUnits(record).map(({ id }) => id);
	const { query, problems, otherwise } = parseConvert(url.searchParams, units, today, defaults);
	return {
		context: convertContext(record, query, today, language, defaults),
		problems,
		otherwise,
		query: writeConvert(query, defaults),
		today,
		addressIn: addressesOf(origin, path)
	};
}

/** A conversion: its page, and its rates with their days and quotes for programs. */
export const convert = {
	address: ADDRESSES.convert,
	read: readConversion,
	page: (parsed) => ({
		page: convertPage(parsed.context, parsed),
		path: ADDRESSES.convert.path + parsed.query,
		picture: ratesPicture(parsed.context)
	}),
	forms: { json: ({ context, otherwise }) => Response.json(convertFile(context, otherwise)) }
} satisfies Resource<typeof ADDRESSES.convert, ConversionRequest>;
