/** The API of Frankfurter over the record, for clients that can change nothing but the base address. */
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import { say } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import type { Language, RateRecord } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { marketUnitNames, marketUnitOf } from './market-unit.ts';
import { notFound, type Outcome } from './outcome.ts';
import { answerV1 } from './v1.ts';
import { answerV2 } from './v2.ts';

export type { Outcome } from './outcome.ts';

const VERSIONS: ReadonlyMap<string, typeof answerV2> = new Map([
	['v1', answerV1],
	['v2', answerV2]
]);

/** A request, whatever its version. */
interface FrankfurterRequest {
	readonly record: RateRecord;
	readonly today: Day;
	readonly language: Language;
	readonly origin: string;
	/** Below `/compat/frankfurter/`: `parallel/syp-old/v1/latest`. */
	readonly path: string;
	readonly parameters: URLSearchParams;
}

/**
 * Answers a request. Market and unit are in the path, because a client sends neither.
 *
 * @example answerFrankfurter({ …, path: 'parallel/syp-old/v2/rate/USD/SYP', parameters }).body // { rate: 13800, … }
 */
export function answerFrankfurter({ record, today, language, origin, path, parameters }: FrankfurterRequest): Outcome {
	const words = { locale: language };
	const [market = '', unit = '', version = '', ...rest] = path.split('/');
	const found = marketUnitOf({ record, today, words, market, unit });
	const outcome = found && VERSIONS.get(version)?.(found, rest.join('/'), parameters);
	if (outcome) return outcome;
	const root = origin + pathIn(ADDRESSES.frankfurter.path.replace('/[...path]', ''), language);
	return notFound(say(m.frankfurter_address, { root, markets: marketUnitNames(record).join(', ') }, words));
}
