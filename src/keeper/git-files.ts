/** The files of a record as they were at a commit. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LARGEST_FILE, type Files } from '#lib/record/index.ts';
import { UsageError } from './command.ts';

const run = promisify(execFile);

/**
 * Reads the record's files at a commit of the repository that its folder is in.
 *
 * @param ref - a commit, a branch or a tag
 * @throws {UsageError} when there is no such commit, or the folder is in no repository
 * @example (await filesAt('data', 'HEAD~1')).get('places.csv')
 */
export async function filesAt(dir: string, ref: string): Promise<Files> {
	const commit = (await git(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], ref))
		.toString()
		.trim();
	const listed = (await git(dir, ['ls-tree', '-r', '-z', '--name-only', commit, '.'], ref)).toString().split('\0');
	const own = listed.filter((path) => /^(?:quotes\/)?[^/.~#][^/]*\.csv$|^datapackage\.json$/.test(path));
	const entries = own.map(async (path): Promise<[string, Uint8Array]> => [
		path,
		await git(dir, ['show', `${commit}:./${path}`], ref)
	]);
	return new Map(await Promise.all(entries));
}

async function git(cwd: string, args: readonly string[], ref: string): Promise<Buffer> {
	try {
		const { stdout } = await run('git', args, { cwd, encoding: 'buffer', maxBuffer: LARGEST_FILE });
		return stdout;
	} catch {
		throw new UsageError(
			`Git finds no commit "${ref}" for the folder ${cwd}. Name one, such as HEAD, a branch or a tag.`
		);
	}
}
