/** What was announced last, in a file outside the record: another copy of the record announces for itself. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Disk } from '#lib/server/store/disk.ts';
import { writeFile } from '#lib/server/store/write-file.ts';

const announced = v.object({ day: v.pipe(v.string(), v.isoDate()), value: v.number() });
const schema = v.record(v.string(), announced);

/** A value that was announced, in the unit of its series. */
export type Announced = v.InferOutput<typeof announced>;

/** By the id of its series. */
export type Remembered = Readonly<Record<string, Announced>>;

/**
 * Reads what was announced last; nothing where there is no file yet.
 *
 * @throws {Error} where the file holds something else
 * @example await readRemembered('announced.json') // { 'syp-parallel': { day: '2024-11-29', value: 14700 } }
 */
export async function readRemembered(path: string): Promise<Remembered> {
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (text === undefined) return {};
	try {
		return v.parse(schema, JSON.parse(text));
	} catch (error) {
		throw new Error(
			`${path} does not say what was announced (${String(error)}). Restore it from a copy, or move it away.`,
			{
				cause: error
			}
		);
	}
}

/** Writes it whole. */
export async function writeRemembered(path: string, remembered: Remembered, disk: Disk): Promise<void> {
	await disk.createFolder(dirname(path));
	await writeFile(path, new TextEncoder().encode(`${JSON.stringify(remembered, undefined, '\t')}\n`), disk);
}
