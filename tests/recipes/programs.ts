/** What the run takes from Debian. It installs nothing. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's Python, which sees Debian's pandas whatever else is first on the path. */
export const PYTHON = '/usr/bin/python3';

/** Each program with what shows that it is there, and Debian's package of it. */
const NEEDED: readonly (readonly [packaged: string, command: string, ...arguments_: readonly string[]])[] = [
	['curl', 'curl', '--version'],
	['hledger', 'hledger', '--version'],
	['ledger', 'ledger', '--version'],
	['beancount', 'bean-check', '--version'],
	['libreoffice-calc', 'soffice', '--version'],
	['python3-pandas', PYTHON, '-c', 'import pandas'],
	['r-base-core', 'Rscript', '--version']
];

/**
 * Makes sure that the programs are there.
 *
 * @throws {Error} naming what is missing, with the line that installs it
 */
export async function checkPrograms(): Promise<void> {
	const found = await Promise.all(
		NEEDED.map(([, command, ...words]) =>
			run(command, words).then(
				() => true,
				() => false
			)
		)
	);
	const missing = NEEDED.filter((_, i) => !found[i]).map(([packaged]) => packaged);
	if (missing.length > 0)
		throw new Error(
			`Debian packages are missing: ${missing.join(', ')}.\n  apt-get install --no-install-recommends ${missing.join(' ')}`
		);
}
