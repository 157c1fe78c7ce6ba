/** A WordPress of the run's own: Debian's files in the run's folder, behind PHP's own web server. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, cp, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { array, number, object, parse, record, string } from 'valibot';
import { eventually, freePort } from '#tests/support/processes.ts';

const DEBIAN = '/usr/share/wordpress';
/** Debian's settings and Apache's lead out of the folder, to /etc. */
const LEFT = new Set(['wp-config.php', '.htaccess']);
const OWN = join(import.meta.dirname, 'php');
const Installed = object({ posts: record(string(), number()), version: string() });
const run = promisify(execFile);

/** A published post. */
export interface Post {
	/** How its addresses were put in: as `lines` or as `blocks`. */
	readonly name: string;
	readonly address: string;
	/** What WordPress keeps for each address in it, once it was read: markup, or `{{unknown}}`. */
	readonly kept: () => Promise<string[]>;
}

/** A WordPress that runs. */
export interface Site {
	readonly version: string;
	readonly posts: readonly Post[];
	/** Its requests to other servers, in order: a status (or an error's name) and an address. */
	readonly requested: () => Promise<{ status: string; address: string }[]>;
}

async function copyFiles(folder: string): Promise<void> {
	// Some of Debian's files are links to other packages' files.
	const filter = (source: string) => !LEFT.has(basename(source));
	await cp(DEBIAN, folder, { recursive: true, dereference: true, filter });
	for (const file of ['wp-config.php', 'install.php', 'cached.php'])
		await copyFile(join(OWN, file), join(folder, file));
	const plugins = join(folder, 'wp-content/mu-plugins');
	await mkdir(plugins);
	await copyFile(join(OWN, 'must-use.php'), join(plugins, 'must-use.php'));
}

/**
 * Installs WordPress with its posts and serves it under `localhost`, which is another site than 127.0.0.1.
 *
 * @param folder - of the run
 * @param socket - of the database
 * @param ours - the origin of the addresses, the only one that WordPress may ask
 * @param addresses - what each post holds
 * @param children - receives the process, to be ended with the run
 */
export async function startSite(
	folder: string,
	socket: string,
	ours: string,
	addresses: readonly string[],
	children: ChildProcess[]
): Promise<Site> {
	const files = join(folder, 'wordpress');
	const log = join(folder, 'asked');
	await copyFiles(files);
	const port = await freePort();
	const home = `http://localhost:${port}`;
	const settings = { WORDPRESS_SOCKET: socket, WORDPRESS_HOME: home, WORDPRESS_ASKS: ours, WORDPRESS_ASKED: log };
	const env = { ...process.env, ...settings };
	const php = async (script: string, argument: string): Promise<unknown> => {
		const { stdout } = await run('php', [join(files, script), argument], { env, maxBuffer: 2 ** 24 });
		return JSON.parse(stdout);
	};
	const { posts, version } = parse(Installed, await php('install.php', JSON.stringify(addresses)));
	const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', files], { env, stdio: 'ignore' });
	children.push(server);
	await eventually(() => fetch(`${home}/readme.html`));
	return {
		version,
		posts: Object.entries(posts).map(([name, id]) => ({
			name,
			address: `${home}/?p=${id}`,
			kept: async () => parse(array(string()), await php('cached.php', String(id)))
		})),
		requested: async () => linesOf(await readFile(log, 'utf8'))
	};
}

function linesOf(log: string): { status: string; address: string }[] {
	return log.split('\n').flatMap((line) => {
		const [status, address] = line.split(' ');
		return status && address ? [{ status, address }] : [];
	});
}
