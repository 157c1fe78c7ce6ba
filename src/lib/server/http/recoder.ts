import { toVariant, type Answer, type Variant } from './answer.ts';
import { recode } from './compression.ts';
import { singleFlight } from './flight.ts';

/** Makes the variant of an answer for a client without brotli. */
export type Recoder = (answer: Answer, encoding: 'gzip' | 'identity') => Promise<Variant>;

/**
 * Makes the function that recodes answers stored as brotli. Gzip is made once and handed over to be kept; plain bytes
 * are made for each who asks, as hardly anyone does.
 *
 * @param keep takes an answer together with its new gzip variant
 * @returns the recoder
 * @example
 * (await createRecoder(keep)(answer, 'gzip')).headers.includes('gzip'); // true
 */
export function createRecoder(keep: (answer: Answer, gzip: Variant) => void): Recoder {
	const once = singleFlight<Variant>();
	return async (answer, encoding) => {
		if (encoding === 'gzip' && answer.gzip !== undefined) return answer.gzip;
		return once(`${answer.tags[encoding]} ${answer.version} ${answer.day} ${answer.address}`, async () => {
			const body = await recode(answer.stored.body, encoding);
			const variant = toVariant(answer.shared, answer.tags[encoding], encoding, body, true);
			if (encoding === 'gzip') keep(answer, variant);
			return variant;
		});
	};
}
