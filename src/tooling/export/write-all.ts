/** Asks for every address of an export and writes the answers, with their headers for hosts. */
import { languages, pathIn } from '#i18n/language.ts';
import { NOTES, type ExportFolder } from './folder.ts';
import type { Answer, SiteHandler } from './handler.ts';
import { headersFile } from './headers-file.ts';
import { NOT_FOUND, nginxMaps, nginxSite } from './nginx.ts';
import { marked, placeOf } from './placed.ts';
import { rulesOf, type Placed } from './rules.ts';

/** What is exported, from where and where to. */
export interface Export {
	readonly handler: Pick<SiteHandler, 'ask'>;
	readonly folder: Pick<ExportFolder, 'write'>;
	/** Without a query. */
	readonly addresses: readonly string[];
	/** The day of the export, `YYYY-MM-DD`, and where readers meet it: what compares it with a server needs both. */
	readonly today: string;
	readonly origin: string;
	/** The origin of a server that can answer what a file cannot; blank where there is none. */
	readonly live: string;
	/** Takes a line on how far it has come. */
	readonly say: (line: string) => void;
}

/** An address that is right and has no page: what a host sends for one that is not there. */
const NOWHERE = '/404';

/** How many questions are under way at once, and after how many a line is printed. */
const AT_ONCE = 8;
const EVERY = 500;

/**
 * Exports addresses.
 *
 * @returns how many were answered, and those that are no answer without a parameter
 * @throws {RangeError} naming an address that is answered with neither
 */
export async function writeAll(
	work: Export
): Promise<{ readonly answered: number; readonly skipped: readonly string[] }> {
	const { addresses, folder, today, origin, live, say } = work;
	const skipped: string[] = [];
	const placed: Placed[] = [];
	let next = 0;
	const takeTurns = async (): Promise<void> => {
		for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
			const one = await writeOne(work, address);
			if (one) placed.push(one);
			else skipped.push(address);
			if ((placed.length + skipped.length) % EVERY === 0)
				say(`${placed.length + skipped.length} of ${addresses.length}`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
	for (const language of languages) placed.push(await writeNotFound(work, language));
	// In one order, however the answers came.
	placed.sort((a, b) => (a.path < b.path ? -1 : 1));
	const rules = rulesOf(placed);
	await folder.write('_headers', Buffer.from(headersFile(rules)));
	await folder.write(`${NOTES}/nginx-maps.conf`, Buffer.from(nginxMaps(rules)));
	await folder.write(`${NOTES}/nginx-site.conf`, Buffer.from(nginxSite(placed, rules, live)));
	const notes = { today, origin, live, addresses: placed.map(({ path }) => path) };
	await folder.write(`${NOTES}/export.json`, Buffer.from(`${JSON.stringify(notes, null, '\t')}\n`));
	return { answered: placed.length, skipped: skipped.sort() };
}

/** Exports one address; undefined where it is no answer without a parameter. */
async function writeOne(work: Export, address: string): Promise<Placed | undefined> {
	const answer = await work.handler.ask(address);
	if (answer.status === 400) return undefined;
	if (answer.status !== 200) throw new RangeError(`${address} is answered with ${answer.status}`);
	return write(work, address, placeOf(address, typeOf(answer)), answer);
}

async function writeNotFound(work: Export, language: (typeof languages)[number]): Promise<Placed> {
	const answer = await work.handler.ask(pathIn(NOWHERE, language));
	if (answer.status !== 404) throw new RangeError(`${NOWHERE} is answered with ${answer.status}`);
	const path = pathIn(NOT_FOUND, language);
	return write(work, path, placeOf(path, typeOf(answer)), answer);
}

async function write({ folder, live }: Export, path: string, file: string, { headers, body }: Answer): Promise<Placed> {
	await folder.write(file, marked(body, path, headers.get('content-type') ?? '', live));
	return { path, headers, file };
}

function typeOf({ headers }: Answer): string {
	return headers.get('content-type') ?? '';
}
