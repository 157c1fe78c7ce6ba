/** What a search field needs once its reader types: the styles of the list, other spellings and dates. */
import { LEXICON } from '#lib/view/search/lexicon.ts';
import type { Lexicon } from '#lib/view/search/results.ts';
import { loadStyles } from '../page/load-styles.ts';
import styles from './suggestions.css?url';

/**
 * Fetches the styles of the list.
 *
 * @returns other spellings and dates
 * @throws when the styles do not come: without them the list would cover the page
 * @example await lexiconWithStyles(); // the list can be shown
 */
export async function lexiconWithStyles(): Promise<Lexicon> {
	await loadStyles(styles);
	return LEXICON;
}
