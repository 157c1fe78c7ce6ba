import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseDay } from '#lib/series/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, UsageError, type Act, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import type { Connector, DateRange } from '../connectors/connector.ts';
import { chosenSources, SourcesFault, type SourceChoice } from '../connectors/list.ts';
import { fetchSource, refetchSource, type SourceOutcome } from '../connectors/run.ts';
import { sourceRow } from '../connectors/source-row.ts';
import { fetchClient } from '../fetch/client.ts';
import { allowedHosts } from '../fetch/public-address.ts';
import { rawStore } from '../fetch/raw-store.ts';
import { readInbox } from '../inbox/inbox.ts';
import { missingIn, planIntake, takeIn } from '../intake/intake.ts';

interface Options {
	readonly from?: string;
	readonly to?: string;
	readonly dryRun?: boolean;
}

/** Finds what a source has, over the network or in the stored answers. */
type Finder = (connector: Connector, range: DateRange) => Promise<SourceOutcome>;

/** Asks publishers, and takes in what they have published. */
export const fetch: KeeperCommand = {
	name: 'fetch',
	summary: 'asks the sources that are named, or all that are on, and takes in what is new',
	example: 'npm run data -- fetch exchange-api --dry-run',
	define: (command, act) => define(command, act, overNetwork)
};

/** Reads the stored answers again, after a connector has changed. */
export const refetch: KeeperCommand = {
	name: 'refetch',
	summary: 'reads the stored answers of sources again, without the network',
	example: 'npm run data -- refetch exchange-api --dry-run',
	define: (command, act) => define(command, act, fromStore)
};

function define(
	command: Command,
	act: Act,
	finderOf: (session: Session) => { find: Finder; close: () => Promise<void> }
) {
	return command
		.argument('[sources...]', 'ids of sources; otherwise all that SARRAF_SOURCES turns on')
		.option('--from <day>', 'the first day wanted, such as 2024-12-01; otherwise the newest')
		.option('--to <day>', 'the last day wanted')
		.option('--dry-run', 'write nothing to the record')
		.action((names: string[], options: Options) =>
			act(async (session) => {
				const connectors = named(await choiceOf(session), names);
				const range = rangeOf(options);
				const { find, close } = finderOf(session);
				try {
					return await takeInAll(session, connectors, (one) => find(one, range), options);
				} finally {
					await close();
				}
			})
		);
}

const storeOf = ({ env }: Session) => rawStore(env.SARRAF_RAW || 'raw');

function overNetwork(session: Session) {
	const { env, now } = session;
	const allowed = allowedHosts(env.SARRAF_FETCH_ALLOW);
	const client = fetchClient({ store: storeOf(session), allowed, home: env.ORIGIN || 'a private copy', now });
	const find: Finder = (connector, range) => fetchSource(connector, client, range);
	return { find, close: client.close };
}

function fromStore(session: Session) {
	const find: Finder = (connector, range) => refetchSource(connector, storeOf(session), range);
	return { find, close: async () => undefined };
}

async function choiceOf({ env }: Session): Promise<SourceChoice> {
	try {
		return chosenSources(env.SARRAF_SOURCES ? await readFile(env.SARRAF_SOURCES, 'utf8') : undefined);
	} catch (error) {
		throw error instanceof SourcesFault ? new UsageError(error.message) : error;
	}
}

function named({ known, on }: SourceChoice, names: readonly string[]): readonly Connector[] {
	const ids = known.map(({ facts }) => facts.id);
	if (names.length === 0 && on.length === 0) {
		throw new UsageError(`No source is on. Name one of ${ids.join(', ')}, or turn some on in the file SARRAF_SOURCES.`);
	}
	const unknown = names.find((name) => !ids.includes(name));
	if (unknown !== undefined) throw new UsageError(`There is no source ${unknown}; there are: ${ids.join(', ')}`);
	return names.length === 0 ? on : known.filter(({ facts }) => names.includes(facts.id));
}

function rangeOf({ from, to }: Options): DateRange {
	for (const text of [from, to]) {
		if (text !== undefined && parseDay(text) === undefined) {
			throw new UsageError(`“${text}” is no day; write it as 2024-12-06`);
		}
	}
	return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

async function takeInAll(
	session: Session,
	connectors: readonly Connector[],
	find: (connector: Connector) => Promise<SourceOutcome>,
	{ dryRun: isDry = false, from, to }: Options
): Promise<ExitCode> {
	const isNewest = from === undefined && to === undefined;
	const { dir, today, json, out, err, outJson } = session;
	await loadRecord(dir, today);
	const results = [];
	for (const connector of connectors) {
		const { quotes, faults, answers, unchanged } = await find(connector);
		const batch = {
			rows: quotes.map((quote) => ({ ...quote })),
			sources: [sourceRow(connector.facts)],
			origin: connector.facts.id
		};
		const missing = isNewest ? await missingOf(session, batch) : [];
		const counts = isDry ? await planned(session, batch) : await taken(session, batch);
		results.push({
			source: connector.facts.id,
			answers,
			unchanged,
			figures: quotes.length,
			...counts,
			missing,
			faults
		});
		if (!json) [...faults, ...missing].forEach(err);
		if (!json) out(lineOf(connector.facts.id, quotes.length, answers, counts, isDry));
	}
	if (json) outJson({ written: !isDry, sources: results });
	if (results.some(({ faults }) => faults.length > 0)) return EXIT.failed;
	return results.some(({ held }) => held > 0) ? EXIT.held : EXIT.done;
}

interface Counts {
	readonly added: number;
	readonly held: number;
	readonly known: number;
}
type Batch = Parameters<typeof takeIn>[1];

async function missingOf({ dir, today }: Session, batch: Batch): Promise<readonly string[]> {
	return missingIn(await readFolder(dir), await readInbox(dir), batch, today);
}

async function planned({ dir, today }: Session, batch: Batch): Promise<Counts> {
	const { judged } = planIntake(await readFolder(dir), await readInbox(dir), batch, today);
	return { added: judged.passed.length, held: judged.held.length, known: judged.known };
}

async function taken(session: Session, batch: Batch): Promise<Counts> {
	const { added, held, known } = await takeIn(session, batch);
	return { added, held: held.length, known };
}

function lineOf(id: string, figures: number, answers: number, { added, held, known }: Counts, isDry: boolean): string {
	const verb = isDry ? 'would be added' : 'added';
	return `${id}: ${figures} figures in ${answers} answers; ${added} ${verb}, ${held} held, ${known} known`;
}
