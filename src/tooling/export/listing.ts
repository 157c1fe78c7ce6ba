/** What is exported: every address of the site that needs no parameter. */
import { languages, pathIn } from '#i18n/language.ts';
import { ADDRESSES, LEDGER_ENDINGS, type Address } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { RateRecord } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { MANIFEST } from '#lib/server/store/manifest.ts';
import type { Release } from '#lib/server/store/releases.ts';
import { pathsOf } from '#lib/view/sitemap/paths-of.ts';

/** How a running server is, what only answers a question, and what is there for those who build the site. */
const LEFT_OUT: readonly Address[] = [
	ADDRESSES.health,
	ADDRESSES.ready,
	ADDRESSES.oembed,
	ADDRESSES.mcp,
	ADDRESSES.gallery,
	ADDRESSES.galleryCase
];

/** What the listed addresses depend on. */
export interface Listed {
	readonly record: RateRecord;
	readonly today: Day;
	readonly releases: readonly Release[];
	/** The paths of the files that are served as they are. */
	readonly files: readonly string[];
}

/**
 * The addresses to export, without a query: what pages need comes before them.
 *
 * @example exportedAddresses({ record, today, releases: [], files: ['/robots.txt'] })[0] // '/robots.txt'
 */
export function exportedAddresses({ record, today, releases, files }: Listed): readonly string[] {
	const exported = Object.values<Address>(ADDRESSES).filter((address) => !LEFT_OUT.includes(address));
	const own = exported.flatMap((address) =>
		pathsOf(address, record, today).flatMap((path) => [path, ...(address.endings ?? []).map((one) => `${path}.${one}`)])
	);
	const missing = withoutLedgers(record);
	const answered = own.filter((path) => !missing.has(path));
	const inEach = languages.flatMap((language) => answered.map((path) => pathIn(path, language)));
	// A file of the build may have the address of a form.
	return [...new Set([...files, ...releases.flatMap(filesOf), ...inEach])];
}

/** The addresses of prices for ledgers that are not there: only rates between two currencies have them. */
function withoutLedgers({ series }: RateRecord): ReadonlySet<string> {
	const others = [...series.values()].filter(({ quantity, perCurrency }) => quantity !== 'rate' || !perCurrency);
	return new Set(others.flatMap(({ id }) => LEDGER_ENDINGS.map((ending) => pathTo(ADDRESSES.series, { id, ending }))));
}

/** A release is the same in every language: its files are exported once. */
function filesOf({ name, manifest }: Release): readonly string[] {
	const paths = [MANIFEST, ...(manifest?.files ?? []).map(({ path }) => path)];
	return paths.map((path) => pathTo(ADDRESSES.releaseFile, { id: `${name}/${path}` }));
}
