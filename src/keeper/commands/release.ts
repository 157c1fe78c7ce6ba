import { join } from 'node:path';
import { EXIT, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { releasesFolder } from '../release/folder.ts';
import { planRelease, writeRelease } from '../release/write-release.ts';
import { counted } from '../words.ts';

interface ReleaseFlags {
	readonly sign?: string;
	readonly dryRun?: boolean;
}

/** Publishes the record as it is today, for good. */
export const release: KeeperCommand = {
	name: 'release',
	summary: 'writes a dated snapshot of the record that never changes, with the hashes of its files',
	example: 'npm run data -- release --dry-run',
	define: (command, act) =>
		command
			.option('--sign <key>', 'sign it with this private key, by ssh-keygen')
			.option('--dry-run', 'write nothing')
			.action((flags: ReleaseFlags) => act((session) => releaseRecord(session, flags)))
};

async function releaseRecord(session: Session, { sign, dryRun: isDry = false }: ReleaseFlags): Promise<ExitCode> {
	const { dir, today, disk, json, out, outJson } = session;
	const releases = releasesFolder(session);
	const plan = { dir, releases, today, disk, key: sign };
	const { manifest, outcome } = isDry ? await planRelease(plan) : await writeRelease(plan);
	const { release: name, version, previous, files } = manifest;
	const folder = join(releases, name);
	const isWritten = outcome === 'new' && !isDry;
	if (json) outJson({ release: name, folder, version, previous, files: files.length, written: isWritten });
	else if (outcome === 'known')
		out(`Nothing has changed: ${folder} is the release of this record, version ${version}.`);
	else {
		const after = previous ? `The previous release is ${previous.release}.` : 'It is the first release.';
		out(`${folder} ${isDry ? 'would be' : 'was'} written: ${counted(files.length, 'file')}. ${after}`);
	}
	return EXIT.done;
}
