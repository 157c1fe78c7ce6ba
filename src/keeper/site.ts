import type { Session } from './command.ts';

/**
 * The public address of the running site: `ORIGIN`, by default the address on which a server with the same settings listens.
 *
 * @example siteOf({ env: {} }) // 'http://127.0.0.1:3000'
 */
export function siteOf({ env }: Pick<Session, 'env'>): string {
	return env.ORIGIN || `http://${env.HOST || '127.0.0.1'}:${env.PORT || '3000'}`;
}

/**
 * Where an operator sees a page of the site: its address where `ORIGIN` or `PORT` says where the server is, otherwise its path.
 *
 * @example seenAt({ env: { PORT: '8080' } }, '/day/2026-01-07') // 'http://127.0.0.1:8080/day/2026-01-07'
 * @example seenAt({ env: {} }, '/day/2026-01-07') // '/day/2026-01-07'
 */
export function seenAt({ env }: Pick<Session, 'env'>, path: string): string {
	return env.ORIGIN || env.PORT ? siteOf({ env }) + path : path;
}
