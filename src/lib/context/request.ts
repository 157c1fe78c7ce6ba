import type { Language } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';

/** The absolute address of a page in a language, with another query. */
export type AddressIn = (language: Language, query: string) => string;

/** Where and when a page is read, and what could not be used of its address. */
export interface PageRequest {
	readonly problems: readonly ParameterProblem[];
	/** Today in Damascus, the latest day a request can name. */
	readonly today: Day;
	readonly addressIn: AddressIn;
}
