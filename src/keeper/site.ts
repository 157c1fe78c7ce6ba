import type { Session } from './command.ts';

/**
 * The public address of the running site: `ORIGIN`, by default the address on which a server with the same settings listens.
 *
 * @example siteOf({ env: {} }) // 'http://127.0.0.1:3000'
 */
export function siteOf({ env }: Pick<Session, 'env'>): string {
	return env.ORIGIN || `http://${env.HOST || '127.0.0.1'}:${env.PORT || '3000'}`;
}
