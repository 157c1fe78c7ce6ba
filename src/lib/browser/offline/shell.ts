/** The two addresses that the worker and its page share. */
import { pathIn, splitPath } from '#i18n/language.ts';
import { NAMED_OFFLINE } from '#lib/query/addresses.ts';

/** Where the newest figures lie. */
export const LATEST = NAMED_OFFLINE.latest.path;

/**
 * The page that replaces one that is not saved, in the language of the address.
 *
 * @example shellOf('/ar/events') // '/ar/offline'
 */
export function shellOf(path: string): string {
	return pathIn(NAMED_OFFLINE.offline.path, splitPath(path).language);
}
