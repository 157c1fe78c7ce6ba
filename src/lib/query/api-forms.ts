/** The forms of the API's answers, by their endings. */
import type { ADDRESSES, EndingOf } from './addresses.ts';

export type ApiForm = EndingOf<(typeof ADDRESSES)['apiRate']>;

/** What each form is called on the wire; the first is the answer of an address without an ending. */
export const MEDIA_TYPES: Readonly<Record<ApiForm, string>> = {
	json: 'application/json',
	csv: 'text/csv; charset=utf-8; header=present',
	ndjson: 'application/x-ndjson; charset=utf-8',
	txt: 'text/plain; charset=utf-8'
};

/** Whether an ending is a form of the API's answers. */
export const isApiForm = (name: string | undefined): name is ApiForm => name !== undefined && name in MEDIA_TYPES;

export const API_FORMS: readonly ApiForm[] = Object.keys(MEDIA_TYPES).filter(isApiForm);

/**
 * The type of a form without its parameters, as `Accept` and links name it.
 *
 * @example typeOf('csv') // 'text/csv'
 */
export function typeOf(form: ApiForm): string {
	return MEDIA_TYPES[form].replace(/;.*/, '');
}
