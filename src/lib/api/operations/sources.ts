import { ADDRESSES } from '#lib/query/addresses.ts';
import { unknownParameters } from '#lib/query/index.ts';
import { sources as schema } from '../schema/index.ts';
import { headOf, operation } from './operation.ts';

/** Every publication. */
export const sources = operation({
	id: 'listSources',
	address: ADDRESSES.apiSources,
	schema,
	rows: 'sources',
	line: ['id', 'publisher_en', 'address'],
	example: { query: '' },
	answer(request) {
		const problems = unknownParameters([], request.parameters);
		if (problems.length > 0) return { problems };
		const sources = [...request.record.sources.values()].map(
			({ id, publisher, title, address, licence, cadenceDays }) => ({
				id,
				publisher,
				title: title ?? null,
				address,
				licence,
				cadence_days: cadenceDays ?? null
			})
		);
		return { answer: { ...headOf(request), sources }, cite: ADDRESSES.front.path };
	}
});
