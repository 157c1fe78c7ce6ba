/** What the run takes from Debian. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const NEEDED = [
	'wordpress',
	'wordpress-theme-twentytwentythree',
	'mariadb-server',
	'php-cli',
	'php-mysql',
	'php-xml',
	'php-curl',
	'php-mbstring'
];
/** The one line that installs it: without what the packages recommend, which is not used. */
const INSTALL = `apt-get install --no-install-recommends ${NEEDED.join(' ')}`;
const run = promisify(execFile);

/** dpkg's answer about the packages it knows: it fails when there is one that it does not know, and tells the others. */
async function askDpkg(): Promise<string> {
	const format = '${Package} ${db:Status-Status} ${Version}\\n';
	try {
		return (await run('dpkg-query', ['--show', `--showformat=${format}`, ...NEEDED])).stdout;
	} catch (error) {
		const stdout = error instanceof Error ? Reflect.get(error, 'stdout') : undefined;
		if (typeof stdout === 'string') return stdout;
		throw new Error('There is no dpkg here: WordPress, PHP and MariaDB are taken from Debian’s packages.', {
			cause: error
		});
	}
}

/**
 * Makes sure that the packages are there.
 *
 * @returns the version of WordPress's package
 * @throws Error naming what is missing, with the line that installs it
 */
export async function checkPackages(): Promise<string> {
	const versions = new Map(
		(await askDpkg()).split('\n').flatMap((line): [string, string][] => {
			const [name, status, version] = line.split(' ');
			return name && version && status === 'installed' ? [[name, version]] : [];
		})
	);
	const missing = NEEDED.filter((name) => !versions.has(name));
	if (missing.length > 0) throw new Error(`Debian packages are missing: ${missing.join(', ')}.\n  ${INSTALL}`);
	return versions.get('wordpress') ?? '';
}
