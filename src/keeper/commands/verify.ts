import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { readReleases } from '#lib/server/store/releases.ts';
import { releasesFolder } from '../release/folder.ts';
import { chainFaults, releaseFaults, type ReleaseFault } from '../release/verify.ts';
import { counted } from '../words.ts';

/** Reports whether releases are unchanged. */
export const verify: KeeperCommand = {
	name: 'verify',
	summary: 'holds one release or all against their hashes, and names each file that differs',
	example: 'npm run data -- verify',
	define: (command, act) =>
		command
			.argument('[release]', 'the name of its folder; otherwise all, and how they follow each other')
			.option('--signers <file>', 'demand a signature by one of these signers, as ssh-keygen lists them')
			.action((name: string | undefined, { signers }: { signers?: string }) =>
				act((session) => verifyReleases(session, name, signers))
			)
};

async function verifyReleases(session: Session, name: string | undefined, signers?: string): Promise<ExitCode> {
	const { json, out, err, outJson, style } = session;
	const dir = releasesFolder(session);
	const all = await readReleases(dir);
	const chosen = all.filter((one) => name === undefined || one.name === name);
	if (name !== undefined && chosen.length === 0)
		throw new UsageError(
			`There is no release "${name}" in ${dir}. There are: ${all.map((one) => one.name).join(', ')}`
		);
	const faults: ReleaseFault[] = name === undefined ? [...chainFaults(all)] : [];
	for (const release of chosen) faults.push(...(await releaseFaults(release, all, { dir, signers })));
	const names = chosen.map((release) => release.name);
	if (json) outJson({ folder: dir, releases: names, faults });
	else if (faults.length === 0) out(style.good(`${counted(names.length, 'release')} in ${dir}: no fault found.`));
	else err(faults.map(({ release, file, found }) => `${release}/${file}: ${found}`).join('\n'));
	return faults.length > 0 ? EXIT.failed : EXIT.done;
}
