import { ADDRESSES } from '#lib/query/addresses.ts';
import { unknownParameters } from '#lib/query/index.ts';
import { places as schema } from '../schema/index.ts';
import { headOf, operation } from './operation.ts';

/** Every place of which there are quotes or events. */
export const places = operation({
	id: 'listPlaces',
	address: ADDRESSES.apiPlaces,
	schema,
	rows: 'places',
	line: ['id', 'name_en', 'name_ar'],
	example: { query: '' },
	answer(request) {
		const problems = unknownParameters([], request.parameters);
		if (problems.length > 0) return { problems };
		return { answer: { ...headOf(request), places: [...request.record.places.values()] }, cite: ADDRESSES.front.path };
	}
});
