/** How many requests a server answers. Needs wrk: apt-get install wrk */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Requests per second over 64 connections that ask as fast as they are answered.
 *
 * @param url - answered with status 200, in brotli where the server has it
 * @throws {Error} when wrk is missing, and when a request fails: such a run counts for nothing
 * @example await requestsPerSecond('http://127.0.0.1:3000/', 5) // 31000
 */
export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
	const { stdout } = await run('wrk', ['-t1', '-c64', `-d${seconds}s`, '-H', 'Accept-Encoding: br', url]);
	const rate = /Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1];
	if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk on ${url} failed:\n${stdout}`);
	return Number(rate);
}
