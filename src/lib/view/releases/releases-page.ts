import { m } from '#i18n/compiled/messages.js';
import { formatDay, formatNumber, say } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { day, type Day } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { newDataFeed, type FeedLink } from '#lib/view/parts/feed-link.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';

/** A release, from its manifest. */
export interface ReleaseFacts {
	readonly release: string;
	/** `YYYY-MM-DD`. */
	readonly date: string;
	readonly version: string;
	readonly previous: { readonly release: string } | null;
	readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** A file of a release, for a link. */
export interface ReleaseFile {
	/** Below the folder of the release. */
	readonly name: string;
	/** Without the language: a file is the same in each. */
	readonly path: string;
	readonly size: string;
	readonly sha256: string;
}

/** A release in words. */
export interface ReleaseEntry {
	readonly id: string;
	readonly heading: string;
	readonly follows: string;
	/** How many files it has, and how large they are together. */
	readonly size: string;
	/** The front page from this release, without the language. */
	readonly seePath: string;
	readonly manifest: string;
	readonly record: string;
	/** All files in one; undefined in releases that have none. */
	readonly zip: string | undefined;
	readonly files: readonly ReleaseFile[];
}

/** The releases of the record. */
export interface ReleasesPage {
	readonly title: string;
	readonly description: string;
	readonly notices: readonly string[];
	readonly feed: FeedLink;
	/** The newest first. */
	readonly releases: readonly ReleaseEntry[];
}

/** The list of releases up to the context's day. */
export function releasesPage(
	context: ViewContext,
	all: readonly ReleaseFacts[],
	problems: readonly ParameterProblem[]
): ReleasesPage {
	const { words, day: latest } = context;
	const shown = all.filter(({ date }) => day(date) <= latest);
	return {
		title: m.releases_title({}, words),
		description: say(m.releases_intro, {}, words),
		notices: noticesOf(problems, words),
		feed: newDataFeed(words),
		releases: shown.toReversed().map((one) => entryOf(context, one))
	};
}

function entryOf(context: ViewContext, { release, date, version, previous, files }: ReleaseFacts): ReleaseEntry {
	const { words, locale } = context;
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	return {
		id: release,
		heading: m.releases_heading({ day: dayText(context, day(date)), version }, words),
		follows: previous ? m.releases_follows({ release: previous.release }, words) : m.releases_first({}, words),
		size: m.releases_size({ count: formatNumber(files.length, locale), size: sizeText(context, bytes) }, words),
		seePath: `${ADDRESSES.front.path}?release=${release}`,
		manifest: filePath(release, 'manifest.json'),
		record: filePath(release, 'record.json'),
		zip: files.some(({ path }) => path === 'record.zip') ? filePath(release, 'record.zip') : undefined,
		files: files.map((file) => ({
			name: file.path,
			path: filePath(release, file.path),
			size: sizeText(context, file.bytes),
			sha256: file.sha256
		}))
	};
}

function filePath(release: string, path: string): string {
	return pathTo(ADDRESSES.releaseFile, { id: `${release}/${path}` });
}

function dayText({ locale }: ViewContext, date: Day): string {
	return formatDay(date, 'day', locale);
}

/** @example sizeText(context, 154_200) // '154 kB' */
function sizeText({ locale, words }: ViewContext, bytes: number): string {
	if (bytes < 1e6) return m.size_kilobytes({ size: formatNumber(Math.max(1, Math.round(bytes / 1e3)), locale) }, words);
	return m.size_megabytes({ size: formatNumber(bytes / 1e6, locale, 1) }, words);
}
