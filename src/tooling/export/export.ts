/**
 * `npm run export -- <folder>`: writes the whole site as files for a static host. Asks the server's own handler for every
 * address that needs no parameter, in both languages, and writes what has changed. Settings come from the environment, as the
 * server's do; `ORIGIN` must say where readers meet the export.
 *
 *     ORIGIN=https://sarraf.example npm run export -- <folder> [--live https://live.sarraf.example] [--today 2026-11-28]
 *
 * `--live` names a server that answers what a file cannot; `--today` takes another day for today.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInDamascus } from '#lib/format/damascus.ts';
import { isoDay } from '#lib/series/index.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { loadRecord, todayAt } from '#lib/server/store/running-record.ts';
import { readReleases } from '#lib/server/store/releases.ts';
import { buildWhenNeeded } from '../stamp.js';
import { ExportFolder } from './folder.ts';
import { SiteHandler } from './handler.ts';
import { exportedAddresses } from './listing.ts';
import { writeAll } from './write-all.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const USAGE = 'npm run export -- <folder> [--live https://live.sarraf.example] [--today 2026-11-28]';

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

/** What the command line asks for. */
function request() {
	const options = { live: { type: 'string', default: '' }, today: { type: 'string', default: '' } } as const;
	try {
		const { values, positionals } = parseArgs({ options, allowPositionals: true });
		const [folder, ...others] = positionals;
		return folder === undefined || others.length > 0 ? fail(USAGE) : { folder, ...values };
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
	}
}

/** The settings with the day that is exported: the whole export is of one, however long it takes. */
function settingsOn(today: string): Settings & { readonly origin: string } {
	process.env.TODAY = today || process.env.TODAY || dayInDamascus(Date.now());
	const settings = readSettings(process.env);
	if ('problems' in settings) return fail(settings.problems.join('\n'));
	const { origin } = settings;
	return origin === undefined ? fail('Set ORIGIN to where readers meet the export.') : { ...settings, origin };
}

const { folder: dir, live, today } = request();
if (live !== '' && !(URL.canParse(live) && new URL(live).origin === live))
	fail(`--live must be http:// or https:// and a host, without a path, not "${live}".`);
const settings = settingsOn(today);
const begun = performance.now();
await buildWhenNeeded(ROOT);
const folder = await ExportFolder.open(dir).catch((error: unknown) => fail(String(error)));
const handler = await SiteHandler.open({
	root: ROOT,
	settings,
	origin: settings.origin,
	threads: availableParallelism()
});
try {
	const day = todayAt(settings.now());
	// The folders as the handler has resolved them.
	const [record, releases] = await Promise.all([
		loadRecord(process.env.DATA_DIR ?? settings.dataDir, day),
		readReleases(process.env.SARRAF_RELEASES ?? settings.releasesDir)
	]);
	const addresses = exportedAddresses({ record, today: day, releases, files: handler.files });
	const notes = { today: isoDay(day), origin: settings.origin, live };
	const { answered, skipped } = await writeAll({ handler, folder, addresses, ...notes, say: console.log });
	const { written, unchanged, removed, bytes } = await folder.finish();
	console.log(`${answered} addresses of ${notes.today}, version ${record.version}.`);
	console.log(`Without parameters there is nothing to export of: ${skipped.join(' ')}`);
	console.log(
		`${written} files written, ${unchanged} unchanged, ${removed} removed: ${(bytes / 1e6).toFixed(1)} MB in all.`
	);
	console.log(`It took ${Math.round((performance.now() - begun) / 1000)} seconds.`);
} catch (error) {
	// At once: what is under way would have the handler start its threads again.
	fail(error instanceof Error ? error.message : String(error));
} finally {
	await handler.end();
}
