import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { allowedHosts } from '../fetch/public-address.ts';
import { checkLinks, type CheckedLink } from '../links/check-links.ts';
import { linkProbe } from '../links/probe.ts';
import { progressOf } from '../progress.ts';

/** Looks whether the addresses of sources still answer. */
export const links: KeeperCommand = {
	name: 'links',
	summary: 'looks whether the addresses of sources still answer, and names archived copies',
	example: 'npm run data -- links alwehda-1',
	define: (command, act) =>
		command
			.argument('[sources...]', 'ids of sources; otherwise all')
			.action((ids: readonly string[]) => act((session) => tellLinks(session, ids)))
};

/** How many addresses lie between two lines of progress. */
const STEP = 25;

async function tellLinks(session: Session, ids: readonly string[]): Promise<ExitCode> {
	const { dir, today, env } = session;
	const { sources } = await loadRecord(dir, today);
	const unknown = ids.find((id) => !sources.has(id));
	if (unknown !== undefined) throw new UsageError(`There is no source "${unknown}" in ${dir}/sources.csv.`);
	const all = [...sources.values()];
	const chosen = all.filter(({ id }) => ids.length === 0 || ids.includes(id));
	const probe = linkProbe({ allowed: allowedHosts(env.SARRAF_FETCH_ALLOW), home: env.ORIGIN || 'a private copy' });
	const progress = progressOf(session, STEP);
	const onProgress = (done: number, total: number) => progress(done, `${done} of ${total} addresses`);
	try {
		return report(session, await checkLinks(chosen, all, probe, onProgress));
	} finally {
		await probe.close();
	}
}

function report({ json, out, outJson, style }: Session, checked: readonly CheckedLink[]): ExitCode {
	const of = (state: CheckedLink['state']) => checked.filter((link) => link.state === state);
	const [alive, dead, unclear] = [of('alive'), of('dead'), of('unclear')];
	if (json) outJson({ alive: alive.length, dead, unclear });
	else {
		const counts = `${alive.length} alive, ${dead.length} dead, ${unclear.length} unclear.`;
		out(
			[
				...dead.flatMap((link) => linesOf(link, style.failure)),
				...unclear.flatMap((link) => linesOf(link)),
				counts
			].join('\n')
		);
	}
	return dead.length > 0 ? EXIT.failed : EXIT.done;
}

function linesOf(link: CheckedLink, paint = (text: string) => text): string[] {
	const { state, address, found, sources, archived } = link;
	const copies = archived.length > 0 ? archived.join(' ') : 'none in the record';
	return [
		paint(`${state}  ${address}  ${found}`),
		`  sources: ${sources.join(', ')}`,
		...(state === 'dead' ? [`  archived copy: ${copies}`] : [])
	];
}
