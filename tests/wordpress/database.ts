/** A MariaDB of the run's own: its data in the run's folder, reached by a socket there and by no network. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '#tests/support/processes.ts';

const run = promisify(execFile);
/** The server refuses to run as root; the package brings a user for it. */
const USER = process.getuid?.() === 0 ? ['--user=mysql'] : [];

/** Makes the tables that the server itself needs, with a root user that needs no password. */
async function install(data: string): Promise<void> {
	const options = ['--skip-test-db', '--auth-root-authentication-method=normal'];
	await run('mariadb-install-db', ['--no-defaults', ...USER, `--datadir=${data}`, ...options]);
	// The user of the server opens its socket there, and so does PHP.
	await chmod(data, 0o755);
}

/**
 * Starts a database server with an empty database `wordpress`.
 *
 * @param folder - of the run; anybody may enter it
 * @param children - receives the process, to be ended with the run
 * @returns the address of its socket
 */
export async function startDatabase(folder: string, children: ChildProcess[]): Promise<string> {
	const data = join(folder, 'database');
	const socket = join(data, 'server.sock');
	await mkdir(data);
	await install(data);
	const options = [`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(data, 'server.pid')}`];
	const server = spawn('mariadbd', ['--no-defaults', ...USER, ...options, '--skip-networking'], { stdio: 'ignore' });
	children.push(server);
	const create = ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute=create database wordpress'];
	await eventually(() => run('mariadb', create), 300);
	return socket;
}
