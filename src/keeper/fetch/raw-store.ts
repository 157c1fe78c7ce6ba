/**
 * Every answer as it came, outside the record: its bytes, compressed and named by their SHA-256, together with when and
 * where they came from. What a connector makes of an answer can be worked out again from here.
 *
 * ```text
 * <folder>/bytes/3f/3f9a….gz                    the bytes; equal ones once
 * <folder>/answers/<hash of the address>/<time>.json   one file for each answer
 * ```
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as v from 'valibot';
import { DISK } from '#lib/server/store/disk.ts';
import { writeFile } from '#lib/server/store/write-file.ts';
import { MEDIA_KINDS } from './media-type.ts';

const entrySchema = v.object({
	source: v.string(),
	kind: v.picklist(MEDIA_KINDS),
	address: v.string(),
	at: v.string(),
	status: v.number(),
	etag: v.optional(v.string()),
	last_modified: v.optional(v.string()),
	content_type: v.string(),
	sha256: v.string(),
	bytes: v.number()
});

/** What is stored of an answer in addition to its bytes: source and request, the time `at` in UTC; `bytes` is their number. */
export type StoredAnswer = v.InferOutput<typeof entrySchema>;

/** What an answer is stored with; the store adds hash and length. */
export type AnswerFacts = Omit<StoredAnswer, 'sha256' | 'bytes'>;

/** The folder of stored answers. */
export interface RawStore {
	/** Stores an answer; the same bytes are on disk once. */
	readonly add: (facts: AnswerFacts, bytes: Uint8Array) => Promise<StoredAnswer>;
	/** The newest answer of an address with status 200. */
	readonly latest: (address: string) => Promise<StoredAnswer | undefined>;
	/** All answers, by time. */
	readonly list: () => Promise<readonly StoredAnswer[]>;
	/**
	 * The bytes of an answer.
	 *
	 * @throws when they are gone, or are no longer those that came
	 */
	readonly read: (sha256: string) => Promise<Uint8Array>;
}

const shrink = promisify(gzip);
const expand = promisify<Uint8Array, Buffer>(gunzip);
const encoder = new TextEncoder();
const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * The store in a folder, which is made when the first answer comes.
 *
 * @example
 * const facts = { source: 'imf', kind: 'csv', address, at: '2026-11-29T10:00:00.000Z', status: 200, content_type: 'text/csv' };
 * const stored = await rawStore('raw').add(facts, bytes);
 * await rawStore('raw').read(stored.sha256); // bytes
 */
export function rawStore(folder: string): RawStore {
	const answers = join(folder, 'answers');
	const bytesFile = (sha256: string) => join(folder, 'bytes', sha256.slice(0, 2), `${sha256}.gz`);
	const folderOf = (address: string) => join(answers, hashOf(address).slice(0, 16));
	const list = async () => {
		const lists = await Promise.all((await namesIn(answers)).map((name) => entriesIn(join(answers, name))));
		return lists.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
	};
	return {
		list,
		latest: async (address) => (await entriesIn(folderOf(address))).findLast(({ status }) => status === 200),
		read: async (sha256) => {
			const bytes = await expand(await readFile(bytesFile(sha256)));
			if (hashOf(bytes) !== sha256)
				throw new Error(`${bytesFile(sha256)}: its bytes do not have the SHA-256 of its name`);
			return bytes;
		},
		add: async (facts, bytes) => {
			const stored = { ...facts, sha256: hashOf(bytes), bytes: bytes.byteLength };
			if (!(await exists(bytesFile(stored.sha256)))) await write(bytesFile(stored.sha256), await shrink(bytes));
			const name = `${stored.at.replaceAll(':', '')}-${randomUUID().slice(0, 8)}.json`;
			await write(join(folderOf(stored.address), name), encoder.encode(`${JSON.stringify(stored, null, '\t')}\n`));
			return stored;
		}
	};
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

async function entriesIn(folder: string): Promise<readonly StoredAnswer[]> {
	const read = async (name: string) => v.parse(entrySchema, JSON.parse(await readFile(join(folder, name), 'utf8')));
	return Promise.all((await namesIn(folder)).map(read));
}

const exists = (file: string) =>
	stat(file).then(
		() => true,
		() => false
	);

async function write(file: string, bytes: Uint8Array): Promise<void> {
	await DISK.createFolder(dirname(file));
	await writeFile(file, bytes);
}
