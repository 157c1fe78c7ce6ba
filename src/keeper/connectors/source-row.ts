/** A connector's publisher as a row of `sources.csv`. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import type { SourceFacts } from './connector.ts';

/** Days within which the next figure is due; a working day may be the last before a weekend and a holiday. */
const DAYS = { day: 1, 'working-day': 4, month: 31, year: 366 };

/**
 * The cells of a source.
 *
 * @example sourceRow(imf.facts).cadence_days // '31'
 */
export function sourceRow({ id, publisher, address, licence, cadence }: SourceFacts): Cells {
	return {
		id,
		publisher_en: publisher.en,
		publisher_ar: publisher.ar,
		address,
		licence: licence ?? '',
		cadence_days: String(cadence.every * DAYS[cadence.unit])
	};
}
