import { canonicalBytes } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, type ExitCode, type KeeperCommand, type Session } from '../command.ts';

/** Writes the files of the record in the one way in which differences are smallest. */
export const format: KeeperCommand = {
	name: 'format',
	summary: 'writes the files in canonical bytes: UTF-8, LF, no needless quotes, rows by day',
	example: 'npm run data -- format --check',
	define: (command, act) =>
		command
			.option('--check', 'write nothing; end with 1 where a file is not canonical')
			.action(({ check = false }: { check?: boolean }) => act((session) => formatFolder(session, check)))
};

async function formatFolder(session: Session, onlyCheck: boolean): Promise<ExitCode> {
	const { dir, today, disk, json, out, outJson } = session;
	await loadRecord(dir, today);
	const paths = onlyCheck ? differing(await readFolder(dir)) : await commit(dir, canonical, { today, disk });
	if (json) outJson({ files: paths, written: !onlyCheck });
	else if (paths.length === 0) out('Every file is canonical.');
	else out(paths.map((path) => `${path} ${onlyCheck ? 'is not canonical' : 'was rewritten'}`).join('\n'));
	return onlyCheck && paths.length > 0 ? EXIT.failed : EXIT.done;
}

function canonical(files: Files): Files {
	return new Map(
		[...files].filter(([path]) => path.endsWith('.csv')).map(([path, bytes]) => [path, canonicalBytes(bytes)])
	);
}

function differing(files: Files): readonly string[] {
	return [...canonical(files)]
		.filter(([path, bytes]) => Buffer.compare(bytes, files.get(path) ?? new Uint8Array()) !== 0)
		.map(([path]) => path);
}
