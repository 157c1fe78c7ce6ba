import { parse } from 'valibot';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { convertDefaults, parseConvert, writeConvert } from '#lib/query/index.ts';
import { exchangeUnits } from '#lib/record/index.ts';
import { convertContext } from '#lib/view/convert/context.ts';
import { conversion as schema } from '../schema/index.ts';
import { convertFile } from '../v1/convert-file.ts';
import { snakeKeys } from '../writing/snake-keys.ts';
import { operation } from './operation.ts';

/** An amount in another unit, with every rate on the way. */
export const conversion = operation({
	id: 'convert',
	address: ADDRESSES.apiConvert,
	schema,
	line: ['result', 'request_to_unit'],
	example: { query: '?amount=100&from_unit=usd&to_unit=syp-old&asof=2024-12-06' },
	answer({ record, parameters, today, defaults, language }) {
		const requestDefaults = convertDefaults(record, defaults);
		const units = exchangeUnits(record).map(({ id }) => id);
		const { query, problems, otherwise } = parseConvert(parameters, units, today, requestDefaults, 'api-convert');
		if (problems.length > 0) return { problems };
		const file = convertFile(convertContext(record, query, today, language, requestDefaults), otherwise);
		return {
			answer: parse(schema, snakeKeys(file)),
			cite: ADDRESSES.convert.path + writeConvert(query, requestDefaults)
		};
	}
});
