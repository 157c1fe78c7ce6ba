/** An operation of the API: its address, its parameters and its answer. */
import type { GenericSchema, InferOutput } from 'valibot';
import { LICENCE } from '#lib/api/v1/series-file.ts';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import type { Address } from '#lib/query/addresses.ts';
import type { ClaimProblem, Defaults, ParameterProblem } from '#lib/query/index.ts';
import type { Language, RateRecord } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';

/** A request to the API. */
export interface ApiRequest {
	readonly record: RateRecord;
	/** The day in Damascus. */
	readonly today: Day;
	/** The site's defaults for parameters that an address leaves out. */
	readonly defaults: Defaults;
	/** Of the address. */
	readonly language: Language;
	/** What the path names; blank where it names nothing. */
	readonly id: string;
	readonly parameters: URLSearchParams;
	/** The public address of the site. */
	readonly origin: string;
	/** The releases of the record, by ascending name. */
	readonly releases: readonly ReleasedRecord[];
}

/** A record that was published for good. */
export interface ReleasedRecord {
	readonly name: string;
	/** The hash of its manifest, in hexadecimal digits. */
	readonly sha256: string;
}

/** The queries of the next and the previous page of a list. */
export interface Pages {
	readonly next: string | undefined;
	readonly prev: string | undefined;
}

/** The outcome of a request: an answer, the problems of its parameters, or why there is no answer. */
export type Outcome<Answer> =
	| {
			readonly answer: Answer;
			/** The page that it is cited by, in the base language, with its query. */
			readonly cite: string;
			/** The queries of the next and previous pages of a list. */
			readonly pages?: Pages;
	  }
	| { readonly problems: readonly ClaimProblem[] }
	| {
			readonly missing: string;
			/** The parameter that has nothing behind it, where it is one. */
			readonly parameter?: Pick<ParameterProblem, 'name' | 'given'>;
	  };

/** One operation with its parts as they are written. */
interface Definition<Schema extends GenericSchema> {
	/** Its name in the document and in the client. */
	readonly id: string;
	readonly address: Address;
	readonly schema: Schema;
	/** The member of the answer that holds its rows; the answer itself is one row where there is none. */
	readonly rows?: string;
	/** The columns of its lines as text. */
	readonly line: readonly string[];
	/** A query by which the documents show what it does, and an id where the path has one. */
	readonly example: { readonly id?: string; readonly query: string };
	readonly answer: (request: ApiRequest) => Outcome<InferOutput<Schema>>;
}

/** One operation, whatever it answers. */
export interface Operation extends Omit<Definition<GenericSchema>, 'answer'> {
	readonly answer: (request: ApiRequest) => Outcome<unknown>;
}

/** An operation whose answer is of its schema. */
export function operation<Schema extends GenericSchema>(definition: Definition<Schema>): Operation {
	return definition;
}

/** The members that every answer has: the record's version and its licence. */
export function headOf({ record }: Pick<ApiRequest, 'record'>) {
	return { record_version: record.version, licence: LICENCE };
}

/** The context of a request: the site's defaults, overridden by the query; the period defaults to everything. */
export function contextFor(
	{ record, today, language, defaults }: ApiRequest,
	query: Partial<ViewContext['query']>
): ViewContext {
	const all = allOf(defaults);
	return viewContext(record, { ...all, ...query }, today, language, all);
}

/** Defaults with the whole period: programs get all of it unless they name another. */
export function allOf(defaults: Defaults): Defaults {
	return { ...defaults, range: 'all' };
}
