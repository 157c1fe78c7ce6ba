/** What `fetch` and `refetch` share: which sources, which days, and taking in what was found. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseDay } from '#lib/series/index.ts';
import { UsageError, type Act, type Session } from '../command.ts';
import { rawStore, type RawStore } from '../fetch/raw-store.ts';
import { takeInAll } from '../intake/take-in-all.ts';
import type { Connector, DateRange } from './connector.ts';
import { chosenSources, SourcesFault, type SourceChoice } from './list.ts';
import type { SourceOutcome } from './run.ts';

interface Options {
	readonly from?: string;
	readonly to?: string;
	readonly dryRun?: boolean;
}

/** Where a source's figures come from: over the network, or from the stored answers. */
interface Finder {
	readonly find: (connector: Connector, range: DateRange) => Promise<SourceOutcome>;
	readonly close: () => Promise<void>;
}

/**
 * Adds arguments, options and the action of a command that takes in what sources have.
 *
 * @param finderFor - opens what the sources are read from; closed again when all are taken in
 * @param all - the word for `--from` by which every day is wanted, where there is one
 */
export function defineTaking(command: Command, act: Act, finderFor: (session: Session) => Finder, all?: string): void {
	const orAll = all === undefined ? '' : `, or ${all} for every day that is stored`;
	command
		.argument('[sources...]', 'ids of sources; otherwise all that SARRAF_SOURCES turns on')
		.option('--from <day>', `the first day wanted, such as 2024-12-01${orAll}; otherwise the newest`)
		.option('--to <day>', 'the last day wanted')
		.option('--dry-run', 'write nothing to the record')
		.action((names: string[], options: Options) =>
			act(async (session) => {
				const connectors = named(await choiceOf(session), names);
				const range = rangeOf(options, all);
				const { find, close } = finderFor(session);
				try {
					return await takeInAll(session, connectors, (one) => find(one, range), {
						isDry: options.dryRun ?? false,
						isNewest: options.from === undefined && options.to === undefined
					});
				} finally {
					await close();
				}
			})
		);
}

/** The folder of stored answers. */
export function storeOf({ env }: Session): RawStore {
	return rawStore(env.SARRAF_RAW || 'raw');
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

/** Every day is later than the blank. */
const EVERY_DAY = '';

function rangeOf({ from, to }: Options, all: string | undefined): DateRange {
	for (const text of [from === all ? undefined : from, to]) {
		if (text !== undefined && parseDay(text) === undefined) {
			throw new UsageError(`“${text}” is no day; write it as 2024-12-06`);
		}
	}
	const first = from !== undefined && from === all ? EVERY_DAY : from;
	return { ...(first === undefined ? {} : { from: first }), ...(to ? { to } : {}) };
}
