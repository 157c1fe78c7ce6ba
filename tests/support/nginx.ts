/** An nginx of a run's own, on loopback, with nothing but what it is given. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end } from './processes.ts';

/** Whether this machine has nginx. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/**
 * Starts nginx in the foreground of a process that ends with `end`.
 *
 * @param folder - for its configuration, its log and what it writes meanwhile
 * @param http - the content of its `http` block
 * @returns ends it
 * @throws {Error} with what nginx says of a configuration that it does not take
 */
export async function startNginx(folder: string, http: string): Promise<() => Promise<void>> {
	await mkdir(folder, { recursive: true });
	const file = join(folder, 'nginx.conf');
	await writeFile(file, configOf(folder, http));
	execFileSync('nginx', ['-t', '-q', '-p', folder, '-c', file], { stdio: ['ignore', 'inherit', 'pipe'] });
	const child: ChildProcess = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' });
	return () => end([child]);
}

function configOf(folder: string, http: string): string {
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	const paths = temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n');
	return `${user}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 1024; }
http {
${paths}
${http}
}
`;
}
