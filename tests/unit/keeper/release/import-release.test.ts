/** What a release holds is enough to make the record again, by the command that imports. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSheet } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { keeper } from '#tests/support/keeper/run.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { DATA } from '#tests/support/record/real.ts';

const TODAY = '2026-11-29';
const IMPORTED = /^(sources|events)\.csv$|^quotes\//;
/** Tables that point to sources and that no import brings. */
const POINTING = /^(claims|stories)\.csv$/;

/** A record that knows its currencies, units, places and series, and of the sources those of its units alone. */
function emptied(files: Files): Files {
	const units = openSheet(files.get('units.csv') ?? new Uint8Array()).rows;
	const named = new Set(units.map(({ cells }) => cells.source));
	return new Map(
		[...files].map(([path, bytes]) => {
			if (!IMPORTED.test(path) && !POINTING.test(path)) return [path, bytes];
			const { head, rows } = openSheet(bytes);
			const left = path === 'sources.csv' ? rows.filter(({ cells }) => named.has(cells.id)) : [];
			return [path, new TextEncoder().encode([head, ...left.map(({ text }) => text)].join(''))];
		})
	);
}

/** A release of the published record, and an emptied copy of that record. */
async function released() {
	const files = await readFolder(DATA);
	const releases = await temporaryFolder(new Map());
	const source = await temporaryFolder(files);
	const { out } = await keeper(['release', '--json'], {
		dir: source,
		today: TODAY,
		env: { SARRAF_RELEASES: releases }
	});
	const release = join(releases, /"release": "([^"]+)"/.exec(out)?.[1] ?? out);
	return { files, release, dir: await temporaryFolder(emptied(files)) };
}

const textsOf = (files: Files) =>
	[...files].filter(([path]) => IMPORTED.test(path)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);

describe('a release that is imported', () => {
	it('into an empty record gives the same bytes, and a second time nothing', { timeout: 240_000 }, async () => {
		const { files, release, dir } = await released();
		const { code, err } = await keeper(['import', release], { dir, today: TODAY });
		expect([code, err]).toEqual([0, '']);
		expect(textsOf(await readFolder(dir))).toEqual(textsOf(files));
		const { out } = await keeper(['import', release], { dir, today: TODAY });
		expect(out).toMatch(/^\d+ in the record already$/);
	});

	it('is refused where a file is not the one that was released', { timeout: 240_000 }, async () => {
		const { release, dir } = await released();
		await writeFile(join(release, 'data/quotes/gold.csv'), 'date\n');
		const { code, err } = await keeper(['import', release], { dir, today: TODAY });
		expect([code, err]).toEqual([2, expect.stringContaining('gold.csv is not the file that was released')]);
	});
});
