import { ADDRESSES } from '#lib/query/addresses.ts';
import { unknownParameters } from '#lib/query/index.ts';
import { releases as schema } from '../schema/index.ts';
import { headOf, operation } from './operation.ts';

/** How a release's name begins, in letters: the day of the release. */
const DAY = 10;

/** Every release of the record: what `release` of other operations takes. */
export const releases = operation({
	id: 'listReleases',
	address: ADDRESSES.apiReleases,
	schema,
	rows: 'releases',
	line: ['name', 'sha256'],
	example: { query: '' },
	answer(request) {
		const problems = unknownParameters([], request.parameters);
		if (problems.length > 0) return { problems };
		const releases = request.releases.map(({ name, sha256 }) => ({ name, day: name.slice(0, DAY), sha256 }));
		return { answer: { ...headOf(request), releases }, cite: ADDRESSES.releases.path };
	}
});
