import { splitPath } from '#i18n/language.ts';
import { ADDRESSES } from './addresses.ts';
import { endingOf } from './endings.ts';
import { groupsAt, kindAt } from './listed.ts';
import { currentPairs } from './fields/current-names.ts';
import type { Group } from './fields/groups.ts';
import { FIELDS } from './fields/table.ts';
import type { Pair } from './fields/write.ts';
import { queryText } from './query-text.ts';
import { WIDGETS } from './widgets.ts';

/** The embed builder takes whatever its widgets take. */
const BUILT: readonly Group[] = ['frame', ...WIDGETS.map((widget) => `${widget}-widget` as const)];

function groupsIn(path: string): readonly Group[] {
	const groups = groupsAt(splitPath(path).path);
	return groups.includes('builder') ? [...groups, ...BUILT] : groups;
}

/**
 * An address under the names of today: one that was published when its parameters were called otherwise keeps its meaning.
 *
 * @param address - a path with its query, in any language
 * @returns the same text where nothing in it was renamed
 * @example currentAddress('/ar/convert?of=eur&most=7') // '/ar/convert?from_unit=eur&max_age=7'
 */
export function currentAddress(address: string): string {
	const mark = address.indexOf('?');
	if (mark < 0) return address;
	const path = address.slice(0, mark);
	const pairs = [...new URLSearchParams(address.slice(mark))];
	const renamed = currentPairs(groupsIn(path), pairs);
	const current = path === ADDRESSES.oembed.path ? renamed.map(withCurrentUrl) : renamed;
	const same = current.every(([name, text], i) => name === pairs[i]?.[0] && text === pairs[i][1]);
	return same ? address : path + queryText(current);
}

/** The address in an oEmbed request may have been published long ago. */
function withCurrentUrl([name, text]: Pair): Pair {
	if (name !== FIELDS.url.name || !URL.canParse(text)) return [name, text];
	const { origin, pathname, search } = new URL(text);
	const current = currentAddress(pathname + search);
	return [name, current === pathname + search ? text : origin + current];
}

/**
 * Whether others have put a path into their pages as a frame or a picture, or ask it on their behalf: it is answered where
 * it stands under former names, too. Every other path redirects to its current names.
 *
 * @param path - in any language
 * @example isEmbedded('/ar/series/syp-parallel.png') // true
 */
export function isEmbedded(path: string): boolean {
	const own = splitPath(path).path;
	const kind = kindAt(own);
	const isPicture = ['png', 'svg'].includes(endingOf(own) ?? '');
	return kind === 'embed' || kind === 'host' || isPicture || own === ADDRESSES.oembed.path;
}
