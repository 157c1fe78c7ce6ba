/** An operator's own sources, from the file that `SARRAF_SOURCES` names. */
import * as v from 'valibot';
import { MARKETS } from '#lib/record/vocabulary.ts';
import { DATE_ORDERS } from '../formats/dates.ts';
import type { SourceFacts } from './connector.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** The facts that every source has, and what its figures are. */
export const ownEntries = {
	id,
	publisher: v.strictObject({ en: text, ar: text }),
	address: v.pipe(v.string(), v.regex(/^https?:\/\//)),
	licence: v.optional(text),
	cadence: v.strictObject({
		every: v.pipe(v.number(), v.integer(), v.minValue(1)),
		unit: v.picklist(['day', 'working-day', 'month', 'year'])
	}),
	hasHistory: v.boolean(),
	market: v.picklist(MARKETS),
	series: v.optional(id),
	place: id,
	/** For days such as 6/12/2024, whose order of day and month is not clear. */
	dateOrder: v.optional(v.picklist(DATE_ORDERS)),
	units: v.array(v.strictObject({ from: v.string(), unit: id }))
};

type OwnFacts = v.InferOutput<v.ObjectSchema<typeof ownEntries, undefined>>;

/**
 * The facts of an operator's own source, as every connector has them.
 *
 * @example factsOfOwn(config).id // 'my-bank'
 */
export function factsOfOwn({ id, publisher, address, licence, cadence, hasHistory }: OwnFacts): SourceFacts {
	return { id, publisher, address, licence, cadence, hasHistory };
}
