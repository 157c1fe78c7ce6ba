/** Which figures are shown, where they are not the newest: up to which day, of which release, as known on which day. */
import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { day } from '#lib/series/index.ts';

type Seen = Pick<ViewContext, 'query' | 'locale' | 'words'>;

/**
 * The same in whole sentences.
 *
 * @returns blank for the newest figures
 * @example vintageSentence(asOf2024) // 'As of 6 December 2024, using only quotes dated up to then.'
 */
export function vintageSentence({ query: { asOf, release, knownOn }, locale, words }: Seen): string {
	const date = (one: NonNullable<typeof asOf>) => formatDay(one, 'day', locale);
	const [released, version] = release === undefined ? [] : partsOf(release);
	return [
		asOf === undefined ? '' : m.as_of_banner({ day: date(asOf) }, words),
		released && version ? m.as_of_release({ day: date(released), version }, words) : '',
		knownOn === undefined ? '' : m.as_of_known({ day: date(knownOn) }, words)
	]
		.filter(Boolean)
		.join(' ');
}

/**
 * The same in a few words, for widgets and pictures.
 *
 * @example vintageMark(asOf2024) // 'As of 6 December 2024'
 */
export function vintageMark({ query: { asOf, release, knownOn }, locale, words }: Seen): string {
	const date = (one: NonNullable<typeof asOf>) => formatDay(one, 'day', locale);
	return [
		asOf === undefined ? '' : m.as_of_day({ day: date(asOf) }, words),
		release === undefined ? '' : m.as_of_release_day({ day: date(partsOf(release)[0]) }, words),
		knownOn === undefined ? '' : m.as_of_known_day({ day: date(knownOn) }, words)
	]
		.filter(Boolean)
		.join(' · ');
}

/** The day and the version that the name of a release holds. */
function partsOf(release: string) {
	return [day(release.slice(0, 10)), release.slice(11)] as const;
}
